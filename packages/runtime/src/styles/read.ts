/** The inverse of https://spec.openapis.org/oas/v3.1.1#style-values: from text with delimiters to a value of some shape. */
import type { Shape } from '../operation.ts';
import { allows, coerce, put } from './coerce.ts';
import { Malformed } from './malformed.ts';

export type Decode = (text: string) => string;

const TEXT: Shape = { type: ['string'] };

export function shapeOfItem(shape: Shape): Shape {
  return shape.items ?? TEXT;
}

export function shapeOfMember(shape: Shape, name: string): Shape {
  const { properties } = shape;
  return (properties && Object.hasOwn(properties, name) ? properties[name] : shape.additionalProperties) ?? TEXT;
}

export function isArray(shape: Shape): boolean {
  return allows(shape, 'array');
}

export function isObject(shape: Shape): boolean {
  return allows(shape, 'object') && !isArray(shape);
}

export function list(texts: readonly string[], shape: Shape, decode: Decode): unknown[] {
  return texts.map((text) => coerce(decode(text), shapeOfItem(shape)));
}

function members(
  entries: readonly (readonly [string, string])[],
  shape: Shape,
  decode: Decode,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [key, text] of entries) {
    const name = decode(key);
    put(value, name, coerce(decode(text), shapeOfMember(shape, name)));
  }
  return value;
}

/** `a=1` */
function assignment(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals < 0) throw new Malformed('A member has no value.');
  return [text.slice(0, equals), text.slice(equals + 1)];
}

/** `a,1,b,2` */
function alternating(texts: readonly string[]): (readonly [string, string])[] {
  if (texts.length % 2 !== 0) throw new Malformed('A member has no value.');
  return texts.flatMap((key, at) => (at % 2 === 0 ? [[key, texts[at + 1] ?? ''] as const] : []));
}

/** Text with delimiters: a list, an object whose names and values alternate, or (exploded) one of `name=value`. */
export function fromDelimited(texts: readonly string[], shape: Shape, exploded: boolean, decode: Decode): unknown {
  if (isArray(shape)) return list(texts, shape, decode);
  return members(exploded ? texts.map(assignment) : alternating(texts), shape, decode);
}
