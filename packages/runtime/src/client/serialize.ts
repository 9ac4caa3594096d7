import type { Style } from '../operation.ts';

/** Thrown while a request is written; the caller gets it as an `InvalidRequestError` that names the operation. */
export class Refusal extends Error {}

export interface Form {
  readonly name: string;
  readonly style: Style;
  readonly explode: boolean;
}

type Encode = (text: string) => string;
type Leaf = readonly [key: string | undefined, text: string];

/** Everything but RFC 3986's unreserved characters. */
export const percent: Encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * RFC 6570's reserved expansion, as `allowReserved` demands; what would end or split a query is still encoded, as
 * https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema leaves it to the application.
 */
export const reserved: Encode = (text) =>
  encodeURI(text)
    .replace(/[#&+]/g, encodeURIComponent)
    .replace(/%25([0-9a-f]{2})/gi, '%$1');

/** Encodes what RFC 6265 (4.1.1) keeps out of a cookie's value, and the percent sign itself. */
export const cookieText: Encode = (text) => text.replace(/[^!#-$&-+\--:<-[\]-~]+/g, encodeURIComponent);

export const verbatim: Encode = (text) => text;

/** A primitive as text. RFC 6570 knows no value within a value, and so refuses one. */
export function textOf(value: unknown, name: string): string {
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw new Refusal(`"${name}" holds a nested value, which its style can't carry`);
}

/** True for `undefined` and `null`, both undefined to RFC 6570 (section 2.3): they are left out. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function leavesOf(value: unknown, name: string, encode: Encode): readonly Leaf[] {
  if (Array.isArray(value))
    return value.filter((item) => !isAbsent(item)).map((item) => [undefined, encode(textOf(item, name))]);
  if (typeof value !== 'object' || value instanceof Date) return [[undefined, encode(textOf(value, name))]];
  return Object.entries(value as object)
    .filter(([, member]) => !isAbsent(member))
    .map(([key, member]) => [encode(key), encode(textOf(member, `${name}.${key}`))]);
}

const separators: { readonly [S in Style]?: string } = { spaceDelimited: '%20', pipeDelimited: '%7C' };

/** Keys and values in one row: `R,100,G,200`. */
function row(leaves: readonly Leaf[], separator: string): string {
  return leaves.map(([key, text]) => (key === undefined ? text : key + separator + text)).join(separator);
}

/**
 * `simple` (RFC 6570 3.2.2), `label` (3.2.5) and `matrix` (3.2.7): path parameters, and headers with {@link verbatim}.
 */
export function expand({ name, style, explode }: Form, value: unknown, encode: Encode): string {
  const leaves = leavesOf(value, name, encode);
  if (style === 'matrix') {
    const named = (key: string, text: string) => `;${key}${text && `=${text}`}`;
    if (!explode) return named(encode(name), row(leaves, ','));
    return leaves.map(([key, text]) => named(key ?? encode(name), text)).join('');
  }
  const prefix = style === 'label' ? '.' : '';
  const separator = explode ? prefix || ',' : ',';
  if (!explode) return prefix + row(leaves, separator);
  return prefix + leaves.map(([key, text]) => (key === undefined ? text : `${key}=${text}`)).join(separator);
}

/**
 * `form` (RFC 6570 3.2.8) and the delimited styles, as `name=value` pairs: query, cookie and urlencoded fields.
 * Nothing for an empty list.
 */
export function pairs({ name, style, explode }: Form, value: unknown, encode: Encode): readonly string[] {
  const leaves = leavesOf(value, name, encode);
  const key = percent(name);
  if (style === 'deepObject') {
    if (leaves.some(([member]) => member === undefined)) throw new Refusal(`"${name}" must be an object`);
    return leaves.map(([member, text]) => `${key}%5B${member}%5D=${text}`);
  }
  if (explode) return leaves.map(([member, text]) => `${member ?? key}=${text}`);
  return leaves.length ? [`${key}=${row(leaves, separators[style] ?? ',')}`] : [];
}
