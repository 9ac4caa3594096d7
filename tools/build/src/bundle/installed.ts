import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const packageOf = (path: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;

/** Where a package is installed for a module; nothing if that can't be told. */
function folderFor(importer: string, name: string): string | undefined {
  try {
    return createRequire(importer).resolve(`${name}/package.json`);
  } catch {
    return undefined;
  }
}

/**
 * Leaves out of a bundle what is installed beside it. What a bundled library imports in another version than that is bundled with it.
 */
export function installed(dependencies: readonly string[]): Plugin {
  const own = join(process.cwd(), 'package.json');
  return {
    name: 'installed',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
        const name = packageOf(path);
        if (isBuiltin(path) || !dependencies.includes(name)) return null;
        const folder = folderFor(importer, name);
        const isSame = !importer.includes('node_modules') || (folder !== undefined && folder === folderFor(own, name));
        return isSame ? { path, external: true } : null;
      });
    },
  };
}
