import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** `pnpm@<version>`, as the repository's package.json pins it: the one place where the version stands for our tools. */
export const { packageManager } = createRequire(import.meta.url)('../../../package.json') as { packageManager: string };

/** The pnpm that runs us, which may not be on the path; or else the version that the repository names, by npx. */
export function pnpmProgram(): readonly [program: string, ...args: string[]] {
  const manager = process.env.npm_execpath ?? '';
  if (!/pnpm[^/\\]*$/.test(manager)) return ['npx', '--yes', packageManager];
  return /js$/.test(manager) ? [process.execPath, manager] : [manager];
}

/** Runs pnpm in a folder and gives its exit code. */
export function pnpm(folder: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const [program, ...first] = pnpmProgram();
    const child = spawn(program, [...first, ...args], { cwd: folder, stdio: 'inherit' });
    const stop = () => child.kill();
    process.once('exit', stop);
    child.once('error', reject).once('exit', (code) => {
      process.off('exit', stop);
      resolve(code ?? 1);
    });
  });
}
