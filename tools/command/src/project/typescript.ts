import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the compiler of a project starts: its own, or else the one that comes with us. */
export function compilerOf(root: string): string {
  const [found] = [join(root, 'package.json'), import.meta.url].flatMap((from) => {
    try {
      return [createRequire(from).resolve('typescript/package.json')];
    } catch {
      return [];
    }
  });
  if (found === undefined) throw new Error('There is no TypeScript: install `typescript`.');
  return join(dirname(found), 'bin/tsc');
}

let isRegistered = false;

/** Lets this process import TypeScript as a project's compiler takes it, also where Node does not by itself. */
export async function allowTypes(): Promise<void> {
  if (isRegistered) return;
  isRegistered = true;
  if (module.registerHooks === undefined) module.register(new URL('strip-types.ts', import.meta.url));
  else {
    const { load, resolve } = await import('./strip-types.ts');
    module.registerHooks({ load, resolve } as Parameters<typeof module.registerHooks>[0]);
  }
}
