import type { Style } from '../operation.ts';
import { isAbsent, Refusal } from './refusal.ts';

/** How a value is to be written: a `Parameter`, or a field with a style. */
export interface Form {
  readonly name: string;
  readonly style: Style;
  readonly explode: boolean;
}

type Encode = (text: string) => string;
type Leaf = readonly [key: string | undefined, text: string];

/** Everything but RFC 3986's unreserved characters. */
export const percent: Encode = (text) =>
  /^[\w.~-]*$/.test(text)
    ? text
    : encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * RFC 6570's reserved expansion, as `allowReserved` demands; what would end or split a query is still encoded, as
 * https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema leaves it to the application.
 */
export const reserved: Encode = (text) =>
  encodeURI(text)
    .replace(/[#&+]/g, encodeURIComponent)
    .replace(/%25([0-9a-f]{2})/gi, '%$1');

export const verbatim: Encode = (text) => text;

/** A primitive as text. RFC 6570 knows no value within a value, and so refuses one. */
export function textOf(value: unknown, name: string): string {
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw new Refusal(`"${name}" holds a nested value, which its style can't carry`);
}

function leavesOf(value: unknown, name: string, encode: Encode): readonly Leaf[] {
  if (typeof value !== 'object') return [[undefined, encode(String(value))]];
  const isMap = !Array.isArray(value) && !(value instanceof Date);
  const entries = isMap ? Object.entries(value as object) : [value].flat().map((item) => [undefined, item] as const);
  return entries
    .filter(([, item]) => !isAbsent(item))
    .map(([key, item]) => [key === undefined ? key : encode(key), encode(textOf(item, name))]);
}

const separators: { readonly [S in Style]?: string } = { spaceDelimited: '%20', pipeDelimited: '%7C' };

/** Keys and values in one row: `R,100,G,200`. */
function row(leaves: readonly Leaf[], separator = ','): string {
  return leaves
    .flat()
    .filter((text) => text !== undefined)
    .join(separator);
}

/** `simple` (RFC 6570 3.2.2), `label` (3.2.5) and `matrix` (3.2.7): path parameters, and headers with {@link verbatim}. */
export function expand({ name, style, explode }: Form, value: unknown, encode: Encode): string {
  if (style === 'simple' && typeof value !== 'object') return encode(String(value));
  const leaves = leavesOf(value, name, encode);
  if (style === 'matrix') {
    const named = (key = encode(name), text = '') => `;${key}${text && `=${text}`}`;
    return explode ? leaves.map(([key, text]) => named(key, text)).join('') : named(undefined, row(leaves));
  }
  const prefix = style === 'label' ? '.' : '';
  if (!explode) return prefix + row(leaves);
  return prefix + leaves.map(([key, text]) => (key === undefined ? text : `${key}=${text}`)).join(prefix || ',');
}

/**
 * `form` (RFC 6570 3.2.8) and the delimited styles, as `name=value` pairs: query, cookies and urlencoded fields.
 * Nothing for an empty list.
 */
export function pairs({ name, style, explode }: Form, value: unknown, encode: Encode): readonly string[] {
  const leaves = leavesOf(value, name, encode);
  const key = percent(name);
  if (style === 'deepObject') return leaves.map(([member, text]) => `${key}%5B${member ?? ''}%5D=${text}`);
  if (explode) return leaves.map(([member = key, text]) => `${member}=${text}`);
  return leaves.length ? [`${key}=${row(leaves, separators[style])}`] : [];
}
