import { relative } from 'node:path';
import { type BaseResolver, type Document, getLineColLocation, isAbsoluteUrl } from '@redocly/openapi-core';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer, tokensOfFragment, valueAtTokens } from '@rollcall/openapi/pointer';

export interface Place {
  /** An absolute path, or a URL. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where something of the bundled description stands in the files that were given. */
export type Placer = (pointer: string) => Place;

/** `pets.yaml:7:20`, the file as seen from a folder, if it is in there. */
export function placeText({ file, line, column }: Place, folder: string): string {
  const path = isAbsoluteUrl(file) ? file : relative(folder, file);
  return `${path.startsWith('..') ? file : path}:${line}:${column}`;
}

interface Files {
  readonly root: Document;
  readonly bundle: JsonObject;
  /** By absolute path or URL. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly resolver: Pick<BaseResolver, 'resolveExternalRef'>;
  /** The place of a member is that of its name, and not of its value. */
  readonly reportOnKey?: boolean;
}

interface Spot {
  readonly document: Document;
  readonly path: readonly string[];
}

/** What is moved into `components` by bundling is found by the way that leads there: from its first reference. */
export function placer({ root, bundle, documents, resolver, reportOnKey = false }: Files): Placer {
  let uses: Map<string, readonly string[]> | undefined;

  const spotOf = (path: readonly string[]): Spot => {
    const start: Spot = { document: root, path: [] };
    const head = path.slice(0, 3);
    if (path[0] !== 'components' || valueAtTokens(root.parsed as JsonObject, head) !== undefined)
      return walk(start, path);
    uses ??= firstUses(bundle);
    const use = uses.get(head.join('\n'));
    return use ? walk(behind(spotOf(use)), path.slice(3)) : start;
  };

  /** As far as the file goes: the description may have been upgraded since. */
  const walk = (from: Spot, path: readonly string[]): Spot => {
    let spot = from;
    for (const step of path) {
      if (!has(spot, step)) spot = behind(spot);
      if (!has(spot, step)) break;
      spot = { ...spot, path: [...spot.path, step] };
    }
    return spot;
  };

  /** What the references at a spot lead to. */
  const behind = (from: Spot): Spot => {
    let spot = from;
    for (let hops = 0; hops < 50; hops++) {
      const node = valueAtTokens(spot.document.parsed as JsonObject, spot.path);
      if (!isObject(node) || typeof node.$ref !== 'string') break;
      const [file = '', fragment = ''] = node.$ref.split('#');
      const target = file && documents.get(resolver.resolveExternalRef(spot.document.source.absoluteRef, file));
      if (file && !target) break;
      spot = { document: target || spot.document, path: tokensOfFragment(fragment) };
    }
    return spot;
  };

  return (pointer) => {
    const { document, path } = spotOf(tokensOfFragment(pointer));
    const found = joinPointer('#', ...path);
    const { start } = getLineColLocation({ source: document.source, pointer: found, reportOnKey });
    return { file: document.source.absoluteRef, line: start.line, column: start.col };
  };
}

function has({ document, path }: Spot, step: string): boolean {
  const node = valueAtTokens(document.parsed as JsonObject, path);
  return typeof node === 'object' && node !== null && Object.hasOwn(node, step);
}

/** By component (`components`, section and name, on lines): where a reference to it stands that operations lead to first. */
function firstUses(bundle: JsonObject): Map<string, readonly string[]> {
  const uses = new Map<string, readonly string[]>();
  const open: (readonly string[])[] = Object.keys(bundle).flatMap((key) => (key === 'components' ? [] : [[key]]));
  const visit = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    const { $ref } = node as JsonObject;
    const target = typeof $ref === 'string' ? tokensOfFragment($ref).slice(0, 3) : [];
    const key = target.join('\n');
    if (target[0] === 'components' && !uses.has(key)) {
      uses.set(key, path);
      open.push(target);
    }
    for (const [name, member] of Object.entries(node)) visit(member, [...path, name]);
  };
  for (const path of open) visit(valueAtTokens(bundle, path), path);
  return uses;
}
