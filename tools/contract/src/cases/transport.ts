import { concrete, fallsUnder, isJson } from '../document/media-type.ts';
import type { DescribedOperation } from '../document/operations.ts';
import type { WireRequest } from '../wire/values.ts';
import type { Case } from './case.ts';
import { type Context, leastWire, validCredentials } from './context.ts';

/** Requests that go wrong before any value is read: unreadable bodies, other media types, methods and paths. */
export function transportCases(context: Context, operation: DescribedOperation): Case[] {
  const wire = leastWire(context, operation);
  const credentials = validCredentials(context, operation.security[0]);
  const make = (title: string, expect: Case['expect'], changed: Partial<WireRequest>): Case => {
    return { kind: 'transport', operation, names: [], title, expect, wire: { ...wire, ...changed }, credentials };
  };
  const { body: _, ...bare } = wire;
  const { 'content-type': __, ...headers } = wire.headers;
  return [
    ...bodyCases(operation).map(([what, contentType, body]) =>
      make(`refuses ${what}`, 'refused', { headers: { ...headers, 'content-type': contentType }, body }),
    ),
    ...otherMethods(context, operation).map((method) => {
      const title = `has no ${method} at its path`;
      return { ...make(title, 'no such method', {}), wire: { ...bare, headers, method } };
    }),
    make('is not found under a path that goes on', 'no such path', { target: beyond(context, wire.target) }),
  ];
}

/** The path with so much more behind it that no template fits. */
function beyond({ routes }: Context, target: string): string {
  const [path = '', query] = target.split('?');
  const templates = routes.map(({ path }) => path.split('/').length);
  const missing = Math.max(...templates) - path.split('/').length + 1;
  const longer = `${path.replace(/\/$/, '')}${'/x-undeclared'.repeat(missing + 1)}`;
  return query === undefined ? longer : `${longer}?${query}`;
}

type BodyCase = readonly [what: string, contentType: string, body: string];

function bodyCases({ body }: DescribedOperation): BodyCase[] {
  if (!body?.required) return [];
  const declared = body.content.map(({ mediaType }) => mediaType);
  const unreadable = declared.flatMap((mediaType) =>
    isJson(mediaType) ? brokenJson(concrete(mediaType)) : brokenForm(mediaType),
  );
  const foreign = [
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/json',
    'multipart/form-data; boundary=b',
  ];
  const undeclared = foreign.filter((type) => !declared.some((mediaType) => fallsUnder(type, mediaType)));
  return [...unreadable, ...undeclared.map((type): BodyCase => [`a body of ${type}`, type, bodyOf(type)])];
}

const brokenJson = (mediaType: string): BodyCase[] => [
  ['a body of JSON that breaks off', mediaType, '{"'],
  ['a body of JSON with a comma too many', mediaType, '{"a": 1,}'],
  ['a body of JSON with something after it', mediaType, '{} {}'],
  ['a body of JSON in single quotes', mediaType, "{'a': 1}"],
];

function brokenForm(mediaType: string): BodyCase[] {
  if (mediaType !== 'multipart/form-data') return [];
  return [
    ['a form without a boundary', mediaType, '--b--\r\n'],
    ['a form that is not there', `${mediaType}; boundary=b`, ''],
    ['a form of other text', `${mediaType}; boundary=b`, 'name=value'],
    ['a form that breaks off', `${mediaType}; boundary=b`, '--b\r\nContent-Disposition: form-data; na'],
    [
      'a form whose part has no name',
      `${mediaType}; boundary=b`,
      '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n',
    ],
    ['a form whose part has no disposition', `${mediaType}; boundary=b`, '--b\r\n\r\nx\r\n--b--\r\n'],
  ];
}

function bodyOf(contentType: string): string {
  if (contentType.includes('json')) return '{}';
  if (contentType.includes('xml')) return '<a/>';
  return contentType.includes('multipart')
    ? '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n'
    : 'a=1';
}

/** Tried once per path. `HEAD` and `OPTIONS` are left out: what stands before the operations answers them. */
function otherMethods({ operations, routes }: Context, { id, path }: DescribedOperation): string[] {
  const isHere = (other: { readonly path: string }) => routeOf(other.path) === routeOf(path);
  if (operations.find(isHere)?.id !== id) return [];
  const here = routes.filter(isHere);
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !here.some((other) => other.method === method));
}

/** Paths that differ in the names of their variables only are one: https://spec.openapis.org/oas/v3.1.1#paths-object */
const routeOf = (path: string): string => path.replace(/\{[^}]*\}/g, '{}');
