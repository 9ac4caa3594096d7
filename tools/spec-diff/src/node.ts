import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer, valueAt } from '@rollcall/openapi/pointer';
import { resolve as resolvePointer } from '@rollcall/openapi/reference';

/** A place in a document: what stands there and where, once every `$ref` to it is followed. */
export interface Node {
  readonly document: JsonObject;
  readonly pointer: string;
  readonly value: unknown;
}

export function nodeAt(document: JsonObject, at: string): Node {
  const value = valueAt(document, at);
  return { document, pointer: at, value };
}

/** @throws Error for a reference that leaves the document or leads round in a circle. */
function resolve(node: Node): Node {
  return { document: node.document, ...resolvePointer(node.document, node.pointer) };
}

/** A member, references to it followed; its value is `undefined` where there is none. */
export function child(node: Node, ...steps: readonly (string | number)[]): Node {
  return resolve(nodeAt(node.document, joinPointer(node.pointer, ...steps)));
}

/** The members of an object, by name, references followed. */
export function children(node: Node): Map<string, Node> {
  const names = isObject(node.value) ? Object.keys(node.value) : [];
  return new Map(names.map((name) => [name, child(node, name)]));
}

export const fieldOf = (node: Node, name: string): unknown => (isObject(node.value) ? node.value[name] : undefined);

/** Whether a field says `true`. */
export const isSet = (node: Node | undefined, name: string): boolean =>
  node !== undefined && fieldOf(node, name) === true;

/** Whether a field says `true` now, if that has changed. */
export function changeOfFlag(name: string, old: Node | undefined, next: Node | undefined): boolean | undefined {
  const is = isSet(next, name);
  return is === isSet(old, name) ? undefined : is;
}
