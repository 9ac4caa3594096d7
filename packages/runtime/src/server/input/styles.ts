/** Values of a query, a cookie or a form in their styles: https://spec.openapis.org/oas/v3.1.1#style-values */
import type { Shape, Style } from '../../operation.ts';
import { coerce, put } from '../../styles/coerce.ts';
import { type Decode, fromDelimited, isArray, isObject, list, shapeOfMember } from '../../styles/read.ts';
import type { Pairs } from './pairs.ts';

type Separators = Readonly<Partial<Record<Style, RegExp>>>;

/** What separates values, before anything is decoded: a delimiter that is encoded once more belongs to a value. */
export const ENCODED: Separators = { spaceDelimited: /%20|\+/, pipeDelimited: /\||%7C/i };
/** The same in multipart forms, where nothing is encoded. */
export const UNENCODED: Separators = { spaceDelimited: / /, pipeDelimited: /\|/ };

/** One value in a style that puts all of it under one name. */
export function fromValue(
  text: string,
  shape: Shape,
  style: Style,
  decode: Decode,
  separators: Separators = ENCODED,
): unknown {
  if (!isArray(shape) && !isObject(shape)) return coerce(decode(text), shape);
  return fromDelimited(text.split(separators[style] ?? ','), shape, false, decode);
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
