import { join } from 'node:path';
import { projectAt, readManifest, runManager, runProgram } from '@rollcall/command/project';

/** Runs the tests of an API's package where it has a script for that, and else the contract tests, by the command that runs. */
export async function runTests(root: string, api: string): Promise<number> {
  const folder = join(root, projectAt(root).packageFolder(api));
  if (readManifest(folder).scripts?.test !== undefined) {
    // A dot a test is progress to who watches, and a hundred kilobytes to a log.
    const reporter = process.stdout.isTTY ? 'dot' : 'minimal';
    return runManager(root, folder, ['run', 'test', `--reporter=${reporter}`]);
  }
  return runSelf(root, ['contract', api]);
}

/** Runs another command of the program that runs, and gives the exit code. */
export const runSelf = (root: string, args: readonly string[]): Promise<number> =>
  runProgram(process.execPath, [process.argv[1] ?? '', ...args], root);
