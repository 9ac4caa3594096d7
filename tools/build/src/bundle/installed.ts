import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

const packageOf = (path: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;

/**
 * Leaves out of a bundle what is installed beside it. What a bundled library imports is bundled with it, in the version that the
 * library asks for.
 */
export function installed(dependencies: readonly string[]): Plugin {
  return {
    name: 'installed',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
        const isOurs = !importer.includes('node_modules');
        return isOurs && !isBuiltin(path) && dependencies.includes(packageOf(path)) ? { path, external: true } : null;
      });
    },
  };
}
