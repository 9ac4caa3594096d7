import { createHash } from 'node:crypto';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { refTarget } from '@rollcall/openapi/reference';
import { strongGroups } from '../graph.ts';
import { nodeAt } from '../node.ts';
import type { View } from './view.ts';

/** What was found out about a document. */
interface Known {
  /** By pointer: what a schema says, with all that it refers to. */
  readonly texts: Map<string, string>;
  /** By `$ref`: the `$ref`s in its target. */
  readonly refs: Map<string, readonly string[]>;
  /** By `$ref`: what its target says, with all that it refers to. */
  readonly targets: Map<string, string>;
}

const known = new WeakMap<JsonObject, Known>();

/** Two views of the same fingerprint say the same: their schemas are equal, and so is everything that they refer to. */
export function fingerprint(view: View): string {
  return view.nodes.map(({ document, pointer, value }) => textOf(document, pointer, value)).join('\n');
}

function textOf(document: JsonObject, pointer: string, value: unknown): string {
  const cache = known.get(document) ?? { texts: new Map(), refs: new Map(), targets: new Map() };
  known.set(document, cache);
  const text =
    cache.texts.get(pointer) ?? digest([value, ...refsIn(value).map((ref) => targetText(document, ref, cache))]);
  cache.texts.set(pointer, text);
  return text;
}

const digest = (value: unknown): string =>
  createHash('sha1')
    .update(JSON.stringify(value) ?? '')
    .digest('base64');

/** Targets that refer to each other get one text, since each reaches all of them. */
function targetText(document: JsonObject, ref: string, { refs, targets }: Known): string {
  const saidBy = (name: string) => nodeAt(document, refTarget(name)).value;
  const refsOf = (name: string): readonly string[] => {
    const found = refs.get(name) ?? refsIn(saidBy(name));
    refs.set(name, found);
    return found;
  };
  for (const group of strongGroups(ref, refsOf, (name) => targets.has(name))) {
    const outside = group.flatMap(refsOf).flatMap((name) => targets.get(name) ?? []);
    const own = group.map((name) => [name, saidBy(name)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    const text = digest([own, [...new Set(outside)].sort()]);
    for (const name of group) targets.set(name, text);
  }
  return targets.get(ref) ?? '';
}

function refsIn(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (inner: unknown): void => {
    if (Array.isArray(inner)) inner.forEach(visit);
    if (!isObject(inner)) return;
    if (typeof inner.$ref === 'string') found.add(inner.$ref);
    Object.values(inner).forEach(visit);
  };
  visit(value);
  return [...found];
}
