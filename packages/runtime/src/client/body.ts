import type { BodyContent } from '../operation.ts';
import { kindOf } from './media-type.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';

/** A body ready to be sent. */
export interface Payload {
  readonly body: BodyInit;
  /** Absent where `fetch` writes it itself, with the boundary of a `FormData`. */
  readonly contentType?: string;
}

type Binary = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream;

/** Bytes are sent as they are; anything else as `otherwise` says. */
export function binaryOr<T>(value: unknown, otherwise: () => T): Binary | T {
  const isBinary =
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof ReadableStream;
  return isBinary ? (value as Binary) : otherwise();
}

/** Writes a body in its declared media type; https://spec.openapis.org/oas/v3.1.1#media-type-object */
export function encodeBody(value: unknown, mediaType: string, { fields }: BodyContent, { forms }: Parts): Payload {
  const kind = kindOf(mediaType);
  if (kind === 'json') return { body: JSON.stringify(value), contentType: mediaType };
  if (value instanceof FormData) return { body: value };
  const body = value instanceof URLSearchParams || typeof value === 'string' ? value : binaryOr(value, () => undefined);
  if (body !== undefined) return { body, contentType: concrete(mediaType, body) };
  if (fields && forms && value) return forms(value as Record<string, unknown>, mediaType, fields);
  throw new Refusal(`the body can't be written as ${mediaType}`);
}

/** A range such as `image/*` says nothing to the server: the file's own type does. */
function concrete(mediaType: string, value: unknown): string {
  if (!mediaType.includes('*')) return mediaType;
  return (value as Blob).type || 'application/octet-stream';
}
