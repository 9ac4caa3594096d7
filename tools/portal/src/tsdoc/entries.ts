import fs from 'node:fs';
import { join, posix } from 'node:path';
import type { Api } from '../facts/api.ts';

/** What a hand-written package offers to be imported. */
export interface Entry {
  /** `@rollcall/runtime/client` */
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  /** Of its page. */
  readonly path: string;
}

/** The public entries of the packages that are no API's: those have `api.md`. */
export function entriesOf(root: string, apis: readonly Api[]): Entry[] {
  const folders = fs.readdirSync(join(root, 'packages')).filter((name) => !apis.some((api) => api.name === name));
  return folders.sort().flatMap((folder) => {
    const { name, exports = {} } = JSON.parse(fs.readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'));
    return Object.entries<string>(exports)
      .filter(([entry, file]) => file.endsWith('.ts') && !entry.startsWith('./internal/'))
      .map(([entry, file]) => ({
        name: name + entry.slice(1),
        file: posix.join('packages', folder, file),
        path: posix.join('packages/api', folder, entry),
      }));
  });
}
