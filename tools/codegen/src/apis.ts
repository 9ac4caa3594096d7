import fs from 'node:fs';
import { join } from 'node:path';

/** What can be the name of a folder, a package and a part of an identifier at once. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * The APIs of a repository: the folders of `specs/` that hold an `openapi.yaml`. There is no other list.
 *
 * @param wanted - only these; all if empty.
 * @throws Error for a name that is not among them, or that can't name a package.
 */
export function findApis(root: string, wanted: readonly string[] = []): string[] {
  const specs = join(root, 'specs');
  const known = fs
    .readdirSync(specs)
    .filter((name) => fs.existsSync(join(specs, name, 'openapi.yaml')))
    .sort();
  known.forEach(checkApiName);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No specs/${unknown.join(', specs/')}. There are: ${known.join(', ')}.`);
  return wanted.length > 0 ? known.filter((name) => wanted.includes(name)) : known;
}

/** @throws Error for a name that can't be a folder's, a package's and a part of an identifier's. */
export function checkApiName(name: string): void {
  if (!NAME.test(name))
    throw new Error(
      `specs/${name}: a package name needs lower-case letters, digits and single hyphens; choose another.`,
    );
}
