import fs from 'node:fs';
import { join } from 'node:path';
import { chooseNames, UsageError } from '@rollcall/command';

/** Absolute path of this repository. */
export const repository: string = join(import.meta.dirname, '../../..');

/** The description of an API. */
export const specFile = (root: string, api: string): string => join(root, 'specs', api, 'openapi.yaml');

/**
 * The APIs: the folders that hold an `openapi.yaml`, by name. There is no other list.
 *
 * @param specs - the `specs/` of a repository.
 */
export function listApis(specs: string): string[] {
  return fs
    .readdirSync(specs)
    .filter((name) => fs.existsSync(join(specs, name, 'openapi.yaml')))
    .sort();
}

/**
 * The APIs that a command line asks for: all if it names none.
 *
 * @throws UsageError if there are none, and for a name that is not among them.
 */
export function chooseApis(root: string, asked: readonly string[]): string[] {
  const known = listApis(join(root, 'specs'));
  if (known.length === 0) throw new UsageError('There is no API: no folder of specs/ holds an openapi.yaml.');
  const chosen = new Set(chooseNames('API', asked, known));
  return known.filter((name) => chosen.has(name));
}
