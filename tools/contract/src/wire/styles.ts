import { isObject } from '@rollcall/openapi/json';
import type { DescribedParameter } from '../document/operations.ts';
import { writeBrackets } from './brackets.ts';
import { digitsOf } from './json.ts';
import { NotOnTheWire } from './values.ts';

/** How parameters of each style are written: https://spec.openapis.org/oas/v3.1.1#style-values */

type Encode = (text: string) => string;
type Leaf = readonly [key: string | undefined, text: string];
export type Styled = Pick<DescribedParameter, 'name' | 'style' | 'explode' | 'nested'>;

/** What stands between the values of a list in a query. */
const SEPARATORS: Readonly<Record<string, string>> = { form: ',', spaceDelimited: '%20', pipeDelimited: '%7C' };

function leavesOf(value: unknown, encode: Encode): Leaf[] {
  if (isObject(value)) return Object.entries(value).map(([key, member]) => [encode(key), encode(textOf(member))]);
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => [undefined, encode(textOf(item))]);
}

/** Values of a path or a header. */
export function writeText({ name, style, explode }: Styled, value: unknown, encode: Encode): string {
  const leaves = leavesOf(value, encode);
  if (leaves.length === 0) throw new NotOnTheWire('Nothing is no value.');
  const key = encodeURIComponent(name);
  const joined = (separator: string) =>
    explode
      ? leaves.map(([member, text]) => (member === undefined ? text : `${member}=${text}`)).join(separator)
      : leaves.flatMap(([member, text]) => (member === undefined ? [text] : [member, text])).join(',');
  if (style === 'simple') return joined(',');
  if (style === 'label' && explode) refuse(value, '.');
  if (style === 'label') return `.${joined(explode ? '.' : ',')}`;
  if (style !== 'matrix') throw new NotOnTheWire(`The style ${style} is not for this place.`);
  const named = (member: string, text: string) => `;${member}${text === '' ? '' : `=${text}`}`;
  if (!explode) return named(key, joined(','));
  return leaves.map(([member = key, text]) => named(member, text)).join('');
}

/** Fields of a query or of a cookie. */
export function writeFields({ name, style, explode, nested }: Styled, value: unknown): string[] {
  if (nested)
    return writeBrackets(name, value).map(([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(text)}`);
  const leaves = leavesOf(value, encodeURIComponent);
  if (leaves.length === 0) throw new NotOnTheWire('An empty list is no parameter at all.');
  const key = encodeURIComponent(name);
  if (style === 'deepObject') {
    if (!isObject(value)) throw new NotOnTheWire('Only objects have the style deepObject.');
    return leaves.map(([member, text]) => `${key}%5B${member}%5D=${text}`);
  }
  const separator = SEPARATORS[style];
  if (style === 'spaceDelimited') refuse(value, ' ');
  if (style === 'pipeDelimited') refuse(value, '|');
  if (separator === undefined) throw new NotOnTheWire(`The style ${style} is not for this place.`);
  if (explode && style === 'form') return leaves.map(([member = key, text]) => `${member}=${text}`);
  return [`${key}=${leaves.flatMap((leaf) => leaf.filter((text) => text !== undefined)).join(separator)}`];
}

/** What separates values of such a style can't be told from what is in them. */
function refuse(value: unknown, separator: string): void {
  if (JSON.stringify(value).includes(separator)) throw new NotOnTheWire(`${separator} separates values here.`);
}

export function textOf(value: unknown): string {
  if (value === null || typeof value === 'object' || value === undefined)
    throw new NotOnTheWire('Only plain values are text.');
  return typeof value === 'number' ? digitsOf(value) : String(value);
}

/** The texts of a value in a path or a header, and the members that they belong to, if any. */
export function readText({ name, style, explode }: Styled, text: string, kind: Kind): Leaf[] | undefined {
  const separator = explode && style === 'label' ? '.' : explode && style === 'matrix' ? ';' : ',';
  let rest = text;
  if (style === 'label' || style === 'matrix') {
    if (!text.startsWith(style === 'label' ? '.' : ';')) return undefined;
    rest = text.slice(1);
  }
  const key = `${encodeURIComponent(name)}=`;
  const strip = (part: string) =>
    part.startsWith(key) ? part.slice(key.length) : part === key.slice(0, -1) ? '' : part;
  if (style === 'matrix' && (!explode || kind === 'plain')) rest = strip(rest);
  if (kind === 'plain') return [[undefined, rest]];
  const parts = rest.split(separator);
  const repeated = style === 'matrix' && explode && kind === 'list';
  return kind === 'list' ? parts.map((part) => [undefined, repeated ? strip(part) : part]) : membersOf(parts, explode);
}

export type Kind = 'plain' | 'list' | 'object';

/** The texts of a value in a query, from its one field. */
export function readField({ style }: Styled, raw: string, kind: Kind): Leaf[] {
  if (kind === 'plain') return [[undefined, raw]];
  const separators = { spaceDelimited: /%20|\+| /, pipeDelimited: /%7C|\|/i };
  const parts = raw.split(separators[style as keyof typeof separators] ?? ',');
  return kind === 'list' ? parts.map((part) => [undefined, part]) : membersOf(parts, false);
}

function membersOf(parts: readonly string[], explode: boolean): Leaf[] {
  if (explode) {
    return parts.map((part): Leaf => {
      const [key = '', ...rest] = part.split('=');
      return [key, rest.join('=')];
    });
  }
  const keys = parts.filter((_, index) => index % 2 === 0);
  return keys.map((key, index): Leaf => [key, parts[index * 2 + 1] ?? '']);
}
