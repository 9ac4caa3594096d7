import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Added, addWithTests, repository } from './added.ts';
import { constructs } from './constructs.ts';

const spec = join(repository, 'tools/codegen/test/everything.openapi.yaml');

describe('a description that uses every construct, taken as users take theirs', () => {
  let added: Added;

  beforeAll(async () => {
    added = await addWithTests({ everything: spec });
    // It is compiled and loaded before its tests run, beside whatever else the machine does.
  }, 600_000);
  afterAll(() => added?.remove());

  test.each(Object.entries(constructs))('uses %s', (_, isUsed) => {
    const document = fs.readFileSync(join(added.root, 'packages/everything/src/generated/openapi.json'), 'utf8');
    expect(isUsed(JSON.parse(document))).toBe(true);
  });

  test('is carried whole: nothing of it is refused or left out', () => {
    expect(fs.existsSync(join(added.root, 'specs/everything/LEFT_OUT.md'))).toBe(false);
  });

  test('compiles under strict and exactOptionalPropertyTypes', async () => {
    const options = JSON.parse(fs.readFileSync(join(added.root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
    expect(options).toMatchObject({ strict: true, exactOptionalPropertyTypes: true });
    const tsc = join(repository, 'node_modules/.bin/tsc');
    const { stdout } = await promisify(execFile)(tsc, [
      '--noEmit',
      '--checkers',
      '1',
      '-p',
      join(added.root, 'packages/everything'),
      '--types',
      '',
    ]).catch((error) => error);
    expect(stdout).toBe('');
  });

  test('passes its contract tests, with nothing left untried', () => {
    expect(added.titlesOf('everything', 'failed')).toEqual([]);
    // Only packages of descriptions of our own are mutated.
    expect(added.titlesOf('everything', 'skipped')).toEqual(['notices every mutation of the package']);
    expect(added.titlesOf('everything', 'passed').length).toBeGreaterThan(9_000);
  });
});
