import { relative, sep } from 'node:path';
import type { BaseResolver, Source } from '@redocly/openapi-core';
import type { Core } from './core.ts';

/**
 * Reads files below `root` and nothing else. A spec is hostile input: with Redocly's own resolver a `$ref` fetches any URL
 * and copies any file of the machine into the bundle.
 */
export function localResolver({ BaseResolver, isAbsoluteUrl, ResolveError }: Core, root: string): BaseResolver {
  return new (class extends BaseResolver {
    override async loadExternalRef(absoluteRef: string): Promise<Source> {
      if (isAbsoluteUrl(absoluteRef))
        throw new ResolveError(new Error(`${absoluteRef} is not a file of this repository`));
      const path = relative(root, absoluteRef);
      if (path === '..' || path.startsWith(`..${sep}`))
        throw new ResolveError(new Error('the file is outside the repository'));
      return super.loadExternalRef(absoluteRef);
    }
  })();
}
