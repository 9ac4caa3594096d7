import { isObject, type JsonObject, pointer, valueAt } from './json.ts';

/** A place in a document: what stands there and where, once every `$ref` to it is followed. */
export interface Node {
  readonly document: JsonObject;
  readonly pointer: string;
  readonly value: unknown;
}

/** @throws Error for a reference that leaves the document or leads round in a circle. */
export function nodeAt(document: JsonObject, at: string): Node {
  const value = valueAt(document, at);
  return { document, pointer: at, value };
}

export function resolve(node: Node): Node {
  let here = node;
  for (let hops = 0; isObject(here.value) && typeof here.value.$ref === 'string'; hops++) {
    if (hops > 50) throw new Error(`The reference at ${node.pointer} leads round in a circle.`);
    here = nodeAt(here.document, refTarget(here.value.$ref));
  }
  return here;
}

export function refTarget(ref: string): string {
  if (!ref.startsWith('#')) throw new Error(`${ref} leads out of the document: bundle it first.`);
  return decodeURIComponent(ref);
}

/** A member, references to it followed; its value is `undefined` where there is none. */
export function child(node: Node, ...steps: readonly (string | number)[]): Node {
  return resolve(nodeAt(node.document, pointer(node.pointer, ...steps)));
}

/** The members of an object, by name, references followed. */
export function children(node: Node): Map<string, Node> {
  const names = isObject(node.value) ? Object.keys(node.value) : [];
  return new Map(names.map((name) => [name, child(node, name)]));
}

export const fieldOf = (node: Node, name: string): unknown => (isObject(node.value) ? node.value[name] : undefined);
