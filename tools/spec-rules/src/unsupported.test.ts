import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryWith } from '../test/library.ts';
import { lintApi } from './lint.ts';
import { overlappingBranches } from './overlap.ts';
import { refusedKeywords } from './portable.ts';
import { refusedFeatures } from './portable-features.ts';
import { refusedParameters } from './portable-parameters.ts';
import { refusedPaths } from './portable-paths.ts';
import { refusedShapes } from './portable-shapes.ts';

test('a spec with all that can not be carried gets the complete list in one run, each with its place and a repair', async () => {
  const text = await readFile(join(import.meta.dirname, '../test/unsupported.openapi.yaml'), 'utf8');
  const root = await repositoryWith({ 'specs/unsupported/openapi.yaml': text });
  const findings = await lintApi(join(root, 'specs/unsupported/openapi.yaml'), { root });
  const said = findings.map(({ message }) => message).join('\n');
  const refusals = { ...refusedFeatures, ...refusedParameters, ...refusedPaths, ...refusedShapes };
  expect(
    Object.entries(refusals)
      .filter(([, { why }]) => !said.includes(why))
      .map(([name]) => name),
  ).toEqual([]);
  expect(Object.keys(refusedKeywords).filter((keyword) => !said.includes(`has \`${keyword}\``))).toEqual([]);
  expect(said).toContain('leads back to this reference');
  expect(said).toContain(overlappingBranches.why);
  expect(said).toContain('minLenght');
  for (const keyword of ['maxLenght', 'minItems']) expect(said).toContain(`has \`${keyword}\` beside \`$ref\``);
  expect(said).toContain('is also the operation id');
  expect(said).toContain('path parameter');
  expect(said).toContain('Nothing is at');
  expect(findings.filter(({ line, pointer, repair }) => line < 1 || !pointer || !repair)).toEqual([]);
});

test.each(['3', 'null', "{ '{$url}': 3 }"])(
  'a callback that is %s does not hide the other refusals',
  async (callback) => {
    const text = await readFile(join(import.meta.dirname, '../test/unsupported.openapi.yaml'), 'utf8');
    const broken = text.replace('  callbacks:\n', `  callbacks:\n    Bad: ${callback}\n`);
    const root = await repositoryWith({ 'specs/unsupported/openapi.yaml': broken });
    const said = (await lintApi(join(root, 'specs/unsupported/openapi.yaml'), { root })).map(({ message }) => message);
    expect(said.filter((message) => message.startsWith('Expected type'))).not.toEqual([]);
    for (const { why } of Object.values(refusedFeatures)) expect(said.join('\n')).toContain(why);
  },
);
