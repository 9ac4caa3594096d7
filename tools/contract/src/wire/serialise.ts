import { isObject, type JsonObject, own } from '@rollcall/openapi/json';
import { concrete, isJson, kindOf } from '../document/media-type.ts';
import type { DescribedOperation, DescribedParameter } from '../document/operations.ts';
import { contentOf } from '../document/request-violations.ts';
import { writeMultipart, writeUrlencoded } from './forms.ts';
import { jsonOf } from './json.ts';
import { textOf, writeFields, writeText } from './styles.ts';
import { asInUrl, pathSegments, templateParts } from './template.ts';
import { NotOnTheWire, type RequestValues, type WireRequest } from './values.ts';

/**
 * Writes a request as its media type and the styles of its parameters demand. By itself, and not with the client that is
 * under test. https://spec.openapis.org/oas/v3.1.1#style-values
 */
export function serialise(document: JsonObject, operation: DescribedOperation, values: RequestValues): WireRequest {
  const { method, path, parameters } = operation;
  const query: string[] = [];
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  const segments = Object.create(null) as Record<string, string>;
  for (const parameter of parameters) {
    const { name } = parameter;
    const value = own(values[parameter.in], name);
    if (value === undefined) continue;
    if (parameter.in === 'query') query.push(...fieldsOf(parameter, value));
    if (parameter.in === 'cookie') cookies.push(...fieldsOf(parameter, value).map(visible));
    if (parameter.in === 'header') headers[name.toLowerCase()] = visible(segmentOf(parameter, value, (text) => text));
    if (parameter.in === 'path') segments[name] = filled(segmentOf(parameter, value, encodeURIComponent));
  }
  const declared = new Set(parameters.filter(({ in: location }) => location === 'query').map(({ name }) => name));
  for (const [name, value] of Object.entries(values.query)) {
    if (!declared.has(name)) query.push(`${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`);
  }
  if (cookies.length > 0) headers.cookie = cookies.join('; ');
  const body = values.body && serialiseBody(document, operation, values.body, headers);
  const target = templateParts(path)
    .map((part, at) => (at % 2 === 0 ? part : (segments[part] ?? `{${part}}`)))
    .join('');
  const read = pathSegments(operation, target);
  if (Object.entries(segments).some(([name, text]) => read[name] !== undefined && asInUrl(text) !== read[name]))
    throw new NotOnTheWire('A value that holds what ends it is read as another one.');
  return {
    method,
    target: [target, ...(query.length > 0 ? [query.join('&')] : [])].join('?'),
    headers,
    ...(body === undefined ? {} : { body }),
  };
}

function serialiseBody(
  document: JsonObject,
  { body }: DescribedOperation,
  { mediaType, value }: NonNullable<RequestValues['body']>,
  headers: Record<string, string>,
): WireRequest['body'] {
  const declared = contentOf(body?.content ?? [], mediaType);
  const content = declared ?? { mediaType, kind: kindOf(mediaType), examples: [], encoding: {} };
  headers['content-type'] = concrete(mediaType);
  if (content.kind === 'json') return jsonOf(value);
  if (content.kind === 'text') {
    if (typeof value === 'string') return value;
    throw new NotOnTheWire(`${mediaType} carries text only.`);
  }
  if (content.kind === 'binary') {
    if (!(value instanceof Blob)) throw new NotOnTheWire(`${mediaType} carries bytes only.`);
    if (mediaType.includes('*')) headers['content-type'] = value.type;
    return value;
  }
  if (!isObject(value)) throw new NotOnTheWire(`${mediaType} carries fields only.`);
  if (content.kind === 'urlencoded') return writeUrlencoded(document, content, value);
  const written = writeMultipart(document, content, value);
  delete headers['content-type'];
  if (written.contentType !== undefined) headers['content-type'] = written.contentType;
  return written.body;
}

/** A parameter whose value is of a media type is that text. */
function fieldsOf(parameter: DescribedParameter, value: unknown): string[] {
  const { name, contentType } = parameter;
  if (contentType === undefined) return writeFields(parameter, value);
  return [`${encodeURIComponent(name)}=${encodeURIComponent(contentText(contentType, value))}`];
}

function segmentOf(parameter: DescribedParameter, value: unknown, encode: (text: string) => string): string {
  const { contentType } = parameter;
  return contentType === undefined ? writeText(parameter, value, encode) : encode(contentText(contentType, value));
}

const contentText = (mediaType: string, value: unknown): string => (isJson(mediaType) ? jsonOf(value) : textOf(value));

function visible(text: string): string {
  if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)) throw new NotOnTheWire('A header carries visible ASCII.');
  return text;
}

function filled(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') throw new NotOnTheWire('Such a segment changes the path.');
  return segment;
}
