import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Runs a program and gives its output; what it says on stderr is part of the error. */
export function run(program: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`\`${[program, ...args].join(' ')}\` failed:\n${stderr || stdout}`, { cause: error });
  }
}

/** The pnpm that runs this script, or else the one that the repository names. */
export function pnpm(args: readonly string[], cwd: string): string {
  const own = process.env.npm_execpath;
  if (own?.includes('pnpm'))
    return /\.[cm]?js$/.test(own) ? run(process.execPath, [own, ...args], cwd) : run(own, args, cwd);
  return run('npx', ['--yes', 'pnpm@12.21.0', ...args], cwd);
}

/** The command line of changesets. */
export function changeset(args: readonly string[], cwd: string): string {
  const folder = dirname(createRequire(import.meta.url).resolve('@changesets/cli/package.json'));
  return run(process.execPath, [join(folder, 'bin.js'), ...args], cwd);
}
