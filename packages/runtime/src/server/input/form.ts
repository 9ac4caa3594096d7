import { charsetOf, isJson, isKnownCharset, matcher } from '../../media-type.ts';
import type { Field } from '../../operation.ts';
import { coerce, put } from '../../styles/coerce.ts';
import { type Decode, isArray, isObject, list, shapeOfItem } from '../../styles/read.ts';
import { issue, issuesOf, Malformed, type RequestIssue } from '../faults.ts';
import { fromBrackets, isBracketed } from './brackets.ts';
import { decodeText, decodeUtf8 } from './bytes.ts';
import { parseJsonText } from './json.ts';
import type { Part } from './multipart.ts';
import { decodeForm, NO_PAIRS, type Pairs } from './pairs.ts';
import { Duplicate, ENCODED, fromMembers, fromValue, only, UNENCODED } from './styles.ts';

export type Fields = Readonly<Record<string, Field>>;
type Values = Record<string, unknown>;

/** How names and values are written in one kind of form. */
interface Notation {
  readonly decode: Decode;
  readonly separators: typeof ENCODED;
}

const URLENCODED: Notation = { decode: decodeForm, separators: ENCODED };
const MULTIPART: Notation = { decode: (text) => text, separators: UNENCODED };

function bodyIssue(keyword: string, message: string, path: readonly PropertyKey[]): RequestIssue {
  return { ...issue(keyword, message, path), in: 'body' };
}

/** Runs `read` for a field; what it can't read is reported, and left out. */
function attempt(name: string, issues: RequestIssue[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (error instanceof Duplicate) issues.push(bodyIssue('duplicate', 'must be given once', [name]));
    else if (error instanceof Malformed) issues.push(...issuesOf(error, 'body', [name]));
    else throw error;
  }
}

/** A field's text: JSON for objects and for fields declared so, else what its shape says. */
function fromText(text: string, field: Field, maxDepth: number): unknown {
  const json = field.contentType === undefined ? isObject(field.shape) : isJson(field.contentType);
  return json ? parseJsonText(text, maxDepth) : coerce(text, field.shape);
}

function itemOf(field: Field): Field {
  return { ...field, shape: shapeOfItem(field.shape) };
}

/** A field whose style puts all of it under its own name. */
function fromStyled(name: string, texts: readonly string[], field: Field, { decode, separators }: Notation): unknown {
  const { shape, style = 'form', explode = style === 'form' } = field;
  if (isArray(shape) && explode) return list(texts, shape, decode);
  return fromValue(only(texts, name), shape, style, decode, separators);
}

function fromPairs(name: string, texts: readonly string[], field: Field, maxDepth: number): unknown {
  if (field.style !== undefined) return fromStyled(name, texts, field, URLENCODED);
  // A media type declared for an array is that of the array, unless it is one for text.
  const whole = field.contentType !== undefined && isJson(field.contentType);
  if (!isArray(field.shape) || whole) return fromText(decodeForm(only(texts, name)), field, maxDepth);
  const item = itemOf(field);
  return texts.map((text) => fromText(decodeForm(text), item, maxDepth));
}

/** Fields whose members are fields of their own, or are named `field[member]`: the names they have used up. */
function spreadFields(
  pairs: Pairs,
  fields: Fields,
  values: Values,
  issues: RequestIssue[],
  { decode }: Notation,
  maxDepth: number,
): ReadonlySet<string> {
  const used = new Set<string>();
  const taken = new Set(Object.keys(fields));
  for (const [name, { style, explode, shape, nested }] of Object.entries(fields)) {
    const deep = style === 'deepObject';
    if (!deep && (style === undefined || explode === false || !isObject(shape))) continue;
    attempt(name, issues, () => {
      if (deep) for (const key of pairs.keys()) if (isBracketed(key, name)) used.add(key);
      const value = deep
        ? fromBrackets(name, pairs, shape, decode, nested ? maxDepth : 1)
        : fromMembers(pairs, shape, taken, decode);
      if (value === undefined) return;
      put(values, name, value);
      if (!deep) for (const key of Object.keys(value as object)) used.add(key);
    });
  }
  return used;
}

