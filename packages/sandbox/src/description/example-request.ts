import { kindOf } from '@rollcall/runtime/media-type';
import { credentialHeaders, type Secrets } from './credentials.ts';
import { type Document, exampleOf, type Operation } from './document.ts';

/** A request that an operation's own examples make, below the API's prefix. */
export interface ExampleRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ExampleBody | undefined;
}

export type ExampleBody =
  | { readonly kind: 'text'; readonly contentType: string; readonly text: string }
  | { readonly kind: 'multipart' | 'urlencoded'; readonly fields: readonly (readonly [name: string, value: string])[] };

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** The fields of a form that an object stands for: one for each item of a list. */
export function fieldsOf(value: unknown): [string, string][] {
  return Object.entries(value ?? {}).flatMap(([name, field]) =>
    (Array.isArray(field) ? field : [field]).map((each): [string, string] => [name, textOf(each)]),
  );
}

function bodyOf({ body }: Operation): ExampleBody | undefined {
  const [declared] = Object.entries(body ?? {});
  if (declared === undefined) return undefined;
  const [contentType, media] = declared;
  const value = exampleOf(media);
  const kind = kindOf(contentType);
  if (kind === 'multipart' || kind === 'urlencoded') return { kind, fields: fieldsOf(value) };
  return { kind: 'text', contentType, text: kind === 'json' ? JSON.stringify(value) : textOf(value) };
}

/** Parameters with an example: all that are required have one, by a rule of the lint. */
function pathOf({ path, parameters }: Operation): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const parameter of parameters) {
    const value = exampleOf(parameter);
    if (value === undefined) continue;
    if (parameter.in === 'path') filled = filled.replaceAll(`{${parameter.name}}`, encodeURIComponent(textOf(value)));
    if (parameter.in === 'query' && parameter.required) query.append(parameter.name, textOf(value));
  }
  return query.size > 0 ? `${filled}?${query}` : filled;
}

/** @param secrets - credentials to send, if any are known. */
export function exampleRequest(document: Document, operation: Operation, secrets: Secrets | undefined): ExampleRequest {
  const headerParameters = operation.parameters.filter((each) => each.in === 'header' && each.required);
  return {
    method: operation.method,
    path: pathOf(operation),
    headers: {
      ...credentialHeaders(document, operation.security, secrets ?? {}),
      ...Object.fromEntries(headerParameters.map((each) => [each.name, textOf(exampleOf(each))])),
    },
    body: bodyOf(operation),
  };
}

/** What single quotes keep a shell from reading. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function bodyArguments(body: ExampleBody | undefined): string[] {
  if (body === undefined) return [];
  if (body.kind === 'text')
    return [`-H ${quote(`Content-Type: ${body.contentType}`)}`, `--data-raw ${quote(body.text)}`];
  const option = body.kind === 'multipart' ? '--form-string' : '--data-urlencode';
  return body.fields.map(([name, value]) => `${option} ${quote(`${name}=${value}`)}`);
}

/**
 * A command that sends a request, for a POSIX shell.
 *
 * @param base - the API's address.
 */
export function curlOf({ method, path, headers, body }: ExampleRequest, base: string): string {
  const headerArguments = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  const words = [`curl -i -X ${method} ${quote(base + path)}`, ...headerArguments, ...bodyArguments(body)];
  return words.join(' \\\n  ');
}

/** A request to send without a shell. */
export function requestOf({ method, path, headers, body }: ExampleRequest, base: string): Request {
  const init = { method, headers: new Headers(headers) };
  if (body === undefined) return new Request(base + path, init);
  if (body.kind === 'urlencoded') {
    return new Request(base + path, {
      ...init,
      body: new URLSearchParams(body.fields.map(([name, value]) => [name, value])),
    });
  }
  if (body.kind === 'text') {
    init.headers.set('Content-Type', body.contentType);
    return new Request(base + path, { ...init, body: body.text });
  }
  const form = new FormData();
  for (const [name, value] of body.fields) form.append(name, value);
  return new Request(base + path, { ...init, body: form });
}
