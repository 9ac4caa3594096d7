import { join } from 'node:path';
import { expect, test } from 'vitest';
import { library, repositoryWith } from '../test/library.ts';
import { lintApi } from './lint.ts';

const findingsOf = async (mapping: string) => {
  const text = `${library}    Other: {anyOf: [{$ref: '#/components/schemas/Reader'}], discriminator: {propertyName: name, mapping: ${mapping}}}\n`;
  const root = await repositoryWith({ 'specs/library/openapi.yaml': text });
  const findings = await lintApi(join(root, 'specs/library/openapi.yaml'), { root });
  return findings.filter(({ rule }) => rule === 'no-unresolved-refs').map(({ pointer }) => pointer);
};

test('a mapping of a discriminator may be the name of a schema', async () => {
  expect(await findingsOf('{a: Reader}')).toEqual([]);
});

test('a mapping that is neither the name of a schema nor a reference to one is reported', async () => {
  expect(await findingsOf('{a: Raeder}')).toEqual(['#/components/schemas/Other/discriminator/mapping/a']);
});
