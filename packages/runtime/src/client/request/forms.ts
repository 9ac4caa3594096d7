import { isBytes } from '../../bytes.ts';
import { essenceOf, isJson } from '../../media-type.ts';
import type { Field } from '../../operation.ts';
import { own } from '../../own.ts';
import { isCompound, leaf, percent, Unwritable, verbatim } from '../../styles/text.ts';
import type { Parts } from '../call/call-context.ts';
import { jsonText } from './body.ts';
import type { Payload } from './payload.ts';
import { randomId } from './random-id.ts';

type Fields = { readonly [name: string]: Field };
type Value = Readonly<Record<string, unknown>>;

/**
 * Writes a form body by its fields, or as the caller has made it: https://spec.openapis.org/oas/v3.1.1#encoding-object.
 * `undefined` where it is not a form.
 */
export function forms(
  value: unknown,
  mediaType: string,
  fields: Fields | undefined,
  parts: Parts = {},
): Payload | undefined {
  if (value instanceof FormData) return { body: value };
  if (value instanceof URLSearchParams) return { body: value, contentType: mediaType };
  if (!fields || !value || typeof value !== 'object') return undefined;
  return essenceOf(mediaType).startsWith('multipart/')
    ? multipart(value as Value, fields, mediaType, parts)
    : { body: urlencoded(value as Value, fields, parts), contentType: mediaType };
}

/** Items of a list are fields of their own. Only as JSON can null be said. */
function itemsOf(value: unknown, name: string, field: Field | undefined): readonly unknown[] {
  const asJson = isJsonField(field);
  if (value === undefined || (value === null && !asJson)) return [];
  const items = !asJson || field?.shape.type?.includes('array') ? [value].flat() : [value];
  if (field?.required && !items.length) throw new Unwritable(`field "${name}" is empty`);
  return items;
}

function isJsonField(field: Field | undefined): boolean {
  if (field?.contentType) return isJson(field.contentType);
  const { type, items } = field?.shape ?? {};
  const allowed = type?.includes('array') ? items?.type : type;
  return allowed?.includes('object') ?? false;
}

/** A value of no style: text for primitives, JSON for objects. */
function fieldText(value: unknown, name: string, field: Field | undefined, parts: Parts): string {
  const asJson = isJsonField(field) || (!field?.contentType && isCompound(value));
  return asJson && value !== undefined ? jsonText(value, parts) : leaf({ name, style: 'form' }, value);
}

function urlencoded(value: Value, fields: Fields, parts: Parts): string {
  const written = Object.entries(value).flatMap(([name, member]) => {
    const field = own(fields, name);
    // A list of a media type of its own is one text: https://spec.openapis.org/oas/v3.1.1#encoding-object
    const whole = field?.contentType && isJson(field.contentType) && member !== undefined;
    const pairs =
      parts.styles?.field(name, field, member, percent) ??
      (whole ? [member] : itemsOf(member, name, field)).map((item) => [
        percent(name),
        percent(fieldText(item, name, field, parts)),
      ]);
    return pairs.map((pair) => pair.join('='));
  });
  return written.join('&');
}

/**
 * Written by hand (RFC 7578) because `FormData` gives every part that has a media type a file name, and servers then take
 * JSON for an uploaded file.
 */
function multipart(value: Value, fields: Fields, mediaType: string, parts: Parts): Payload {
  const boundary = randomId();
  const written = Object.entries(value).flatMap(([name, member]) => {
    const field = own(fields, name);
    const items: readonly (readonly [name: string, item: unknown, field?: Field | undefined])[] =
      parts.styles?.field(name, field, member, verbatim) ??
      itemsOf(member, name, field).map((item) => [name, item, field]);
    return items.flatMap((item) => [`--${boundary}\r\n`, ...part(parts, ...item), '\r\n']);
  });
  return { body: new Blob([...written, `--${boundary}--\r\n`]), contentType: `${mediaType}; boundary=${boundary}` };
}

/** Names travel as HTML's form submission escapes them; nothing in one can end its header. */
function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, percent);
}

function part(parts: Parts, name: string, value: unknown, field?: Field): BlobPart[] {
  const file = value instanceof Blob ? `; filename="${quoted((value as File).name ?? 'blob')}"` : '';
  const type = partType(value, field);
  const head = `Content-Disposition: form-data; name="${quoted(name)}"${file}\r\n${type && `Content-Type: ${type}\r\n`}\r\n`;
  return [head, (isBytes(value) ? value : fieldText(value, name, field, parts)) as BlobPart];
}

/** The declared type of the part if it is one; of a list or range, the file's own decides. */
function partType(value: unknown, field: Field | undefined): string {
  const declared = field?.contentType;
  if (declared && !/[*,]/.test(declared)) return declared;
  if (isBytes(value)) return (value as Blob).type || 'application/octet-stream';
  return isCompound(value) ? 'application/json' : '';
}
