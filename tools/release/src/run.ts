import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { managerProgram, rootOf } from '@rollcall/command/project';

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

/** Runs the package manager of the project and gives its output. */
export function manager(args: readonly string[], cwd: string): string {
  const [program, ...first] = managerProgram(rootOf(cwd));
  return run(program, [...first, ...args], cwd);
}

/** An optional dependency of the published command, which has no other use for so new a Node. */
export function withoutChangesets(cause: Error): never {
  throw new Error('Changesets are not installed: they need Node 22.11. Install again with that.', { cause });
}

/** The command line of changesets. */
export function changeset(args: readonly string[], cwd: string): string {
  const { resolve } = createRequire(import.meta.url);
  let folder: string;
  try {
    folder = dirname(resolve('@changesets/cli/package.json'));
  } catch (error) {
    return withoutChangesets(error as Error);
  }
  return run(process.execPath, [join(folder, 'bin.js'), ...args], cwd);
}
