import fs from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { LocationObject } from '@redocly/openapi-core';
import { isNear, nearest } from '@rollcall/command/suggestion';
import { joinPointer, tokensOf, tokensOfFragment, valueAt } from '@rollcall/openapi/pointer';
import { isReference } from '@rollcall/openapi/reference';

/** The files that were read, as parsed, by their absolute paths. */
export type Contents = Pick<ReadonlyMap<string, unknown>, 'get' | 'has'>;

/** What stands at a location; of a reference, what it names. */
export function writtenAt({ source, pointer }: LocationObject, contents: Contents): string | undefined {
  const node = pointer === undefined ? undefined : valueAt(contents.get(source.absoluteRef), pointer);
  const text = isReference(node) ? node.$ref : node;
  return typeof text === 'string' ? text : undefined;
}

/** Of words that a rule suggests, those that may be meant by what was written. */
export function nearWords(words: readonly string[], location: LocationObject, contents: Contents): string[] {
  const written = location.reportOnKey ? tokensOf(location.pointer ?? '').at(-1) : writtenAt(location, contents);
  return words.filter((word) => written !== undefined && isNear(written, word));
}

/** The reference that may be meant by one that leads nowhere: each name on its way that is not there, by the nearest that is. */
export function nearReference(ref: string, from: string, contents: Contents, root: string): string | undefined {
  const [file = '', fragment = ''] = ref.split('#');
  const path = file === '' ? from : resolve(dirname(from), file);
  if (!contents.has(path)) return nearFile(ref, file, path, root);
  let node = contents.get(path);
  const tokens: string[] = [];
  for (const token of tokensOfFragment(fragment)) {
    const names = typeof node === 'object' && node !== null ? Object.keys(node) : [];
    const name = names.includes(token) ? token : nearest(token, names);
    if (name === undefined) return undefined;
    tokens.push(name);
    node = (node as Readonly<Record<string, unknown>>)[name];
  }
  const near = joinPointer(`${file}#`, ...tokens);
  return near === ref ? undefined : near;
}

function nearFile(ref: string, file: string, path: string, root: string): string | undefined {
  const folder = dirname(path);
  if (!folder.startsWith(root) || !fs.existsSync(folder) || fs.existsSync(path)) return undefined;
  const name = nearest(basename(path), fs.readdirSync(folder));
  return name === undefined ? undefined : ref.replace(file, file.slice(0, -basename(file).length) + name);
}
