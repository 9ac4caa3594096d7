import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const { packageManager } = createRequire(import.meta.url)('../../../package.json') as { packageManager: string };

/** Runs the package manager in a folder and gives its exit code. */
export function pnpm(folder: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    // The one that runs us is the one to call: it may not be on the path.
    const manager = process.env.npm_execpath ?? '';
    const own = !/pnpm[^/\\]*$/.test(manager)
      ? ['npx', '--yes', packageManager]
      : /js$/.test(manager)
        ? [process.execPath, manager]
        : [manager];
    const [program = '', ...first] = own;
    const child = spawn(program, [...first, ...args], { cwd: folder, stdio: 'inherit' });
    const stop = () => child.kill();
    process.once('exit', stop);
    child.once('error', reject).once('exit', (code) => {
      process.off('exit', stop);
      resolve(code ?? 1);
    });
  });
}
