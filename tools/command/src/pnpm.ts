import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rootOf, runManager } from './project/index.ts';

/** `pnpm@<version>`, as this repository's package.json pins it: the one place where the version stands for our tools. */
export const { packageManager } = createRequire(import.meta.url)('../../../package.json') as { packageManager: string };

/**
 * Installs what a folder's own lock file says, outside the workspace and without scripts, unless that is done: for what a single command
 * needs, so that a first `pnpm install` need not bring it.
 */
export async function installLocked(folder: string): Promise<void> {
  const lock = readFileSync(join(folder, 'pnpm-lock.yaml'), 'utf8');
  const installed = join(folder, 'node_modules/.pnpm/lock.yaml');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  const args = ['install', '--frozen-lockfile', '--ignore-scripts', '--ignore-workspace'];
  const status = await runManager(rootOf(folder), folder, args);
  if (status !== 0) throw new Error(`The packages of ${folder} could not be installed.`);
}
