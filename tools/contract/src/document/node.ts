import { isObject, type JsonObject } from '@rollcall/openapi/json';
import * as reference from '@rollcall/openapi/reference';

/**
 * A schema, or another object of the document, and where it is. `$ref`s to it have been followed. The kit's pointers are plain
 * JSON pointers, without the `#` of a URI fragment: they are shown to people, and compared with those of values.
 */
export interface Node<T extends JsonObject = JsonObject> {
  readonly pointer: string;
  readonly value: T;
}

/**
 * What is at a pointer. One that leads through a `$ref` is followed, as bundlers and linters do.
 *
 * @throws Error if nothing is there.
 */
export function atPointer(document: unknown, pointer: string): unknown {
  const value = reference.lookUp(document, `#${encodeURI(pointer)}`);
  if (value === undefined) throw new Error(`There is nothing at ${pointer}.`);
  return value;
}

/** Follows the `$ref` at `pointer`, if one is there, to the end. Siblings of a `$ref` do not count here. */
export function resolve(document: JsonObject, pointer: string): Node {
  const { pointer: found, value } = reference.resolve(document, pointer);
  const here = found.replace(/^#/, '');
  if (!isObject(value)) throw new Error(`${here} is not an object.`);
  return { pointer: here, value };
}

/** @throws Error for a reference that leaves the document: it has to be bundled first. */
export const refTarget = (ref: string): string => reference.refTarget(ref).slice(1);
