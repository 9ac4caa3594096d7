/** The inverse of https://spec.openapis.org/oas/v3.1.1#style-values: from encoded text to a value of some shape. */
import type { Shape, Style } from '../../operation.ts';
import { Malformed } from '../faults.ts';
import { allows, coerce, put } from './coerce.ts';
import type { Pairs } from './pairs.ts';

export type Decode = (text: string) => string;

const TEXT: Shape = { type: ['string'] };

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

function list(texts: readonly string[], shape: Shape, decode: Decode): unknown[] {
  return texts.map((text) => coerce(decode(text), shape.items ?? TEXT));
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

const SEPARATORS: Readonly<Partial<Record<Style, RegExp>>> = {
  form: /,/,
  spaceDelimited: /%20|\+/,
  pipeDelimited: /\||%7C/i,
};

/** One value of a query, cookie or form, in a style that puts all of it under one name. */
export function fromValue(text: string, shape: Shape, style: Style, decode: Decode): unknown {
  if (!isArray(shape) && !isObject(shape)) return coerce(decode(text), shape);
  return fromDelimited(text.split(SEPARATORS[style] ?? /,/), shape, false, decode);
}

/** `name=1&name=2` */
export function fromRepeated(texts: readonly string[], shape: Shape, decode: Decode): unknown {
  return list(texts, shape, decode);
}

/** `name[a]=1&name[b]=2`, with lists as `name[a]=1&name[a]=2` or `name[a][]=1`. */
export function fromDeepObject(
  name: string,
  pairs: Pairs,
  shape: Shape,
  decode: Decode,
): Record<string, unknown> | undefined {
  let value: Record<string, unknown> | undefined;
  for (const [key, texts] of pairs) {
    const inner = key.startsWith(`${name}[`) && key.endsWith(']') ? key.slice(name.length + 1, -1) : undefined;
    if (inner === undefined) continue;
    const member = inner.endsWith('][') ? inner.slice(0, -2) : inner;
    const memberShape = shapeOfMember(shape, member);
    value ??= {};
    if (isArray(memberShape)) put(value, member, list(texts, memberShape, decode));
    else put(value, member, coerce(decode(only(texts, key)), memberShape));
  }
  return value;
}

/** Thrown where one value is meant and more were sent. */
export class Duplicate extends Error {}

export function only(texts: readonly string[], name: string): string {
  if (texts.length > 1) throw new Duplicate(name);
  return texts[0] ?? '';
}

/** An exploded form object: each of its members is a field of its own. `taken` are the names of other parameters. */
export function fromMembers(
  pairs: Pairs,
  shape: Shape,
  taken: ReadonlySet<string>,
  decode: Decode,
): Record<string, unknown> | undefined {
  let value: Record<string, unknown> | undefined;
  for (const [name, texts] of pairs) {
    const known = shape.properties !== undefined && Object.hasOwn(shape.properties, name);
    if (!known && (shape.additionalProperties === undefined || taken.has(name))) continue;
    const memberShape = shapeOfMember(shape, name);
    value ??= {};
    if (isArray(memberShape)) put(value, name, list(texts, memberShape, decode));
    else put(value, name, coerce(decode(only(texts, name)), memberShape));
  }
  return value;
}
