import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addApi } from '../src/add-api.ts';
import { constructs } from './constructs.ts';

const repository = join(import.meta.dirname, '../../..');
const spec = join(repository, 'tools/codegen/test/everything.openapi.yaml');
const root = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-everything-'));
const folder = join(root, 'packages/everything');

/** What vitest says of a package's own contract tests. */
interface TestResults {
  readonly numTotalTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

describe('a description that uses every construct, taken as users take theirs', () => {
  let added: number;

  beforeAll(async () => {
    for (const file of ['redocly.yaml', 'tsconfig.base.json', 'tsconfig.package.json'])
      fs.copyFileSync(join(repository, file), join(root, file));
    fs.mkdirSync(join(root, 'specs'));
    // What installing would put there.
    fs.symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const request = { root, name: 'everything', from: spec, within: undefined, exclude: false, test: true };
    added = await addApi({ ...request, pnpm: async (at, [command]) => (command === 'run' ? runTests(at) : 0) });
    vi.restoreAllMocks();
  }, 300_000);
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

  test.each(Object.entries(constructs))('uses %s', (_, isUsed) => {
    expect(isUsed(JSON.parse(fs.readFileSync(join(folder, 'src/generated/openapi.json'), 'utf8')))).toBe(true);
  });

  test('is carried whole: nothing of it is refused or left out', () => {
    expect(fs.existsSync(join(root, 'specs/everything/EXCLUDED.md'))).toBe(false);
  });

  test('compiles under strict and exactOptionalPropertyTypes', async () => {
    const options = JSON.parse(fs.readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
    expect(options).toMatchObject({ strict: true, exactOptionalPropertyTypes: true });
    const tsc = join(repository, 'node_modules/.bin/tsc');
    const { stdout } = await promisify(execFile)(tsc, ['--noEmit', '-p', folder, '--types', '']).catch(
      (error) => error,
    );
    expect(stdout).toBe('');
  });

  test('passes its contract tests, with nothing left untried', () => {
    const results: TestResults = JSON.parse(fs.readFileSync(join(folder, 'test-results.json'), 'utf8'));
    const all = results.testResults.flatMap(({ assertionResults }) => assertionResults);
    const titlesOf = (status: string) => all.filter((one) => one.status === status).map(({ title }) => title);
    expect(titlesOf('failed')).toEqual([]);
    // Faults are put into packages of descriptions of our own only.
    expect(titlesOf('skipped')).toEqual(['notices every fault that is put into the package']);
    expect(titlesOf('passed').length).toBeGreaterThan(9_000);
    expect(added).toBe(0);
  });
});

async function runTests(at: string): Promise<number> {
  const argv = [
    join(repository, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    join(repository, 'vitest.config.ts'),
  ];
  // Not as a part of the run that this test is in.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const env = { ...Object.fromEntries(inherited), CONTRACT_SAMPLE: 'all' };
  const options = { cwd: at, env, maxBuffer: 2 ** 28 };
  return promisify(execFile)(process.execPath, argv, options).then(
    () => 0,
    (error) => error.code,
  );
}
