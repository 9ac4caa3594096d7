import type { Field, Parameter, Style } from '../operation.ts';
import {
  type At,
  type Encode,
  type Form,
  inHeader,
  isCompound,
  leaf,
  percent,
  refuse,
  reserved,
  Unwritable,
  verbatim,
} from './text.ts';

type Leaf = readonly [at: At, text: string];
type Pair = readonly [name: string, text: string];

/** Members that are undefined are not there; items always are. */
function entriesOf(value: object): [key: string | number, item: unknown][] {
  if (Array.isArray(value)) return Array.from(value, (item, index) => [index, item]);
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function leavesOf(form: Form, value: unknown, encode: Encode): readonly Leaf[] {
  const entries = isCompound(value) ? entriesOf(value) : [[undefined, value] as const];
  return entries.map(([at, item]) => [at, leaf(form, item, encode, at)]);
}

/** Puts delimiters between items, or between names and values. A text that holds one would arrive as two, and is refused. */
function join(form: Form, leaves: readonly Leaf[], separator: string, encode: Encode): string {
  // Reserved expansion alone leaves commas as they are where it could encode them.
  const encodeComma = (text: string) => (encode === reserved ? text.replaceAll(',', '%2C') : text);
  const encodeName = encode === reserved ? percent : encode;
  const parts = leaves.flatMap(([at, text]) => {
    const value = whole(form, encodeComma(text), at, separator);
    if (typeof at !== 'string') return [value];
    const name = whole(form, leaf(form, at, encodeName, at), at, separator);
    return form.explode ? [`${whole(form, name, at, '=')}=${value}`] : [name, value];
  });
  // https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1.2: empty elements of a list do not count. In an object a name stands before each.
  const [lost] = leaves.find(([at, text]) => typeof at === 'number' && text === '') ?? [];
  if (encode === inHeader && lost !== undefined) refuse(form, 'is an empty text, which gets lost in', lost);
  return parts.join(separator);
}

function whole(form: Form, text: string, at: At, delimiter: string): string {
  const said = JSON.stringify(decodeURIComponent(delimiter));
  return text.includes(delimiter) ? refuse(form, `holds ${said}, which separates values in`, at) : text;
}

/** `simple` (RFC 6570 3.2.2), `label` (3.2.5) and `matrix` (3.2.7): path parameters. */
function expand(form: Form, value: unknown, encode: Encode = percent): string {
  const { name, style, explode } = form;
  const leaves = leavesOf(form, value, encode);
  const [first] = leaves;
  if (!first) return '';
  const prefix = { label: '.', matrix: ';' }[style as string] ?? '';
  if (style === 'matrix') {
    const named = (key = percent(name), text = '') => `;${key}${text && `=${text}`}`;
    if (!explode || !isCompound(value))
      return named(undefined, isCompound(value) ? join(form, leaves, ',', encode) : first[1]);
    return leaves.map(([key, text]) => named(typeof key === 'string' ? percent(key) : undefined, text)).join('');
  }
  if (!isCompound(value)) return prefix + first[1];
  return prefix + join(form, leaves, (explode && prefix) || ',', encode);
}

/** A path parameter. One that holds what ends it would be read as another value, and is refused. */
function segment(form: Form & Pick<Parameter, 'endsAt'>, value: unknown): string {
  const { name, endsAt } = form;
  const written = expand(form, value);
  const text = endsAt ? decodeURIComponent(written) : '';
  if (endsAt && `${text}${endsAt}`.indexOf(endsAt, 1) < text.length)
    throw new Unwritable(`"${name}" holds ${JSON.stringify(endsAt)}, after which another variable begins in the path`);
  return written;
}

/** The style `simple` in a header: nothing is encoded. */
function headerValue(form: Omit<Form, 'style'>, value: unknown): string {
  return expand({ ...form, style: 'simple' }, value, inHeader);
}

const SEPARATORS: { readonly [S in Style]?: string } = { spaceDelimited: '%20', pipeDelimited: '%7C' };

/**
 * The style `cookie` escapes nothing: a value that has to be escaped is given so. https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1;
 * a blank within is what OpenAPI's own example has.
 */
const MUST_ESCAPE = /[^ -~]|[",;\\]|^\s|\s$/;
/** A token: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
const COOKIE_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * `form` (RFC 6570 3.2.8), the delimited styles and `deepObject`, as names and values: query, cookies and fields of forms.
 * Nothing for an empty list.
 */
function pairs(form: Form, value: unknown, given: Encode): readonly Pair[] {
  const { style, explode } = form;
  const asIs = (text: string, isFit: boolean) => (isFit ? text : refuse(form, 'holds what is not escaped in'));
  const encode: Encode = style === 'cookie' ? (text) => asIs(text, !MUST_ESCAPE.test(text)) : given;
  const encodeName = encode === verbatim ? verbatim : percent;
  const inName = (text: string) => (style === 'cookie' ? asIs(text, COOKIE_NAME.test(text)) : encodeName(text));
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
    return [[key, leaf(here, value)]];
  }
  if (depth ? !form.nested : !form.nested && Array.isArray(value)) refuse(here, "is nested, which can't be written in");
  const entries = entriesOf(value);
  if (depth && !entries.length) refuse(here, 'is empty, which gets lost in');
  return entries.flatMap(([name, item]) => {
    if (/[[\]]|^$/.test(`${name}`)) refuse(here, 'holds a name that is empty or has brackets, which separate names in');
    return brackets(form, item, `${key}[${name}]`, depth + 1);
  });
}

/** A field of a form by its style, if it has one. A style counts instead of a media type. */
function field(name: string, declared: Field | undefined, value: unknown, encode: Encode): readonly Pair[] | undefined {
  const { style, explode = style === 'form', required } = declared ?? {};
  if (!style || value === undefined || value === null) return undefined;
  const written = pairs({ ...declared, name, style, explode }, value, encode);
  if (required && !written.length) refuse({ name, style }, 'is empty, which gets lost in');
  return written;
}

/** Lists, objects, and single values in any style. */
export const styles = { field, headerValue, pairs, segment };
