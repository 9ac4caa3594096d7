import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { basename, join } from 'node:path';
import { readManifest } from './project.ts';

export type Manager = 'npm' | 'pnpm' | 'yarn';

const LOCK_FILES = { 'pnpm-lock.yaml': 'pnpm', 'yarn.lock': 'yarn', 'package-lock.json': 'npm' } as const;

/** The files in which a project locks what its packages depend on, which have to follow when a package comes or goes. */
export const lockFiles = (root: string): string[] =>
  Object.keys(LOCK_FILES)
    .map((file) => join(root, file))
    .filter((file) => fs.existsSync(file));

/** The package manager of a project: whose lock file it has, which one its `package.json` names, or who runs us. */
export function managerOf(root: string): Manager {
  const [lock] = Object.entries(LOCK_FILES).filter(([file]) => fs.existsSync(join(root, file)));
  if (lock) return lock[1];
  const named = readManifest(root).packageManager ?? process.env.npm_config_user_agent ?? '';
  return (['pnpm', 'yarn'] as const).find((name) => named.startsWith(name)) ?? 'npm';
}

/** The command that starts it: the one that runs us, which may not be on the path, or the version that `package.json` names. */
export function managerProgram(root: string): readonly [program: string, ...args: string[]] {
  const name = managerOf(root);
  const running = process.env.npm_execpath ?? '';
  if (basename(running).startsWith(name)) return /js$/.test(running) ? [process.execPath, running] : [running];
  const { packageManager } = readManifest(root);
  return name === 'pnpm' && packageManager ? ['npx', '--yes', packageManager.replace(/\+.*/, '')] : [name];
}

/** What makes the lock file follow, which continuous integration forbids by default. */
const INSTALL = { npm: ['install'], pnpm: ['install', '--no-frozen-lockfile'], yarn: ['install'] } as const;

/** Installs what a project depends on, and gives the exit code. */
export const install = (root: string): Promise<number> => runManager(root, root, INSTALL[managerOf(root)]);

/** Runs the package manager of a project in one of its folders, and gives the exit code. */
export function runManager(root: string, folder: string, args: readonly string[]): Promise<number> {
  const [program, ...first] = managerProgram(root);
  return runProgram(program, [...first, ...args], folder, { YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' });
}

/** Runs a program that people watch, ends it if we end, and gives its exit code. */
export function runProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
    const stop = () => child.kill();
    process.once('exit', stop);
    child.once('error', reject).once('exit', (code) => {
      process.off('exit', stop);
      resolve(code ?? 2);
    });
  });
}
