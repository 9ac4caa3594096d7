import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { alternativesOf, propertySchemas } from '../document/alternatives.ts';
import type { DescribedContent } from '../document/operations.ts';
import { type FormField, formField, styledNames } from './fields.ts';
import { jsonOf } from './json.ts';
import { setOwn } from './own.ts';
import { type Pairs, readPairs } from './pairs.ts';
import { type Styled, textOf, writeFields } from './styles.ts';
import { typed } from './typed.ts';
import { NotOnTheWire } from './values.ts';

const BOUNDARY = 'contract-kit-boundary';

/** The text of an urlencoded form. */
export function writeUrlencoded(document: JsonObject, content: DescribedContent, value: JsonObject): string {
  const pairs = Object.entries(value).flatMap(([name, member]) => {
    const field = formField(document, content, name);
    if (field.styled) return writeFields(field.styled, member);
    return textsOf(field, member).map((text) => new URLSearchParams([[name, fileless(text)]]).toString());
  });
  return pairs.join('&');
}

function fileless(text: string | Blob): string {
  if (typeof text === 'string') return text;
  throw new NotOnTheWire('An urlencoded form has no files.');
}

/** Plain texts as `FormData`, which each client writes in its own way; files and JSON in bytes, which nobody else can write. */
export function writeMultipart(
  document: JsonObject,
  content: DescribedContent,
  value: JsonObject,
): { readonly body: FormData | Blob; readonly contentType?: string } {
  const parts = Object.entries(value).flatMap(([name, member]) => {
    const field = formField(document, content, name);
    if (field.styled) return styledParts(field.styled, member);
    return textsOf(field, member).map((text) => ({ name, text, type: typeOfPart(field, text, member) }));
  });
  if (parts.every(({ text, type }) => typeof text === 'string' && type === '')) {
    const form = new FormData();
    for (const { name, text } of parts) form.append(name, text as string);
    return { body: form };
  }
  const written = parts.flatMap(({ name, text, type }) => {
    const file = text instanceof Blob ? `; filename="${escaped((text as File).name ?? 'blob')}"` : '';
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${escaped(name)}"${file}\r\n`;
    return [`${head}${type === '' ? '' : `Content-Type: ${type}\r\n`}\r\n`, text, '\r\n'];
  });
  const contentType = `${content.mediaType}; boundary=${BOUNDARY}`;
  return { body: new Blob([...written, `--${BOUNDARY}--\r\n`]), contentType };
}

/** Nothing tells a comma within an item from one between items where nothing is encoded. */
function styledParts(styled: Styled, member: unknown): { name: string; text: string; type: string }[] {
  const isJoined = !styled.explode && styled.style === 'form' && typeof member === 'object';
  if (
    isJoined &&
    Object.entries(member ?? {})
      .flat()
      .some((text) => String(text).includes(','))
  )
    throw new NotOnTheWire('A comma separates values here.');
  return writeFields(styled, member).map((pair) => {
    const [name = '', ...text] = pair.split('=').map(decodeURIComponent);
    return { name, text: text.join('='), type: '' };
  });
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const escaped = (name: string): string => name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');

function typeOfPart({ contentTypes, json }: FormField, text: string | Blob, member: unknown): string {
  const [only, ...others] = contentTypes;
  if (only !== undefined && others.length === 0 && !only.includes('*')) return only;
  if (text instanceof Blob) return text.type;
  return json !== 'no' || isObject(member) ? 'application/json' : '';
}

/** What a field says, once or several times. */
function textsOf({ json, isFile }: FormField, member: unknown): (string | Blob)[] {
  if (json === 'whole') return [jsonOf(member)];
  return [member].flat().map((item) => {
    if (item instanceof Blob) return item;
    if (isFile) throw new NotOnTheWire('Whatever is sent for a file is one.');
    return json === 'items' || isObject(item) ? jsonOf(item) : textOf(item);
  });
}

/** The value of an urlencoded form. */
export function readUrlencoded(document: JsonObject, content: DescribedContent | undefined, pairs: Pairs): JsonObject {
  const { value, used } = readStyled(document, content, pairs);
  const rest = readTexts(document, content, namesOf(pairs.filter(([key]) => !used.has(key))));
  return Object.defineProperties(value, Object.getOwnPropertyDescriptors(rest));
}

/** The value of a multipart form, by all that was sent under each name. Nothing in it is encoded. */
export function readMultipart(
  document: JsonObject,
  content: DescribedContent | undefined,
  fields: ReadonlyMap<string, readonly (string | Blob)[]>,
): JsonObject {
  const pairs = [...fields].flatMap(([name, entries]) =>
    entries.flatMap((entry) => (typeof entry === 'string' ? [[name, rawOf(entry)] as const] : [])),
  );
  const { value, used } = readStyled(document, content, pairs);
  const rest = new Map([...fields].filter(([name]) => !used.has(name)));
  return Object.defineProperties(value, Object.getOwnPropertyDescriptors(readTexts(document, content, rest)));
}

/** A text as it would stand in an urlencoded form, its commas being those that separate. */
const rawOf = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',');

/** The fields that have a style, and the names that are used up by them. */
function readStyled(document: JsonObject, content: DescribedContent | undefined, pairs: Pairs) {
  const value = {};
  const used = new Set<string>();
  for (const name of content ? styledNames(content) : []) {
    const { styled, isList } = formField(document, content as DescribedContent, name);
    const [schema] = content?.schema === undefined ? [] : propertiesOf(document, content.schema, name);
    if (!styled || schema === undefined) continue;
    const parameter = { ...styled, schema, others: new Set(declaredNames(document, content as DescribedContent)) };
    const read = readPairs(document, parameter, pairs);
    if (read === undefined) continue;
    setOwn(value, name, read);
    const deep = styled.style === 'deepObject';
    const isSpread = !deep && styled.explode && !isList && isObject(read);
    for (const [key] of pairs) {
      const isOwn = key === name || (deep && key.startsWith(`${name}[`));
      if (isOwn || (isSpread && Object.hasOwn(read, key))) used.add(key);
    }
  }
  return { value, used };
}

function namesOf(pairs: Pairs): Map<string, (string | Blob)[]> {
  const params = new URLSearchParams(pairs.map(([name, raw]) => `${encodeURIComponent(name)}=${raw}`).join('&'));
  return new Map([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

const propertiesOf = (document: JsonObject, schema: string, name: string): string[] =>
  alternativesOf(document, [schema]).flatMap((alternative) => propertySchemas(alternative, name));

const declaredNames = (document: JsonObject, { schema }: DescribedContent): string[] =>
  schema === undefined
    ? []
    : alternativesOf(document, [schema]).flatMap(({ nodes }) =>
        nodes.flatMap(({ value: { properties } }) => (isObject(properties) ? Object.keys(properties) : [])),
      );

/** The value of a form by its fields, each with all that was sent under its name. */
function readTexts(
  document: JsonObject,
  content: DescribedContent | undefined,
  fields: ReadonlyMap<string, readonly (string | Blob)[]>,
): JsonObject {
  const value = {};
  for (const [name, entries] of fields) {
    const field = content && formField(document, content, name);
    const values = entries.map((entry) => readEntry(field, entry));
    const isList = field?.isList && field.json !== 'whole';
    setOwn(value, name, isList || values.length > 1 ? values : values[0]);
  }
  return value;
}

function readEntry(field: FormField | undefined, entry: string | Blob): unknown {
  if (typeof entry !== 'string') return entry;
  if (!field || field.json === 'no') return typed(entry, field?.types ?? []);
  try {
    return JSON.parse(entry);
  } catch {
    return entry;
  }
}
