import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const tsc = join(import.meta.dirname, '../../../node_modules/.bin/tsc');
const known = join(import.meta.dirname, `../node_modules/.compiled-${process.env.VITEST_POOL_ID}.tsbuildinfo`);

/**
 * What the compiler says of the project in a folder: nothing where all compiles. What it has found right before, such as the runtime,
 * it does not check again before it changes.
 */
export async function compilerOutput(folder: string): Promise<string> {
  const args = ['--noEmit', '--checkers', '1', '--incremental', '--tsBuildInfoFile', known, '-p', folder];
  const { stdout } = await promisify(execFile)(tsc, args).catch((error) => error);
  return String(stdout);
}
