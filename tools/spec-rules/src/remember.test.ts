import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { library, libraryWith, repositoryWith } from '../test/library.ts';
import { lintApi } from './index.ts';

const file = 'specs/library/openapi.yaml';
const split = libraryWith("'#/components/schemas/Reader'", './reader.yaml');
const reader = '{type: object, required: [name], properties: {name: {type: string}, email: {type: string}}}';

/** Lints versions of a spec in turn, in one process; what each has wrong with its examples. */
async function lintInTurn(...versions: (string | Record<string, string>)[]): Promise<string[][]> {
  const root = await repositoryWith({});
  const results: string[][] = [];
  for (const version of versions) {
    const files = typeof version === 'string' ? { [file]: version } : version;
    for (const [path, text] of Object.entries(files)) await repositoryFile(root, path, text);
    const findings = await lintApi(join(root, file), { root });
    results.push(findings.filter(({ rule }) => rule.includes('examples')).map(({ message }) => message));
  }
  return results;
}

async function repositoryFile(root: string, path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

test('an example that was good and is not any more is found', async () => {
  const [good, bad, again] = await lintInTurn(library, libraryWith('name: Ada', 'name: 1'), library);
  expect([good, again]).toEqual([[], []]);
  expect(bad).toEqual([expect.stringContaining('`name` property type must be string')]);
});

test('a fault that stays is found every time', async () => {
  const faulty = libraryWith('name: Ada', 'name: 1');
  const [first, second] = await lintInTurn(faulty, faulty);
  expect(first).toHaveLength(1);
  expect(second).toEqual(first);
});

test('an example that stays as it is does not fit a schema that has changed behind a reference', async () => {
  const [good, bad] = await lintInTurn(library, libraryWith('minLength: 1', 'minLength: 9'));
  expect(good).toEqual([]);
  expect(bad).toEqual([expect.stringContaining('9 characters')]);
});

test('nor one that has changed behind two references', async () => {
  const behind = (rest: string) =>
    libraryWith('name: {type: string, minLength: 1}', `name: {$ref: '#/components/schemas/Name'}`) +
    `    Name: {type: string${rest}}\n`;
  const [good, bad] = await lintInTurn(behind(''), behind(', maxLength: 2'));
  expect(good).toEqual([]);
  expect(bad).toEqual([expect.stringContaining('2 characters')]);
});

test('nor one that has changed in another file', async () => {
  const [good, bad] = await lintInTurn(
    { [file]: split, 'specs/library/reader.yaml': reader },
    { 'specs/library/reader.yaml': reader.replace('name: {type: string}', 'name: {type: integer}') },
  );
  expect(good).toEqual([]);
  expect(bad).toEqual([expect.stringContaining('integer')]);
});
