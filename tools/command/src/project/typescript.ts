import { createRequire, register } from 'node:module';
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

/** Node strips types by itself since 22.18. */
export const stripsTypes = 'typescript' in process.features && Boolean(process.features.typescript);

let isRegistered = stripsTypes;

/** Lets this process import TypeScript, also where Node does not by itself. */
export function allowTypes(): void {
  if (!isRegistered) register(new URL('strip-types.ts', import.meta.url));
  isRegistered = true;
}
