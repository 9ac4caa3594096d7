/**
 * The level of openapi-fetch: calls by method and path, typed by openapi-typescript's `paths`. The one file that knows
 * openapi-fetch, and only its types: what is sent and read is this runtime's.
 *
 * @module
 */
import type { FetchResponse, HeadersOptions, MaybeOptionalInit, ParseAs } from 'openapi-fetch';
import type { CallContext, CallOverrides, CallTarget, Connection, Parts } from './client/call/call-context.ts';
import { targetOf } from './client/call/call-target.ts';
import { connect } from './client/call/connect.ts';
import { allFeatures } from './client/call/features.ts';
import { performCall } from './client/call/perform-call.ts';
import { performStreamedCall } from './client/call/stream.ts';
import type { AnyClientOptions, ClientOptions } from './client/options/client-options.ts';
import { baseUrlOf } from './client/request/base-url.ts';
import type { AnyInput } from './client/request/input.ts';
import { bodyOf, whole } from './client/response/read-response.ts';
import { type Serializers, serializedBy } from './fetch-serializers.ts';
import { isJson, isRange, matcher } from './media-type.ts';
import type { Api, Method, Operations } from './operation.ts';
import type { SuccessStatusOf } from './types.ts';

/** openapi-fetch knows `default` as an error only; where no success is declared, its 2xx are the success. */
type WithSuccess<Op> = Op extends { responses: infer Responses extends { default: unknown } }
  ? [SuccessStatusOf<Responses, 'default'>] extends [never]
    ? Op
    : Omit<Op, 'responses'> & { responses: Responses & { '2XX': Responses['default'] } }
  : Op;
type WithSuccesses<Paths> = { [Path in keyof Paths]: { [Key in keyof Paths[Path]]: WithSuccess<Paths[Path][Key]> } };

/** Members of openapi-fetch's options that this client has otherwise: its options `middleware` and `fetch`, its methods. */
const refused = ['middleware', 'Request', 'requestInitExt', 'method'] as const;

/** Not generic in what is given, as openapi-fetch's are: members of any other name, and undeclared parameters, do not compile. */
type Given<Declared, As> = Omit<NonNullable<Declared>, (typeof refused)[number] | 'parseAs'> & {
  readonly parseAs?: As & ParseAs;
};
type Arguments<Declared, As> =
  Record<never, never> extends Given<Declared, As> ? [init?: Given<Declared, As>] : [init: Given<Declared, As>];

type PathsWith<Paths, M extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { [Key in M]: unknown } ? Path : never;
}[keyof Paths];

type Answer<Op, As> =
  // biome-ignore lint/suspicious/noExplicitAny: openapi-fetch's own constraint
  Op extends Record<string | number, any> ? FetchResponse<Op, { parseAs: As }, `${string}/${string}`> : never;

/** Calls the operation of one method and path. */
type CallBy<Paths, M extends string> = <Path extends PathsWith<Paths, M>, As extends ParseAs | undefined = undefined>(
  path: Path,
  ...init: Arguments<MaybeOptionalInit<Paths[Path], M & keyof Paths[Path]>, As>
) => Promise<Answer<Paths[Path][M & keyof Paths[Path]], As>>;

/** The methods that `paths` holds beside those of every API: of `additionalOperations`. */
type AdditionalMethod<Paths> = Uppercase<
  Exclude<{ [Path in keyof Paths]: keyof Paths[Path] }[keyof Paths] & string, 'parameters'>
>;

/**
 * The methods of openapi-fetch's client. Of its options for a call all have their effect, `querySerializer`, `pathSerializer`,
 * `bodySerializer`, `parseAs`, `baseUrl`, `fetch` and `null` among `headers` included. What this client has otherwise does
 * not compile: `middleware` (of a call, and `use` and `eject`), `Request` and `requestInitExt`.
 */
export type FetchClient<Paths extends object> = {
  readonly [M in Method | AdditionalMethod<Paths>]: CallBy<WithSuccesses<Paths>, Lowercase<M>>;
};

