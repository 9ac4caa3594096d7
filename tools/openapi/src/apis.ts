import fs from 'node:fs';
import { join, relative, sep } from 'node:path';
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
 * The APIs that a command line asks for. If it names none: the API in whose folder of `specs/` or `packages/` the command was
 * called, or else all.
 *
 * @param cwd - where the command was called.
 * @throws UsageError if there are none, and for a name that is not among them.
 */
export function chooseApis(root: string, asked: readonly string[], cwd = root): string[] {
  const known = listApis(join(root, 'specs'));
  if (known.length === 0) throw new UsageError('There is no API: no folder of specs/ holds an openapi.yaml.');
  const chosen = new Set(chooseNames('API', askedAt(root, asked, cwd), known));
  return known.filter((name) => chosen.has(name));
}

/** The APIs that a command line names; if it names none, that in whose folder of `specs/` or `packages/` it was called, if any. */
export function askedAt(root: string, asked: readonly string[], cwd: string): readonly string[] {
  const [group = '', api = ''] = relative(root, cwd).split(sep);
  const isInApi = ['specs', 'packages'].includes(group) && api !== '' && fs.existsSync(specFile(root, api));
  return asked.length === 0 && isInApi ? [api] : asked;
}
