import { essenceOf, isJson } from '../../media-type.ts';
import { own } from '../../own.ts';
import { percent } from '../../styles/text.ts';
import type { Parts } from '../call/call-context.ts';
import { type Fields, fieldText, itemsOf } from './form-fields.ts';
import { multipart } from './multipart.ts';
import type { Payload } from './payload.ts';

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
