import { isObject } from '../spec/json.ts';
import type { DescribedOperation, DescribedParameter } from '../spec/operations.ts';
import { textOf, writeFields, writeText } from './styles.ts';
import { NotOnTheWire, type RequestValues, type WireRequest } from './values.ts';

/**
 * Writes a request as its media type and the styles of its parameters demand. By itself, and not with the client that is
 * under test. https://spec.openapis.org/oas/v3.1.1#style-values
 */
export function serialise(operation: DescribedOperation, values: RequestValues): WireRequest {
  const { method, path, parameters } = operation;
  const query: string[] = [];
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  let target = path;
  for (const parameter of parameters) {
    const { name } = parameter;
    const value = values[parameter.in][name];
    if (value === undefined) continue;
    if (parameter.in === 'query') query.push(...fieldsOf(parameter, value));
    if (parameter.in === 'cookie') cookies.push(...fieldsOf(parameter, value).map(visible));
    if (parameter.in === 'header') headers[name.toLowerCase()] = visible(segmentOf(parameter, value, (text) => text));
    if (parameter.in === 'path')
      target = target.replace(`{${name}}`, filled(segmentOf(parameter, value, encodeURIComponent)));
  }
  const declared = new Set(parameters.filter(({ in: at }) => at === 'query').map(({ name }) => name));
  for (const [name, value] of Object.entries(values.query)) {
    if (!declared.has(name)) query.push(`${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`);
  }
  if (cookies.length > 0) headers.cookie = cookies.join('; ');
  const body = values.body && serialiseBody(values.body, headers);
  return {
    method,
    target: [target, ...(query.length > 0 ? [query.join('&')] : [])].join('?'),
    headers,
    ...(body === undefined ? {} : { body }),
  };
}

function serialiseBody({ mediaType, value }: NonNullable<RequestValues['body']>, headers: Record<string, string>) {
  if (isJson(mediaType)) {
    headers['content-type'] = mediaType;
    return JSON.stringify(value);
  }
  if (!isObject(value)) throw new NotOnTheWire(`${mediaType} carries fields only.`);
  const fields = Object.entries(value).flatMap(([name, field]) =>
    [field].flat().map((item) => [name, textOf(item)] as const),
  );
  if (mediaType === 'application/x-www-form-urlencoded') {
    headers['content-type'] = mediaType;
    return new URLSearchParams(fields.map(([name, text]) => [name, text])).toString();
  }
  if (mediaType !== 'multipart/form-data') throw new Error(`Bodies of ${mediaType} can't be written yet.`);
  const form = new FormData();
  for (const [name, text] of fields) form.append(name, text);
  return form;
}

export const isJson = (mediaType: string): boolean => /^application\/(json|.+\+json)$/.test(mediaType);

/** A parameter whose value is of a media type is that text. */
function fieldsOf(parameter: DescribedParameter, value: unknown): string[] {
  const { name, contentType } = parameter;
  if (contentType === undefined) return writeFields(parameter, value);
  return [`${encodeURIComponent(name)}=${encodeURIComponent(contentOf(contentType, value))}`];
}

function segmentOf(parameter: DescribedParameter, value: unknown, encode: (text: string) => string): string {
  const { contentType } = parameter;
  return contentType === undefined ? writeText(parameter, value, encode) : encode(contentOf(contentType, value));
}

const contentOf = (mediaType: string, value: unknown): string =>
  isJson(mediaType) ? JSON.stringify(value) : textOf(value);

function visible(text: string): string {
  if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)) throw new NotOnTheWire('A header carries visible ASCII.');
  return text;
}

function filled(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') throw new NotOnTheWire('Such a segment changes the path.');
  return segment;
}
