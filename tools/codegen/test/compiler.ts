import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const tsc = join(import.meta.dirname, '../../../node_modules/.bin/tsc');
const known = join(import.meta.dirname, `../node_modules/.compiled-${process.pid}.tsbuildinfo`);
process.once('exit', () => rmSync(known, { force: true }));

/**
 * What the compiler says of the project in a folder: nothing where all compiles. What it has found right once, such as the runtime,
 * it does not check again for the next folder of this process.
 */
export async function compilerOutput(folder: string): Promise<string> {
  const args = ['--noEmit', '--checkers', '1', '--incremental', '--tsBuildInfoFile', known, '-p', folder];
  const { stdout } = await promisify(execFile)(tsc, args).catch((error) => error);
  return String(stdout);
}
