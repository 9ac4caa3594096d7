import { execFileSync } from 'node:child_process';
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
