import { isObject } from '../spec/json.ts';
import type { DescribedOperation, DescribedParameter } from '../spec/operations.ts';
import type { RequestValues, WireRequest } from './values.ts';

/** A value that its place in a request cannot carry, such as `null` in a form. No case can be made of it. */
export class NotOnTheWire extends Error {}

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
    if (parameter.in === 'header') headers[name.toLowerCase()] = visible(simple(parameter, value, (text) => text));
    if (parameter.in === 'path')
      target = target.replace(`{${name}}`, filled(simple(parameter, value, encodeURIComponent)));
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

function fieldsOf({ name, style, explode }: DescribedParameter, value: unknown): string[] {
  if (style !== 'form') throw new Error(`Parameters of style ${style} can't be written yet.`);
  if (!Array.isArray(value)) return [`${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`];
  if (value.length === 0) throw new NotOnTheWire('An empty list is no parameter at all.');
  const texts = value.map((item) => encodeURIComponent(textOf(item)));
  return explode
    ? texts.map((text) => `${encodeURIComponent(name)}=${text}`)
    : [`${encodeURIComponent(name)}=${texts.join(',')}`];
}

function simple({ style }: DescribedParameter, value: unknown, encode: (text: string) => string): string {
  if (style !== 'simple') throw new Error(`Parameters of style ${style} can't be written yet.`);
  return [value]
    .flat()
    .map((item) => encode(textOf(item)))
    .join(',');
}

function textOf(value: unknown): string {
  if (value === null || typeof value === 'object' || value === undefined)
    throw new NotOnTheWire('Only plain values are text.');
  return String(value);
}

function visible(text: string): string {
  if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)) throw new NotOnTheWire('A header carries visible ASCII.');
  return text;
}

function filled(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') throw new NotOnTheWire('Such a segment changes the path.');
  return segment;
}
