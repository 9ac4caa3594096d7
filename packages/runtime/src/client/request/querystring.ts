import { isJson } from '../../media-type.ts';
import type { Parameter } from '../../operation.ts';
import { leaf, percent, Unwritable } from '../../styles/text.ts';
import type { Parts, Written } from '../call/call-context.ts';
import { jsonText } from './body.ts';
import { write } from './parameters.ts';
import { urlencoded } from './urlencoded.ts';

/**
 * Writes a parameter that may be the whole query: a form as a form is written, anything else in its media type and then encoded.
 * https://spec.openapis.org/oas/v3.2.0#parameter-locations
 */
export function querystring(parameter: Parameter, value: unknown, written: Written, parts: Parts): void {
  const text = parameter.whole && textOf(parameter, value, parts);
  if (text) written.query.push(text);
  else if (!parameter.whole) write(parameter, value, written, parts);
}

function textOf(parameter: Parameter, value: unknown, parts: Parts): string {
  const { contentType = '', fields, name } = parameter;
  if (!fields) return percent(isJson(contentType) ? jsonText(value, parts) : leaf(parameter, value));
  const written = urlencoded(value, contentType, fields, parts);
  if (!written || written.body instanceof FormData) throw new Unwritable(`query parameter "${name}" is not a form`);
  return String(written.body);
}
