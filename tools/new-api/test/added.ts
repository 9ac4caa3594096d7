import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { verifyGenerated } from '@rollcall/codegen/verify';
import { vi } from 'vitest';
import { addApi } from '../src/add-api.ts';

export const repository = join(import.meta.dirname, '../../..');

/** What vitest says of contract tests. */
interface TestResults {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** APIs in a repository of their own, and what came of their contract tests. */
export interface Added {
  readonly root: string;
  /** The titles of an API's contract tests that passed, failed or were skipped. */
  readonly titlesOf: (name: string, status: 'passed' | 'failed' | 'skipped') => string[];
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

/**
 * Adds APIs as `pnpm new-api` does, to a repository of their own, and runs all of their contract tests.
 *
 * @param apis - descriptions by name.
 */
export async function addWithTests(apis: Readonly<Record<string, string>>): Promise<Added> {
  const root = emptyRepository('added');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const options = {
    within: undefined,
    isStrict: false,
    asText: false,
    test: false,
    verify: verifyGenerated,
  };
  const commands = { install: async () => 0, runTests: async () => 0 };
  for (const [name, from] of Object.entries(apis)) await addApi({ root, name, from, ...options, ...commands });
  vi.restoreAllMocks();
  const { testResults } = await runTests(root);
  return {
    root,
    titlesOf: (name, status) =>
      testResults
        .filter((file) => file.name.startsWith(join(fs.realpathSync(root), 'packages', name, 'test')))
        .flatMap(({ assertionResults }) => assertionResults)
        .filter((assertion) => assertion.status === status)
        .map(({ title }) => title),
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  };
}

/** One run for all: it loads what they need once. */
async function runTests(root: string): Promise<TestResults> {
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
  // Not as a part of the run that this test is in.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const env = { ...Object.fromEntries(inherited), CONTRACT_SAMPLE: 'all' };
  const argv = [vitest, 'run', '--config', join(repository, 'vitest.config.ts')];
  const { stderr = '' } = await promisify(execFile)(process.execPath, argv, {
    cwd: root,
    env,
    maxBuffer: 2 ** 28,
  }).catch((error) => error);
  const file = join(root, 'test-results.json');
  if (!fs.existsSync(file)) throw new Error(`The contract tests did not run:\n${stderr}`);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
