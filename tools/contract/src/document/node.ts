import { atPointer, isObject, type JsonObject } from './json.ts';

/** A schema, or another object of the document, and where it stands. `$ref`s to it have been followed. */
export interface Node<T extends JsonObject = JsonObject> {
  readonly pointer: string;
  readonly value: T;
}

/** Follows the `$ref` at `pointer`, if one is there, to the end. Siblings of a `$ref` do not count here. */
export function resolve(document: JsonObject, pointer: string): Node {
  const seen = new Set<string>();
  let here = pointer;
  for (;;) {
    if (seen.has(here)) throw new Error(`${pointer} refers to itself.`);
    seen.add(here);
    const value = atPointer(document, here);
    if (!isObject(value)) throw new Error(`${here} is no object.`);
    if (typeof value.$ref !== 'string') return { pointer: here, value };
    here = refTarget(value.$ref);
  }
}

/** @throws Error for a reference that leaves the document: it has to be bundled first. */
export function refTarget(ref: string): string {
  if (ref !== '#' && !ref.startsWith('#/')) throw new Error(`${ref} leads out of the document: bundle it first.`);
  return decodeURIComponent(ref.slice(1));
}
