import { isJson } from '../media-type.ts';
import type { BodyContent } from '../operation.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';

/** A body ready to be sent. */
export interface Payload {
  readonly body: BodyInit;
  /** Absent where `fetch` writes it itself, with the boundary of a `FormData`. */
  readonly contentType?: string;
}

/** A value as JSON, with all digits of its numbers where they may be many. */
export function jsonText(value: unknown, { numbers }: Parts): string {
  return numbers ? numbers.write(value) : JSON.stringify(value);
}

/** Writes a body in its media type; https://spec.openapis.org/oas/v3.1.1#media-type-object */
export function encodeBody(value: unknown, mediaType: string, { fields }: BodyContent, parts: Parts): Payload {
  if (isJson(mediaType))
    return { body: jsonText(value, parts), contentType: parts.mediaTypes?.sent(mediaType) ?? mediaType };
  const written = parts.media?.write(value, mediaType, parts) ?? parts.forms?.(value, mediaType, fields, parts);
  if (!written) throw new Refusal(`the body can't be written as ${mediaType}`);
  return written;
}
