import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { JsonObject } from '@rollcall/openapi/json';
import { readOperations } from '../document/operations.ts';
import type { Subject } from '../oracles/subject.ts';

type Exports = Readonly<Record<string, string>>;
type Loaded = Readonly<Record<string, unknown>>;

/** The folders that hold a generated package. */
export function listPackages(packages: string): string[] {
  const names = readdirSync(packages).sort();
  return names.filter((name) => existsSync(path.join(packages, name, 'src/generated/openapi.json')));
}

/** Loads a generated package by what its `package.json` exports. */
export async function loadPackage(folder: string): Promise<Subject> {
  const { exports } = readJson(path.join(folder, 'package.json')) as { exports: Exports };
  const file = (entry: string) => path.resolve(folder, exports[entry] ?? '');
  const load = async (entry: string): Promise<Loaded> => import(pathToFileURL(file(entry)).href);
  const document = readJson(file('./openapi.json')) as JsonObject;
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
    validation: pick(await load('./validation'), /^[a-z]\w*Validation$/),
    zod: pick(await load('./zod'), /^[a-z]\w*Zod$/),
    createClient: pick(await load('./client'), /^create\w+Client$/),
    createServer: pick(await load('./server'), /^createServer$/),
  };
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
