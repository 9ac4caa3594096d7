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
type Encode = (text: string) => string | undefined;
type Key = string | number | undefined;
type Leaf = readonly [key: Key, text: string];
type Pair = readonly [name: string, text: string];

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

export const verbatim = (text: string): string => text;

/** HTTP drops blanks around a field value: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
const inHeader: Encode = (text) => (/^\s|\s$/.test(text) ? undefined : text);

function refuse({ name, style }: Form, what: string, at?: Key): never {
  const where = at === undefined ? '' : `${typeof at === 'number' ? 'item' : 'member'} ${at} of `;
  throw new Unwritable(`${where}"${name}" ${what} the style ${style}`, at);
}

const isCompound = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

function leafText(form: Form, value: unknown, at?: Key): string {
  if (isCompound(value)) refuse(form, "is a nested value, which can't be written in", at);
  if (value === undefined || value === null) refuse(form, `is ${value}, which can't be written in`, at);
  return value instanceof Date ? value.toISOString() : String(value);
}

/** A primitive as text. */
export function textOf(value: unknown, name: string): string {
  if (!isCompound(value)) return leafText({ name, style: 'form', explode: true }, value);
  throw new Unwritable(`"${name}" holds a nested value, which can't be written as text`);
}

/** Members that are undefined are not there; items always are. */
function entriesOf(value: object): [key: string | number, item: unknown][] {
  if (Array.isArray(value)) return Array.from(value, (item, index) => [index, item]);
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function leavesOf(form: Form, value: unknown, encode: Encode): readonly Leaf[] {
  const entries = isCompound(value) ? entriesOf(value) : [[undefined, value] as const];
  return entries.map(([at, item]) => [
    at,
    encode(leafText(form, item, at)) ?? refuse(form, 'has blanks around it, which get lost in', at),
  ]);
}

/** What stands between items, or between keys and values. A text that holds it would arrive as two, and is refused. */
function join(form: Form, leaves: readonly Leaf[], separator: string, encode: Encode, explode = form.explode): string {
  const check = (text: string, at: Key, delimiter: string) =>
    text.includes(delimiter)
      ? refuse(form, `holds ${JSON.stringify(decodeURIComponent(delimiter))}, which separates values in`, at)
      : text;
  const parts = leaves.flatMap(([at, text]) => {
    // Reserved expansion leaves commas as they are, and nothing else does that can also encode them.
    const value = check(encode === reserved ? text.replaceAll(',', '%2C') : text, at, separator);
    if (typeof at !== 'string') return [value];
    const key = check((encode === reserved ? percent : encode)(at) ?? refuse(form, 'has blanks in', at), at, separator);
    return explode ? [`${check(key, at, '=')}=${value}`] : [key, value];
  });
  // https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1.2: empty elements do not count.
  const empty = encode === inHeader ? parts.indexOf('') : -1;
  if (empty >= 0)
    refuse(
      form,
      'is an empty text, which gets lost in',
      leaves[Math.floor((empty * leaves.length) / parts.length)]?.[0],
    );
  return parts.join(separator);
}

/** `simple` (RFC 6570 3.2.2), `label` (3.2.5) and `matrix` (3.2.7): path parameters. */
export function expand(form: Form, value: unknown, encode: Encode = percent): string {
  const { name, style, explode } = form;
  const leaves = leavesOf(form, value, encode);
  const [first] = leaves;
  const prefix = { label: '.', matrix: ';' }[style as string] ?? '';
  if (style === 'matrix') {
    const named = (key = percent(name), text = '') => `;${key}${text && `=${text}`}`;
    if (!explode || !isCompound(value))
      return named(undefined, isCompound(value) ? join(form, leaves, ',', encode) : first?.[1]);
    return leaves.map(([key, text]) => named(typeof key === 'string' ? percent(key) : undefined, text)).join('');
  }
  if (!isCompound(value)) return prefix + first?.[1];
  return prefix + join(form, leaves, (explode && prefix) || ',', encode);
}

/** The style `simple` in a header: nothing is encoded. */
export function headerValue(form: Omit<Form, 'style'>, value: unknown): string {
  return expand({ ...form, style: 'simple' }, value, inHeader);
}

const SEPARATORS: { readonly [S in Style]?: string } = { spaceDelimited: '%20', pipeDelimited: '%7C' };

/**
 * `form` (RFC 6570 3.2.8), the delimited styles and `deepObject`, as names and values: query, cookies and fields of forms.
 * Nothing for an empty list.
 */
export function pairs(form: Form, value: unknown, encode: Encode): readonly Pair[] {
  const { style, explode } = form;
  const inName = encode === verbatim ? verbatim : percent;
  const name = inName(form.name);
  if (style === 'deepObject') {
    return brackets(form, value).map(([key, text]) => [inName(key), encode(text) ?? '']);
  }
  const leaves = leavesOf(form, value, encode);
  if (explode || !isCompound(value))
    return leaves.map(([key, text]) => [typeof key === 'string' ? inName(key) : name, text]);
  const separator = SEPARATORS[style] ?? ',';
  return leaves.length
    ? [[name, join(form, leaves, encode === verbatim ? decodeURIComponent(separator) : separator, encode)]]
    : [];
}

/** `a[b]=1`; where values nest, `a[b][c]=1` and `a[0]=1`, as qs and Stripe write them. */
function brackets(form: Form, value: unknown, key = form.name, depth = 0): Pair[] {
  const here = { ...form, name: key };
  if (!isCompound(value)) {
    if (!depth && !form.nested) refuse(here, "is no object, and can't be written in");
    return [[key, leafText(here, value)]];
  }
  if (depth ? !form.nested : !form.nested && Array.isArray(value))
    refuse(here, "is a nested value, which can't be written in");
  const entries = entriesOf(value);
  if (depth && !entries.length) refuse(here, 'is empty, which gets lost in');
  return entries.flatMap(([name, item]) => {
    if (/[[\]]|^$/.test(`${name}`)) refuse(here, 'holds a name that is empty or has brackets, which separate names in');
    return brackets(form, item, `${key}[${name}]`, depth + 1);
  });
}
