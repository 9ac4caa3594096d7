import fs from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addWithTests, repository } from './added.ts';

const described = (name: string) => join(repository, `tools/codegen/test/cases/${name}.openapi.yaml`);

test('nested values in forms and queries are carried both ways, in brackets', async () => {
  const { root, code, titlesOf, remove } = await addWithTests('orders', described('deepobject-form'));
  onTestFinished(remove);
  expect(titlesOf('failed')).toEqual([]);
  expect(code).toBe(0);
  const spec = fs.readFileSync(join(root, 'specs/orders/openapi.yaml'), 'utf8');
  // `metadata` is an object of texts, which needs no brackets within brackets.
  expect(spec.match(/x-nested: brackets/g)).toHaveLength(4);
  expect(fs.readFileSync(join(root, 'specs/orders/IMPORTED.md'), 'utf8')).toContain('guessed in 4 places');
}, 120_000);

// What the other cases have stands in the description of every construct too.
test.each(['contract-allow-reserved', 'set-cookie-list'])(
  '%s passes its contract tests',
  async (name) => {
    const { code, titlesOf, remove } = await addWithTests('harbour', described(name));
    onTestFinished(remove);
    expect(titlesOf('failed')).toEqual([]);
    expect(code).toBe(0);
  },
  120_000,
);
