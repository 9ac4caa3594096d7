/** APIs of all kinds are added, and pass their contract tests. */
import fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Added, addWithTests, repository } from './added.ts';

const intake = (name: string) => join(import.meta.dirname, `intake/${name}.yaml`);
const generated = (name: string) => join(repository, `tools/codegen/test/cases/${name}.openapi.yaml`);

/** What the other cases have stands in the description of every construct too. */
const apis = {
  'default-error': intake('default-error'),
  'default-everywhere': generated('default-response'),
  'text-json': intake('text-json-body'),
  aspnet: intake('aspnet'),
  fastapi: intake('fastapi'),
  logbook: generated('contract-head-content'),
  orders: generated('deepobject-form'),
  reserved: generated('contract-allow-reserved'),
  cookies: generated('set-cookie-list'),
  swagger: intake('swagger'),
};

let added: Added;
beforeAll(async () => {
  added = await addWithTests(apis);
}, 600_000);
afterAll(() => added?.remove());

test.each(Object.keys(apis))('%s is added, and passes its contract tests', (name) => {
  expect(added.titlesOf(name, 'failed')).toEqual([]);
  expect(added.titlesOf(name, 'passed').length).toBeGreaterThan(5);
});

test.each(['default-error', 'default-everywhere'])('a success under default is tried in %s', (name) => {
  expect(added.titlesOf(name, 'passed')).toContain('lets 299 through as default');
});

test.each(['text-json', 'aspnet', 'fastapi'])('the media types of %s are carried', (name) => {
  expect(added.titlesOf(name, 'passed').length).toBeGreaterThan(50);
});

describe('nested values in forms and queries', () => {
  const read = (file: string) => fs.readFileSync(join(added.root, 'specs/orders', file), 'utf8');

  test('are carried in brackets', () => {
    // `metadata` is an object of texts, which needs no brackets within brackets.
    expect(read('openapi.yaml').match(/x-nested: brackets/g)).toHaveLength(4);
    expect(read('IMPORTED.md')).toContain('decided in 4 places');
  });
});

describe('Swagger 2.0', () => {
  const read = (file: string) => fs.readFileSync(join(added.root, file), 'utf8');

  test('is carried with names that code can have, and without what a client can do without', () => {
    const calls = read('packages/swagger/src/generated/calls.ts');
    for (const name of ['petsList', 'deleteOperation', '_2faEnable', 'petsUploadPhoto'])
      expect(calls).toContain(`export const ${name} =`);
    expect(read('specs/swagger/LEFT_OUT.md').match(/^- .*/gm)).toEqual([
      '- `application/xml of 200 in GET /pets`',
      '- `application/xml of default in GET /pets`',
      '- `application/xml of 200 in GET /pets/{id}`',
    ]);
    expect(JSON.parse(read('packages/swagger/src/generated/openapi.json')).paths['/pets'].get).toMatchObject({
      operationId: 'pets/list',
      'x-operation-name': 'petsList',
    });
  });
});
