import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { delimiter, join } from 'node:path';
import { packageManager } from '@rollcall/command/pnpm';

let path: string | undefined;

/** A PATH on which pnpm is: its own, where a script of the repository runs, else that of `npx`. */
export function pathWithPnpm(): string {
  path ??= hasPnpm(process.env.PATH ?? '') ? (process.env.PATH ?? '') : npxPath();
  return path;
}

function hasPnpm(path: string): boolean {
  return path.split(delimiter).some((folder) => fs.existsSync(join(folder, 'pnpm')));
}

function npxPath(): string {
  const args = ['--yes', '--package', packageManager, '--', 'node', '-p', 'process.env.PATH'];
  const { stdout, stderr, status } = spawnSync('npx', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npx can't bring ${packageManager}:\n${stderr}`);
  return stdout.trim();
}
