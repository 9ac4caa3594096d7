import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** `new URL('worker.ts', import.meta.url)`, by which modules name what they read or start. */
const REFERENCE = /new URL\('([^']+)', import\.meta\.url\)/g;

/**
 * Finds the files that modules name by their URL: programs become modules of the bundle, anything else is copied into it. All
 * modules of a bundle are in one folder, so all that they name is beside them.
 */
export function assets(root: string) {
  const programs: Record<string, string> = {};
  const files: Record<string, string> = {};
  const plugin: Plugin = {
    name: 'assets',
    setup: ({ onLoad }) => {
      onLoad({ filter: new RegExp(`^${root}/(tools|packages)/.*\\.[jt]s$`) }, ({ path }) => {
        const contents = fs.readFileSync(path, 'utf8').replace(REFERENCE, (_reference, name: string) => {
          const source = join(dirname(path), name);
          const isProgram = /\.[jt]s$/.test(name);
          const asset = isProgram ? basename(name).replace(/\.[jt]s$/, '') : basename(name);
          (isProgram ? programs : files)[asset] = source;
          return `new URL('./${asset}${isProgram ? '.js' : ''}', import.meta.url)`;
        });
        return { contents, loader: path.endsWith('.js') ? 'js' : 'ts' };
      });
    },
  };
  return { plugin, programs, files };
}