/** What openapi-fetch's callers give beside the path. */
interface Init extends Serializers, Omit<RequestInit, 'body' | 'headers'> {
  readonly params?: { readonly [Group in 'path' | 'query' | 'header' | 'cookie']?: Readonly<Record<string, unknown>> };
  readonly body?: unknown;
  readonly headers?: HeadersOptions;
  readonly baseUrl?: string;
  readonly parseAs?: ParseAs;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * Creates a client with one method per HTTP method: `client.POST('/users', { body })` resolves to `{ data, response }` or
 * `{ error, response }`, as with openapi-fetch. The options configure credentials, encoding, retries, validation, hooks and
 * middleware. A call rejects with a `RollcallError` if the response is not a declared one.
 *
 * @throws {ConfigurationError} if the options give no absolute base URL.
 * @example
 * ```ts
 * const club = composeFetch<paths>(api, operations, { auth }, parts);
 * const { data, error } = await club.GET('/members/{id}', { params: { path: { id: '42' } } });
 * ```
 */
export function composeFetch<Paths extends object>(
  api: Api,
  operations: Operations,
  options: AnyClientOptions = {},
  parts: Parts = {},
): FetchClient<Paths> {
  const connection = connect(api, options as ClientOptions, allFeatures);
  const methods: Record<string, (path: string, init?: Init) => Promise<object>> = {};
  const targets = new Map<string, CallTarget>();
  for (const operation of Object.values(operations)) {
    const { method, path } = operation;
    targets.set(`${method} ${path}`, targetOf(operation, parts));
    methods[method] ??= async (path, init = {}) => {
      const target = targets.get(`${method} ${path}`);
      if (!target) throw new TypeError(`${api.name} declares no ${method} ${path}`);
      return call(target, connection, init);
    };
  }
  return methods as unknown as FetchClient<Paths>;
}

async function call(target: CallTarget, connection: Connection, given: Init): Promise<object> {
  const misplaced = refused.find((name) => name in given);
  if (misplaced) throw new TypeError(`a call takes no "${misplaced}"; see the options of the client`);
  const { params = {}, body, headers, signal, baseUrl, parseAs, fetch, ...rest } = given;
  const { querySerializer, bodySerializer, pathSerializer, ...init } = rest;
  const { path = {}, query = {}, header = {}, cookie = {} } = params;
  const more = entriesOf(headers);
  const contentType = body === undefined ? undefined : takeContentType(target, more);
  const input: AnyInput = { body, contentType, path, query, headers: header, cookies: cookie };
  // Parameters win over further headers of their names.
  for (const name in header) if (header[name] != null) delete more[name.toLowerCase()];
  const written = serializedBy(target, { querySerializer, bodySerializer, pathSerializer });
  const perCall = [written, reached(connection, baseUrl, fetch), input] as const;
  const options = { init, signal: signal ?? undefined, headers: more };
  const result = await (parseAs === 'stream'
    ? performStreamedCall(...perCall, options)
    : performCall(...perCall, options, readAs(target, parseAs)));
  const { response } = result;
  return result.ok ? { data: result.body, response } : { error: result.body, response };
}

/** The connection with what only one call says of it. */
function reached(connection: Connection, baseUrl: Init['baseUrl'], fetch: Init['fetch']): Connection {
  const { api } = connection;
  const options: AnyClientOptions = {
    ...connection.options,
    ...(baseUrl && { apiUrl: baseUrl }),
    ...(fetch && { fetch: (url: string, init: RequestInit) => fetch(new Request(url, init)) }),
  };
  return { ...connection, options, ...(baseUrl && { baseUrl: baseUrlOf(api, options) }) };
}

/** Headers by lower-case name; `null` unsets, `undefined` says nothing, a list is one header. */
function entriesOf(headers: HeadersOptions = {}): Record<string, string | null> {
  const entries: Iterable<readonly [string, unknown]> =
    Symbol.iterator in headers ? (headers as Iterable<[string, string]>) : Object.entries(headers);
  const found: Record<string, string | null> = {};
  for (const [name, value] of entries) {
    if (value === null) found[name.toLowerCase()] = null;
    else if (value !== undefined && [value].flat().length) found[name.toLowerCase()] = [value].flat().join(', ');
  }
  return found;
}

/** The media type that the caller chooses by a header. The header itself is the encoding's to write: it may hold a boundary. */
function takeContentType({ operation }: CallTarget, headers: Record<string, string | null>): string | undefined {
  const header = headers['content-type'];
  if (!header) return undefined;
  const declared = matcher(Object.keys(operation.body?.content ?? {}))(header);
  if (declared !== undefined) delete headers['content-type'];
  return declared === undefined || isRange(declared) ? header : declared;
}

/** `json` is what is read of declared JSON anyway, and is validated as such. */
function readAs({ accept }: CallTarget, parseAs: Exclude<ParseAs, 'stream'> | undefined): CallOverrides {
  if (!parseAs || (parseAs === 'json' && accept.split(', ').some(isJson))) return {};
  const read = (context: CallContext, response: Response) =>
    parseAs === 'json'
      ? bodyOf(context, response, 'application/json')
      : whole(context.trace, response, () => response[parseAs]());
  return { read };
}
