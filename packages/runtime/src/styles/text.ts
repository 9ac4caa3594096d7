import { exactText } from '../exact-numbers.ts';
import type { Style } from '../operation.ts';

/** How a value is to be written: a `Parameter`, a field with a style, or a response header. */
export interface Form {
  readonly name: string;
  readonly style: Style;
  readonly explode: boolean;
  /** Values within values, in brackets: `a[b][c]=1`. */
  readonly nested?: true;
}

/** Thrown for a value that can't be written as declared. The message quotes no value; `at` is the item or member to blame. */
export class Unwritable extends Error {
  readonly at: PropertyKey | undefined;

  constructor(message: string, at?: PropertyKey) {
    super(message);
    this.at = at;
  }
}

/** Gives nothing for a text that its place can't hold. */
export type Encode = (text: string) => string | undefined;

/** Where a text stands within its value: an index, a name, or nothing where it is the value. */
export type At = string | number | undefined;

/** Everything but RFC 3986's unreserved characters. */
export const percent = (text: string): string =>
  /^[\w.~-]*$/.test(text)
    ? text
    : encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * RFC 6570's reserved expansion, as `allowReserved` demands; what would end or split a query is still encoded, as
 * https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema leaves it to the application.
 */
export const reserved = (text: string): string =>
  encodeURI(text)
    .replace(/[#&+]/g, encodeURIComponent)
    .replace(/%25([0-9a-f]{2})/gi, '%$1');

/** Encodes what RFC 6265 (4.1.1) keeps out of a cookie's value, and the percent sign itself. */
export const cookieText = (text: string): string => text.replace(/[^!#-$&-+\--:<-[\]-~]+/g, encodeURIComponent);

export const verbatim = (text: string): string => text;

/** HTTP drops blanks around a field value: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
export const inHeader: Encode = (text) => (/^\s|\s$/.test(text) ? undefined : text);

export const isCompound = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

export function refuse({ name, style }: Pick<Form, 'name' | 'style'>, what: string, at?: At): never {
  const where = at === undefined ? '' : `${typeof at === 'number' ? 'item' : 'member'} ${at} of `;
  throw new Unwritable(`${where}"${name}" ${what} the style ${style}`, at);
}

/** A primitive as its place holds it. */
export function leaf(form: Pick<Form, 'name' | 'style'>, value: unknown, encode: Encode = verbatim, at?: At): string {
  const isText = value !== undefined && value !== null && !isCompound(value);
  const text = isText ? encode(value instanceof Date ? value.toISOString() : exactText(value)) : undefined;
  if (text !== undefined) return text;
  const what = isText ? 'surrounded by blanks' : isCompound(value) ? 'nested' : value;
  return refuse(form, `is ${what}, which can't be written in`, at);
}
