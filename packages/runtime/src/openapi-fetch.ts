/**
 * openapi-fetch, with what it does not do by itself. The one file that knows the library.
 *
 * @module
 */
import createOpenapiFetch, {
  type Client,
  createQuerySerializer,
  type FetchResponse,
  type MaybeOptionalInit,
  mergeHeaders,
  type ClientOptions as OpenapiFetchOptions,
} from 'openapi-fetch';
import type { CallTarget, Parts } from './client/call/call-context.ts';
import { targetOf } from './client/call/call-target.ts';
import { connect } from './client/call/connect.ts';
import { allFeatures } from './client/call/features.ts';
import { ConfigurationError } from './client/errors/configuration-error.ts';
import type { AnyClientOptions, ClientOptions } from './client/options/client-options.ts';
import { FetchCall, type GivenCall } from './fetch-call.ts';
import type { Api, Operations } from './operation.ts';
import type { SuccessStatusOf } from './types.ts';

/** openapi-fetch knows `default` as an error only; where no success is declared, its 2xx are the success. */
type WithSuccess<Op> = Op extends { responses: infer Responses extends { default: unknown } }
  ? [SuccessStatusOf<Responses, 'default'>] extends [never]
    ? Op
    : Omit<Op, 'responses'> & { responses: Responses & { '2XX': Responses['default'] } }
  : Op;
type WithSuccesses<Paths> = { [Path in keyof Paths]: { [Key in keyof Paths[Path]]: WithSuccess<Paths[Path][Key]> } };

type PathsWith<Paths, M extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { [Key in M]: unknown } ? Path : never;
}[keyof Paths];

type Answer<Op, Init> =
  // biome-ignore lint/suspicious/noExplicitAny: openapi-fetch's own constraint
  Op extends Record<string | number, any> ? FetchResponse<Op, Init, `${string}/${string}`> : never;

/** Calls the operation of a method that openapi-fetch has no name for. */
type AdditionalCall<Paths, M extends string> = <
  Path extends PathsWith<Paths, M>,
  Init extends MaybeOptionalInit<Paths[Path], M & keyof Paths[Path]>,
>(
  path: Path,
  ...init: undefined extends Init ? [init?: Init] : [init: Init]
) => Promise<Answer<Paths[Path][M & keyof Paths[Path]], Init>>;

/** The methods that openapi-fetch has no name for: `QUERY`, and those of `additionalOperations`. */
type AdditionalMethod<Paths> = Exclude<
  Uppercase<Exclude<{ [Path in keyof Paths]: keyof Paths[Path] }[keyof Paths] & string, 'parameters'>>,
  keyof Client<object>
>;

/**
 * openapi-fetch's client of an API, and a method for each HTTP method that it has no name for.
 *
 * @example const { data, error } = await club.GET('/members/{id}', { params: { path: { id } } });
 */
export type FetchClient<Paths extends object> = Client<WithSuccesses<Paths>> & {
  readonly [M in AdditionalMethod<Paths>]: AdditionalCall<WithSuccesses<Paths>, Lowercase<M>>;
};

/**
 * openapi-fetch's options of a client, and those of ours that it has nothing like.
 *
 * @example const club = createClubFetch({ auth: { apiKey: key }, timeout: 5_000, credentials: 'include' });
 */
export type FetchClientOptions<Options extends AnyClientOptions = AnyClientOptions> = Omit<
  OpenapiFetchOptions,
  'body' | 'method'
> &
  Pick<
    Options,
    'apiUrl' | 'server' | 'auth' | 'timeout' | 'deadline' | 'retry' | 'hooks' | 'validate' | 'invalidResponse'
  >;

/** What openapi-fetch's callers give beside the path. */
type Init = Omit<OpenapiFetchOptions, 'body'> & Pick<GivenCall, 'params' | 'body' | 'parseAs'>;
type Send = (method: string, path: string, init?: Init) => Promise<object>;

/** Options of our other clients, and what openapi-fetch has for the purpose. */
const instead: Record<string, string> = { middleware: 'its method use()', init: 'the members of init as options' };

/**
 * Creates openapi-fetch's own client: `client.POST('/users', { body })` resolves to `{ data, response }` or
 * `{ error, response }`, and all that its documentation says holds. Forms, cookies and styles are written as declared, and
 * requests are sent with credentials, retries and time limits. A call rejects with a `RollcallError` if the response is not a
 * declared one.
 *
 * @throws {ConfigurationError} if the options give no absolute base URL.
 * @example
 * ```ts
 * const club = composeFetch<paths>(api, operations, { auth }, parts);
 * club.use({ onResponse: ({ response }) => log.info(response.status) });
 * const { data, error } = await club.GET('/members/{id}', { params: { path: { id: '42' } } });
 * ```
 */
