import type { BodyContent, Field } from '../operation.ts';
import { kindOf } from './media-type.ts';
import { isAbsent, pairs, percent, Refusal, textOf } from './serialize.ts';

/** A body ready to be sent. */
export interface Payload {
  readonly body: BodyInit;
  /** Absent where `fetch` writes it itself, with the boundary of a `FormData`. */
  readonly contentType: string | undefined;
}

type Fields = { readonly [name: string]: Field };

/** Writes a body in its declared media type; https://spec.openapis.org/oas/v3.1.1#media-type-object */
export function encodeBody(value: unknown, mediaType: string, content: BodyContent): Payload {
  const kind = kindOf(mediaType);
  if (kind === 'json') return { body: JSON.stringify(value), contentType: mediaType };
  if (value instanceof FormData) return { body: value, contentType: undefined };
  if (value instanceof URLSearchParams) return { body: value, contentType: mediaType };
  if (kind === 'multipart' && isRecord(value)) return multipart(value, content.fields ?? {}, mediaType);
  if (kind === 'urlencoded' && isRecord(value))
    return { body: urlencoded(value, content.fields ?? {}), contentType: mediaType };
  if (typeof value === 'string' || isBinary(value)) return { body: value, contentType: concrete(mediaType, value) };
  throw new Refusal(`the body can't be written as ${mediaType}`);
}

function isBinary(value: unknown): value is Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof ReadableStream
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isBinary(value);
}

/** A range such as `image/*` says nothing to the server: the file's own type does. */
function concrete(mediaType: string, value: unknown): string {
  if (!mediaType.includes('*')) return mediaType;
  return (value instanceof Blob && value.type) || 'application/octet-stream';
}

/** Items of a list are parts of their own, https://spec.openapis.org/oas/v3.1.1#encoding-object */
function itemsOf(value: unknown): readonly unknown[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => !isAbsent(item));
}

function fieldOf(fields: Fields, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** A value of no style: text for primitives, JSON for objects. */
function fieldText(value: unknown, name: string, field: Field | undefined): string {
  const isJson = field?.contentType
    ? kindOf(field.contentType) === 'json'
    : typeof value === 'object' && !(value instanceof Date);
  return isJson ? JSON.stringify(value) : textOf(value, name);
}

function urlencoded(value: Record<string, unknown>, fields: Fields): string {
  return Object.entries(value)
    .flatMap(([name, member]) => {
      const field = fieldOf(fields, name);
      if (field?.style && !isAbsent(member)) {
        return pairs({ name, style: field.style, explode: field.explode ?? field.style === 'form' }, member, percent);
      }
      return itemsOf(member).map((item) => `${percent(name)}=${percent(fieldText(item, name, field))}`);
    })
    .join('&');
}

/**
 * Written by hand (RFC 7578) because `FormData` gives every part that has a media type a file name, and servers then take
 * JSON for an uploaded file.
 */
function multipart(value: Record<string, unknown>, fields: Fields, mediaType: string): Payload {
  const boundary = `rollcall-${crypto.randomUUID()}`;
  const parts = Object.entries(value).flatMap(([name, member]) =>
    itemsOf(member).flatMap((item) => [`--${boundary}\r\n`, ...part(name, item, fieldOf(fields, name)), '\r\n']),
  );
  return { body: new Blob([...parts, `--${boundary}--\r\n`]), contentType: `${mediaType}; boundary=${boundary}` };
}

/** Names travel as HTML's form submission escapes them; nothing in one can end its header. */
function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, percent);
}

function part(name: string, value: unknown, field: Field | undefined): BlobPart[] {
  const isFile = value instanceof Blob;
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"`;
  const fileName = isFile ? `; filename="${quoted(value instanceof File ? value.name : 'blob')}"` : '';
  const type = partType(value, field);
  const content = isFile || isBinary(value) ? (value as BlobPart) : fieldText(value, name, field);
  return [`${disposition}${fileName}\r\n${type && `Content-Type: ${type}\r\n`}\r\n`, content];
}

/** The declared type of the part if it is one; of a list or range, the file's own decides. */
function partType(value: unknown, field: Field | undefined): string {
  const declared = field?.contentType;
  if (declared && !/[*,]/.test(declared)) return declared;
  if (value instanceof Blob) return value.type || 'application/octet-stream';
  if (isBinary(value)) return 'application/octet-stream';
  return typeof value === 'object' && !(value instanceof Date) ? 'application/json' : '';
}
