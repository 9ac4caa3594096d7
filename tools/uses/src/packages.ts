import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import { operationsOf } from '@rollcall/openapi/operations';

/** Code that was generated from a description, in an installed package or in the application itself. */
export interface ApiPackage {
  readonly name: string;
  readonly version: string;
  /** What the API is called in its repository. */
  readonly api: string;
  readonly operations: ReadonlySet<string>;
  readonly components: ReadonlySet<string>;
  /** Ids by method and path: `GET /pets`. */
  readonly idsByRequest: ReadonlyMap<string, string>;
}

const found = new Map<string, ApiPackage | undefined>();

/** The API whose `generated/` a file is in. */
export function apiOf(file: string): ApiPackage | undefined {
  const [, generated = ''] = /^(.*\/generated)\//.exec(file) ?? [];
  if (generated === '') return undefined;
  if (!found.has(generated)) found.set(generated, read(generated));
  return found.get(generated);
}

function read(generated: string): ApiPackage | undefined {
  const description = join(generated, 'openapi.json');
  if (!fs.existsSync(description)) return undefined;
  const { paths = {}, components } = JSON.parse(fs.readFileSync(description, 'utf8')) as OpenApiDocument;
  const requests = Object.entries(paths).flatMap(([path, item]) =>
    operationsOf(item).map(({ method, operation }) => [`${method} ${path}`, operation.operationId ?? ''] as const),
  );
  const { name, version } = manifestAbove(generated);
  const head = fs.readFileSync(join(generated, firstOf(generated, ['types.d.ts', 'types.ts'])), 'utf8').slice(0, 500);
  const [, api = name.split('/').at(-1) ?? name] = /^\/\/ Generated from \S*?([^/\s]+)\/openapi\.yaml/.exec(head) ?? [];
  return {
    name,
    version,
    api,
    operations: new Set(requests.map(([, id]) => id)),
    components: new Set(Object.keys(components?.schemas ?? {})),
    idsByRequest: new Map(requests),
  };
}

const firstOf = (folder: string, files: readonly string[]): string =>
  files.find((file) => fs.existsSync(join(folder, file))) ?? 'openapi.json';

function manifestAbove(folder: string): { readonly name: string; readonly version: string } {
  const file = join(folder, 'package.json');
  if (fs.existsSync(file)) {
    const { name = '', version = '' } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return { name, version };
  }
  return folder === dirname(folder) ? { name: '', version: '' } : manifestAbove(dirname(folder));
}

/** Letters and digits: names in code are made of names in descriptions by changing nothing else. */
const plain = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** What a name in generated code stands for, among those of a description. */
export const namesake = (names: Iterable<string>, name: string): string | undefined =>
  [...names].find((known) => known === name) ?? [...names].find((known) => plain(known) === plain(name));

/** The component that a type is made of; schemas have another type where requests and responses differ. */
export function componentOf({ components }: ApiPackage, type: string): string {
  const [, described = type] = /^(.+)(?:Request|Response|Form)$/.exec(type) ?? [];
  return namesake(components, type) ?? namesake(components, described) ?? type;
}
