import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { verifyGenerated } from '@rollcall/codegen/verify';
import { vi } from 'vitest';
import { addApi } from '../src/add-api.ts';

export const repository = join(import.meta.dirname, '../../..');

/** What vitest says of a package's own contract tests. */
interface TestResults {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

export interface Added {
  /** The repository that the API was added to. */
  readonly root: string;
  /** The folder of its package. */
  readonly folder: string;
  /** What `pnpm new-api` exits with. */
  readonly code: number;
  /** The titles of its contract tests that passed, failed or were skipped. */
  readonly titlesOf: (status: string) => string[];
  readonly remove: () => void;
}

/** A repository without APIs, in a temporary folder, that has what its packages depend on. */
export function emptyRepository(name: string): string {
  const root = fs.mkdtempSync(join(os.tmpdir(), `rollcall-${name}-`));
  for (const file of ['redocly.yaml', 'tsconfig.base.json', 'tsconfig.package.json'])
    fs.copyFileSync(join(repository, file), join(root, file));
  const config = { scope: '@rollcall', template: join(repository, 'tools/build/template') };
  fs.writeFileSync(join(root, 'rollcall.config.mjs'), `export default ${JSON.stringify(config)};\n`);
  fs.mkdirSync(join(root, 'specs'));
  // What installing would put there.
  fs.mkdirSync(join(root, 'node_modules'));
  const ours = join(repository, 'tools/new-api/node_modules');
  for (const entry of fs.readdirSync(ours)) fs.symlinkSync(join(ours, entry), join(root, 'node_modules', entry));
  fs.symlinkSync(join(repository, 'node_modules/@types'), join(root, 'node_modules/@types'));
  return root;
}

/** Adds an API as `pnpm new-api` does, to a repository of its own, and runs all of its contract tests. */
export async function addWithTests(name: string, from: string): Promise<Added> {
  const root = emptyRepository(name);
  const folder = join(root, 'packages', name);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const options = { within: undefined, leaving: 'dispensable' as const, test: true, verify: verifyGenerated };
  const request = { root, name, from, ...options };
  const code = await addApi({ ...request, install: async () => 0, runTests: () => runTests(folder) });
  vi.restoreAllMocks();
  const titlesOf = (status: string) => {
    const results: TestResults = JSON.parse(fs.readFileSync(join(folder, 'test-results.json'), 'utf8'));
    const all = results.testResults.flatMap(({ assertionResults }) => assertionResults);
    return all.filter((assertion) => assertion.status === status).map(({ title }) => title);
  };
  return { root, folder, code, titlesOf, remove: () => fs.rmSync(root, { recursive: true, force: true }) };
}

async function runTests(at: string): Promise<number> {
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
  // Not as a part of the run that this test is in.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const env = { ...Object.fromEntries(inherited), CONTRACT_SAMPLE: 'all' };
  const argv = [vitest, 'run', '--config', join(repository, 'vitest.config.ts')];
  return promisify(execFile)(process.execPath, argv, { cwd: at, env, maxBuffer: 2 ** 28 }).then(
    () => 0,
    (error) => error.code,
  );
}