export function composeFetch<Paths extends object>(
  api: Api,
  operations: Operations,
  options: FetchClientOptions = {},
  parts: Parts = {},
): FetchClient<Paths> {
  const { apiUrl, server, auth, timeout, deadline, retry, hooks, validate, invalidResponse, ...theirs } = options;
  const foreign = Object.keys(instead).find((name) => name in theirs);
  if (foreign) throw new ConfigurationError(`openapi-fetch has no option ${foreign}: use ${instead[foreign]}`);
  const { baseUrl = apiUrl, headers: _, ...common } = theirs;
  const ours = { apiUrl: baseUrl, server, auth, timeout, deadline, retry, hooks, validate, invalidResponse };
  const connection = connect(api, ours as ClientOptions, allFeatures);
  // A credential would follow a redirect.
  const client = createOpenapiFetch<Paths>({ redirect: 'manual', ...common, baseUrl: connection.baseUrl });
  const { request } = client as unknown as { readonly request: Send };
  const calls = new WeakMap<object, FetchCall>();
  client.use({
    onRequest: (given) => calls.get(given.options.fetch)?.prepare(given.request),
    onResponse: (given) => calls.get(given.options.fetch)?.complete(given.response),
  });
  const declared = Object.values(operations);
  const keyOf = (method: string, path: string) => `${method.toUpperCase()} ${path}`;
  const targets = new Map(declared.map((row) => [keyOf(row.method, row.path), targetOf(row, parts)]));
  const send: Send = async (method, path, init = {}) => {
    const target = targets.get(keyOf(method, path));
    if (!target) throw new TypeError(`${api.name} declares no ${method} ${path}`);
    const call = new FetchCall(target, connection, givenBy(theirs, init));
    calls.set(call.fetch, call);
    return call.made(() => request(method, path, { ...init, ...writtenBy(call, target, theirs, init) }));
  };
  const { use, eject, ...named } = client;
  const methods = new Set([...Object.keys(named), ...declared.map(({ method }) => method)]);
  const byName = [...methods].map((method) => [method, (path: string, init?: Init) => send(method, path, init)]);
  return { use, eject, ...Object.fromEntries(byName), request: send };
}

/** What the caller says of a call, by itself or for all calls. */
function givenBy(options: OpenapiFetchOptions, { params, body, parseAs, ...init }: Init): GivenCall {
  const headers = [options.headers, init.headers];
  const entries: readonly [name: string, value: unknown][] = headers.flatMap((given) => Object.entries(given ?? {}));
  return {
    params,
    body,
    parseAs,
    headers: mergeHeaders(...headers),
    unset: entries.flatMap(([name, value]) => (value === null ? [name] : [])),
    isSerialized: Boolean(init.bodySerializer ?? options.bodySerializer),
    fetch: init.fetch ?? options.fetch ?? globalThis.fetch,
    Request: init.Request ?? options.Request ?? globalThis.Request,
  };
}

/** What openapi-fetch is told of one call, so that it is written as declared, unless the caller has serializers of his own. */
function writtenBy(call: FetchCall, { operation }: CallTarget, options: OpenapiFetchOptions, init: Init): Init {
  const isIn = (place: string, name?: string) =>
    operation.parameters.some((parameter) => parameter.in === place && (name ?? parameter.name) === parameter.name);
  const undeclared = createQuerySerializer();
  const querySerializer = (query: Record<string, unknown>) => {
    const others = Object.entries(query).filter(([name]) => !isIn('query', name));
    return [call.querySerializer(query), undeclared(Object.fromEntries(others))].filter(Boolean).join('&');
  };
  return {
    baseUrl: init.baseUrl ?? call.baseUrl,
    // Without any, a missing one would go unnoticed.
    params: isIn('path') ? { path: {}, ...init.params } : init.params,
    headers: call.headers,
    pathSerializer: init.pathSerializer ?? options.pathSerializer ?? call.pathSerializer,
    querySerializer: init.querySerializer ?? options.querySerializer ?? querySerializer,
    bodySerializer: init.bodySerializer ?? options.bodySerializer ?? call.bodySerializer,
    fetch: call.fetch,
    // For bodies that are streams, which `Request` asks for.
    ...(init.body !== undefined && { duplex: 'half' }),
  };
}
