import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { allowTypes, projectAt } from '@rollcall/command/project';
import type { JsonObject } from '@rollcall/openapi/json';
import { readOperations } from '../document/operations.ts';
import type { Subject } from '../oracles/subject.ts';

type Loaded = Readonly<Record<string, unknown>>;

/** The APIs of a project that code was generated for. */
export function listPackages(root: string): string[] {
  const { packages, sourceFolder } = projectAt(root);
  const folder = path.join(root, packages);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.filter((name) => existsSync(path.join(root, sourceFolder(name), 'generated/openapi.json')));
}

/**
 * Loads what was generated for an API, and the server that a team has made of it.
 *
 * @param folder - what holds `generated/`.
 */
export async function loadPackage(folder: string): Promise<Subject> {
  await allowTypes();
  const load = async (file: string): Promise<Loaded> => import(pathToFileURL(path.join(folder, file)).href);
  const document = JSON.parse(readFileSync(path.join(folder, 'generated/openapi.json'), 'utf8')) as JsonObject;
  const ids = readOperations(document).map(({ id }) => id);
  // Operations have validators of their own beside those of the API.
  const holdsAll = (value: unknown) => typeof value === 'function' || ids.every((id) => id in (value as object));
  const pick = (loaded: Loaded, pattern: RegExp): never => {
    const name = Object.keys(loaded).find((key) => pattern.test(key) && holdsAll(loaded[key]));
    if (name === undefined) throw new Error(`${folder} exports nothing like ${pattern.source}.`);
    return loaded[name] as never;
  };
  return {
    document,
    validation: pick(await load('generated/validation.js'), /^[a-z]\w*Validation$/),
    ...(existsSync(path.join(folder, 'generated/zod.ts')) && {
      zod: pick(await load('generated/zod.ts'), /^[a-z]\w*Zod$/),
    }),
    createClient: pick(await load('generated/client.ts'), /^create\w+Client$/),
    createServer: pick(await load('server.ts'), /^createServer$/),
  };
}
