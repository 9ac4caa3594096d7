import { isJson } from '../../media-type.ts';
import type { BodyContent } from '../../operation.ts';
import { Unwritable } from '../../styles/text.ts';
import type { Parts } from '../call/call-context.ts';
import type { Payload } from './payload.ts';

/** A value as JSON, with all digits of its numbers where they may be many. */
export function jsonText(value: unknown, { numbers }: Parts): string {
  return numbers ? numbers.write(value) : JSON.stringify(value);
}

/** Writes a body in its media type; https://spec.openapis.org/oas/v3.1.1#media-type-object */
export function encodeBody(value: unknown, mediaType: string, { fields }: BodyContent, parts: Parts): Payload {
  if (isJson(mediaType))
    return { body: jsonText(value, parts), contentType: parts.mediaTypes?.sent(mediaType) ?? mediaType };
  const written =
    parts.media?.write(value, mediaType, parts) ??
    parts.multipart?.(value, mediaType, fields, parts) ??
    parts.urlencoded?.(value, mediaType, fields, parts);
  if (!written) throw new Unwritable(`the body can't be written as ${mediaType}`);
  return written;
}
