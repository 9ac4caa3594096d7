import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectAt, readManifest, runManager } from '@rollcall/command/project';

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
export function runSelf(root: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...args], { cwd: root, stdio: 'inherit' });
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => {
      process.off('exit', stop);
      resolve(code ?? 2);
    });
  });
}
