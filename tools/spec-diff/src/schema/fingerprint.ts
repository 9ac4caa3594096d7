import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { refTarget } from '@rollcall/openapi/reference';
import { nodeAt } from '../node.ts';
import type { View } from './view.ts';

const known = new WeakMap<JsonObject, Map<string, string>>();

/** Two views of the same fingerprint say the same: their schemas are equal, and so is everything that they refer to. */
export function fingerprint(view: View): string {
  return view.nodes.map(({ document, pointer, value }) => textOf(document, pointer, value)).join('\n');
}

function textOf(document: JsonObject, pointer: string, value: unknown): string {
  const cache = known.get(document) ?? new Map<string, string>();
  known.set(document, cache);
  let text = cache.get(pointer);
  if (text === undefined) {
    const refs = new Map<string, string>();
    reach(document, value, refs);
    text = JSON.stringify([value, [...refs]]);
    cache.set(pointer, text);
  }
  return text;
}

function reach(document: JsonObject, value: unknown, found: Map<string, string>): void {
  if (Array.isArray(value)) for (const item of value) reach(document, item, found);
  if (!isObject(value)) return;
  for (const inner of Object.values(value)) reach(document, inner, found);
  if (typeof value.$ref !== 'string' || found.has(value.$ref)) return;
  const target = nodeAt(document, refTarget(value.$ref)).value;
  found.set(value.$ref, JSON.stringify(target));
  reach(document, target, found);
}