/** The value of an urlencoded body. Fields that nobody declared are kept, as text. */
export function fromUrlencoded(pairs: Pairs, fields: Fields, issues: RequestIssue[], maxDepth: number): Values {
  const values: Values = {};
  const used = spreadFields(pairs, fields, values, issues, URLENCODED, maxDepth);
  for (const [name, texts] of pairs) {
    if (used.has(name)) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    attempt(name, issues, () => {
      if (field !== undefined) put(values, name, fromPairs(name, texts, field, maxDepth));
      else put(values, name, texts.length === 1 ? decodeForm(texts[0] ?? '') : texts.map(decodeForm));
    });
  }
  return values;
}

function blobOf(part: Part): Blob {
  const type = part.contentType ?? '';
  const bytes = part.bytes.slice();
  return part.filename === undefined ? new Blob([bytes], { type }) : new File([bytes], part.filename, { type });
}

function fromPart(part: Part, field: Field, maxDepth: number): unknown {
  const { contentType } = part;
  if (field.contentType !== undefined && contentType !== undefined) {
    if (matcher(field.contentType.split(','))(contentType) === undefined)
      throw new Malformed('The part has another media type.');
  }
  if (field.binary === true) return blobOf(part);
  const charset = charsetOf(contentType ?? '');
  if (!isKnownCharset(charset)) throw new Malformed('The charset of the part is not known.');
  return fromText(decodeText(part.bytes, charset), field, maxDepth);
}

/** A part that nobody declared: a file if it says so, else text if it can be. */
function fromUnknownPart(part: Part): unknown {
  if (part.filename !== undefined) return blobOf(part);
  try {
    return decodeUtf8(part.bytes);
  } catch {
    return blobOf(part);
  }
}

function byName<Named extends { readonly name: string }>(parts: readonly Named[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const part of parts) {
    const group = groups.get(part.name);
    if (group === undefined) groups.set(part.name, [part]);
    else group.push(part);
  }
  return groups;
}

/** The parts that are text, by name: what styles are read from. */
function textsOf(parts: readonly Part[]): Pairs {
  const texts = parts.flatMap((part) => {
    const text = fromUnknownPart(part);
    return typeof text === 'string' ? [{ name: part.name, text }] : [];
  });
  return new Map([...byName(texts)].map(([name, group]) => [name, group.map(({ text }) => text)]));
}

/** The value of a multipart body: text, numbers, JSON or `Blob`s, as the fields say. Parts that nobody declared are kept. */
export function fromMultipart(
  parts: readonly Part[],
  fields: Fields,
  issues: RequestIssue[],
  maxDepth: number,
): Values {
  const values: Values = {};
  const texts = Object.values(fields).some(({ style }) => style) ? textsOf(parts) : NO_PAIRS;
  const used = spreadFields(texts, fields, values, issues, MULTIPART, maxDepth);
  for (const [name, group] of byName(parts)) {
    if (used.has(name)) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    attempt(name, issues, () => {
      if (field?.style !== undefined) {
        put(values, name, fromStyled(name, texts.get(name) ?? [], field, MULTIPART));
      } else if (field !== undefined && isArray(field.shape)) {
        const item = itemOf(field);
        put(
          values,
          name,
          group.map((part) => fromPart(part, item, maxDepth)),
        );
      } else if (field !== undefined) {
        if (group.length > 1) throw new Duplicate(name);
        put(values, name, group.map((part) => fromPart(part, field, maxDepth))[0]);
      } else {
        const unknown = group.map(fromUnknownPart);
        put(values, name, unknown.length === 1 ? unknown[0] : unknown);
      }
    });
  }
  return values;
}
