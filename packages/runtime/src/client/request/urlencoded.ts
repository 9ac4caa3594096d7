import { essenceOf, isJson } from '../../media-type.ts';
import { own } from '../../own.ts';
import { percent } from '../../styles/text.ts';
import type { Parts } from '../call/call-context.ts';
import { type Fields, fieldText, itemsOf, valuesOf } from './form-fields.ts';
import type { Payload } from './payload.ts';

/**
 * Writes an `application/x-www-form-urlencoded` body by its fields, or as the caller has made it:
 * https://spec.openapis.org/oas/v3.1.1#encoding-object. `undefined` where it is none.
 */
export function urlencoded(
  value: unknown,
  mediaType: string,
  fields: Fields | undefined,
  parts: Parts = {},
): Payload | undefined {
  if (essenceOf(mediaType) !== 'application/x-www-form-urlencoded') return undefined;
  if (value instanceof FormData) return { body: value };
  if (value instanceof URLSearchParams) return { body: value, contentType: mediaType };
  const values = valuesOf(value, fields);
  return values && { body: textOf(values, fields, parts), contentType: mediaType };
}

function textOf(values: object, fields: Fields | undefined, parts: Parts): string {
  const written = Object.entries(values).flatMap(([name, member]) => {
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
