import fs from 'node:fs';
import { join } from 'node:path';
import { specFile } from '@rollcall/openapi/apis';
import { lintApi } from '@rollcall/spec-rules';
import { expect, onTestFinished, test } from 'vitest';
import { syntheticSpec } from './synthetic.ts';
import { apisOf, copyRepository, largestApi, multiplyApi, temporaryFolder } from './workspace.ts';

/** Where tests run, the end of the process is not waited for. */
function folder(): string {
  const made = temporaryFolder();
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }));
  return made;
}

test('copies of an API have nothing in common that could be made once for all, and each is a sound spec', async () => {
  const root = folder();
  copyRepository(root, ['specs', 'redocly.yaml']);
  multiplyApi(root, largestApi(root), 2);
  const texts = apisOf(root).map((api) => fs.readFileSync(specFile(root, api), 'utf8'));
  const [first, second] = texts.map((text) => [
    ...[...text.matchAll(/^ {2}(\/.*):$/gm), ...text.matchAll(/operationId: (\w+)/g)].map(([, name]) => name),
    ...[...text.matchAll(/#\/components\/\w+\/(\w+)/g)].map(([, name]) => name),
  ]);
  expect(first?.length).toBeGreaterThan(10);
  expect(first?.filter((name) => second?.includes(name))).toEqual([]);
  for (const api of apisOf(root)) expect(await lintApi(specFile(root, api), { root })).toEqual([]);
});

test('a synthetic description has as many operations as wanted, and is a sound spec', async () => {
  const root = folder();
  copyRepository(root, ['redocly.yaml']);
  const text = syntheticSpec(40);
  expect(text.match(/operationId/g)).toHaveLength(40);
  fs.mkdirSync(join(root, 'specs/warehouse'), { recursive: true });
  fs.writeFileSync(specFile(root, 'warehouse'), text);
  expect(await lintApi(specFile(root, 'warehouse'), { root })).toEqual([]);
});
