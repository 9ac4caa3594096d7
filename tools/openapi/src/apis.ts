import fs from 'node:fs';
import { join, relative, sep } from 'node:path';
import { chooseNames, UsageError } from '@rollcall/command';
import { projectAt } from '@rollcall/command/project';

/** Absolute path of this repository; what works on other projects, too, is told their root. */
export const repository: string = join(import.meta.dirname, '../../..');

/** The description of an API. */
export const specFile = (root: string, api: string): string =>
  join(root, projectAt(root).specFolder(api), 'openapi.yaml');

/** The folder of the descriptions. */
export const specsFolder = (root: string): string => join(root, projectAt(root).specs);

/**
 * The APIs: the folders that hold an `openapi.yaml`, by name. There is no other list.
 *
 * @param specs - the `specs/` of a repository.
 */
export function listApis(specs: string): string[] {
  if (!fs.existsSync(specs)) return [];
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
  const known = listApis(specsFolder(root));
  if (known.length === 0)
    throw new UsageError(`There is no API: no folder of ${specsFolder(root)} holds an openapi.yaml.`);
  const chosen = new Set(chooseNames('API', askedAt(root, asked, cwd), known));
  return known.filter((name) => chosen.has(name));
}

/** The APIs that a command line names; if it names none, that in whose folder of `specs/` or `packages/` it was called, if any. */
export function askedAt(root: string, asked: readonly string[], cwd: string): readonly string[] {
  const { specs, packages } = projectAt(root);
  const way = relative(root, cwd).replaceAll(sep, '/');
  const group = [specs, packages].find((folder) => way.startsWith(`${folder}/`));
  const [api = ''] = group === undefined ? [] : way.slice(group.length + 1).split('/');
  const isInApi = api !== '' && fs.existsSync(specFile(root, api));
  return asked.length === 0 && isInApi ? [api] : asked;
}
