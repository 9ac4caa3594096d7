import type { Field } from '../operation.ts';
import { pairs, percent, textOf, verbatim } from '../styles/write.ts';
import type { Payload } from './body.ts';
import { isBinary } from './media.ts';
import { essence, isJson } from './media-type.ts';
import { randomId } from './random-id.ts';
import { isAbsent, own, Refusal } from './refusal.ts';

type Fields = { readonly [name: string]: Field };
type Value = Readonly<Record<string, unknown>>;

/**
 * Writes a form body by its fields, or as the caller has made it: https://spec.openapis.org/oas/v3.1.1#encoding-object.
 * `undefined` where it is no form.
 */
export function forms(value: unknown, mediaType: string, fields: Fields | undefined): Payload | undefined {
  if (value instanceof FormData) return { body: value };
  if (value instanceof URLSearchParams) return { body: value, contentType: mediaType };
  if (!fields || !value || typeof value !== 'object') return undefined;
  return essence(mediaType).startsWith('multipart/')
    ? multipart(value as Value, fields, mediaType)
    : { body: urlencoded(value as Value, fields), contentType: mediaType };
}

/** Items of a list are fields of their own. Only as JSON can null be said. */
function itemsOf(value: unknown, field: Field | undefined): readonly unknown[] {
  const asJson = isJsonField(field);
  if (value === undefined || (value === null && !asJson)) return [];
  return !asJson || field?.shape.type?.includes('array') ? [value].flat() : [value];
}

/** Every field of a form; what has a style is written by it, and else by `write`. */
function eachField<Written>(
  value: Value,
  fields: Fields,
  encode: typeof percent,
  write: (name: string, member: unknown, field?: Field) => Written[],
  writePair: (name: string, text: string) => Written,
): Written[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const field = own(fields, name);
    const { style, explode = style === 'form' } = field ?? {};
    const written =
      style && !isAbsent(member)
        ? pairs({ ...field, name, style, explode }, member, encode).map((pair) => writePair(...pair))
        : write(name, member, field);
    // A list without items is a field that is not there.
    if (field?.required && Array.isArray(member) && !written.length) throw new Refusal(`field "${name}" is empty`);
    return written;
  });
}

function isJsonField(field: Field | undefined): boolean {
  if (field?.contentType) return isJson(field.contentType);
  const { type, items } = field?.shape ?? {};
  const allowed = type?.includes('array') ? items?.type : type;
  return allowed?.includes('object') ?? false;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** A value of no style: text for primitives, JSON for objects. */
function fieldText(value: unknown, name: string, field: Field | undefined): string {
  const asJson = isJsonField(field) || (!field?.contentType && isObject(value));
  return asJson && value !== undefined ? JSON.stringify(value) : textOf(value, name);
}

function urlencoded(value: Value, fields: Fields): string {
  const pair = (name: string, text: string) => `${name}=${text}`;
  const write = (name: string, member: unknown, field?: Field) => {
    // A list of a media type of its own is one text: https://spec.openapis.org/oas/v3.1.1#encoding-object
    const whole = field?.contentType && isJson(field.contentType) && member !== undefined;
    const items = whole ? [member] : itemsOf(member, field);
    return items.map((item) => pair(percent(name), percent(fieldText(item, name, field))));
  };
  return eachField(value, fields, percent, write, pair).join('&');
}

/**
 * Written by hand (RFC 7578) because `FormData` gives every part that has a media type a file name, and servers then take
 * JSON for an uploaded file.
 */
function multipart(value: Value, fields: Fields, mediaType: string): Payload {
  const boundary = randomId();
  const partOf = (name: string, item: unknown, field?: Field) => [
    `--${boundary}\r\n`,
    ...part(name, item, field),
    '\r\n',
  ];
  const write = (name: string, member: unknown, field?: Field) =>
    itemsOf(member, field).map((item) => partOf(name, item, field));
  // A style counts instead of a media type: https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-rfc6570-style-serialization
  const parts = eachField(value, fields, verbatim, write, partOf).flat();
  return { body: new Blob([...parts, `--${boundary}--\r\n`]), contentType: `${mediaType}; boundary=${boundary}` };
}

/** Names travel as HTML's form submission escapes them; nothing in one can end its header. */
function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, percent);
}

function part(name: string, value: unknown, field: Field | undefined): BlobPart[] {
  const file = value instanceof Blob ? `; filename="${quoted((value as File).name ?? 'blob')}"` : '';
  const type = partType(value, field);
  const head = `Content-Disposition: form-data; name="${quoted(name)}"${file}\r\n${type && `Content-Type: ${type}\r\n`}\r\n`;
  return [head, (isBinary(value) ? value : fieldText(value, name, field)) as BlobPart];
}

/** The declared type of the part if it is one; of a list or range, the file's own decides. */
function partType(value: unknown, field: Field | undefined): string {
  const declared = field?.contentType;
  if (declared && !/[*,]/.test(declared)) return declared;
  if (isBinary(value)) return (value as Blob).type || 'application/octet-stream';
  return isObject(value) ? 'application/json' : '';
}
