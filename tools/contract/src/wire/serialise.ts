import { isObject, type JsonObject } from '@rollcall/openapi/json';
import {
  multipart,
  numbers,
  parameters,
  querystring,
  styles,
  Unwritable,
  urlencoded,
} from '@rollcall/runtime/internal/client';
import { concrete, kindOf } from '../document/media-type.ts';
import type { DescribedOperation } from '../document/operations.ts';
import { contentOf } from '../document/request-violations.ts';
import { streamText } from './streams.ts';
import { tableOf } from './table.ts';
import { NotOnTheWire, type RequestValues, type WireRequest } from './values.ts';

/**
 * Writes a request with the functions that generated clients use, from a table of the kit's own. That they write what
 * specifications print is held against `test/style-examples.ts` and
 * `test/form-examples.ts`. https://spec.openapis.org/oas/v3.1.1#style-values
 *
 * @throws NotOnTheWire for values that can't be written.
 */
export function serialise(document: JsonObject, operation: DescribedOperation, values: RequestValues): WireRequest {
  const { header, cookie, path, query } = values;
  for (const { name, in: location, contentType } of operation.parameters)
    if (contentType === undefined) refuseNothing(values[location][name]);
  const headers: Record<string, string> = {};
  try {
    const input = { path, query, headers: header, cookies: cookie };
    const written = parameters(tableOf(document, operation), input, headers, { styles, numbers, querystring });
    for (const text of Object.values(headers)) refuseInvisible(text);
    const body = values.body && serialiseBody(document, operation, values.body, headers);
    const target = `${written.path}${withUndeclared(operation, written.query, query)}`;
    return { method: operation.method, target, headers, ...(body === undefined ? {} : { body }) };
  } catch (error) {
    if (error instanceof Unwritable || error instanceof URIError) throw new NotOnTheWire(error.message);
    throw error;
  }
}

/** In a style, neither `null` nor a list without items is anything. */
function refuseNothing(value: unknown): void {
  if (value === null || (typeof value === 'object' && Object.keys(value).length === 0))
    throw new NotOnTheWire('Nothing is no value.');
}

function refuseInvisible(text: string): void {
  if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)) throw new NotOnTheWire('A header carries visible ASCII.');
}

function withUndeclared({ parameters: declared }: DescribedOperation, query: string, values: JsonObject): string {
  if (declared.some(({ whole }) => whole)) return query;
  const names = new Set(declared.flatMap(({ in: location, name }) => (location === 'query' ? [name] : [])));
  const undeclared = Object.entries(values).filter(([name]) => !names.has(name));
  const text = new URLSearchParams(undeclared.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? query : `${query === '' ? '?' : `${query}&`}${text}`;
}

function serialiseBody(
  document: JsonObject,
  operation: DescribedOperation,
  { mediaType, value }: NonNullable<RequestValues['body']>,
  headers: Record<string, string>,
): WireRequest['body'] {
  const content = contentOf(operation.body?.content ?? [], mediaType);
  const declared = content?.mediaType ?? mediaType;
  headers['content-type'] = concrete(mediaType);
  const kind = kindOf(declared);
  if (kind === 'stream' && content) return streamText(content, value);
  if (kind === 'json') return numbers.write(value);
  if (kind === 'text' && typeof value === 'string') return value;
  if (kind === 'binary' && value instanceof Blob) {
    if (mediaType.includes('*')) headers['content-type'] = value.type;
    return value;
  }
  const fields = tableOf(document, operation).body?.content[declared]?.fields;
  const write = kind === 'multipart' ? multipart : urlencoded;
  const written = isObject(value) ? write(value, mediaType, fields, { styles, numbers }) : undefined;
  if (!written) throw new NotOnTheWire(`${mediaType} does not carry such a value.`);
  if (written.contentType !== undefined) headers['content-type'] = written.contentType;
  return written.body as string | Blob;
}
