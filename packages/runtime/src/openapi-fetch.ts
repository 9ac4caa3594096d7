/**
 * The level of openapi-fetch: calls by method and path, typed by openapi-typescript's `paths`. The one file that knows
 * openapi-fetch, and only its types: what is sent and read is this runtime's.
 *
 * @module
 */
import type { Client } from 'openapi-fetch';
import { connect } from './client/connection.ts';
import { allFeatures } from './client/features.ts';
import type { AnyInput } from './client/input.ts';
import { type Target, targetOf } from './client/job.ts';
import type { AnyClientOptions, FetchInit } from './client/options.ts';
import type { Parts } from './client/parts.ts';
import { perform } from './client/perform.ts';
import type { Api, Method, Operations } from './operation.ts';
import type { SuccessStatusOf } from './types.ts';

/** openapi-fetch knows `default` as an error only; where no success is declared, its 2xx are the success. */
type WithSuccess<Op> = Op extends { responses: infer Responses extends { default: unknown } }
  ? [SuccessStatusOf<Responses, 'default'>] extends [never]
    ? Op
    : Omit<Op, 'responses'> & { responses: Responses & { '2XX': Responses['default'] } }
  : Op;
type WithSuccesses<Paths> = { [Path in keyof Paths]: { [Key in keyof Paths[Path]]: WithSuccess<Paths[Path][Key]> } };

/** The methods of openapi-fetch's client. */
export type FetchClient<Paths extends object> = Pick<Client<WithSuccesses<Paths>>, Method>;

/** What openapi-fetch's callers give beside the path. */
interface Init extends FetchInit {
  readonly params?: { readonly [Group in 'path' | 'query' | 'header' | 'cookie']?: Readonly<Record<string, unknown>> };
  readonly body?: unknown;
  readonly headers?: HeadersInit;
  readonly signal?: AbortSignal;
}

/**
 * Makes a client with one method per HTTP method: `client.POST('/users', { body })` resolves to `{ data, response }` or
 * `{ error, response }`, as of openapi-fetch. Credentials, encoding by media type, retries, validation, hooks and middleware
 * are those of the options; what is no declared response rejects with a `RollcallError`.
 *
 * @throws {ConfigurationError} where the options give no absolute base URL.
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
  const connection = connect(api, options, allFeatures);
  const methods: Record<string, (path: string, init?: Init) => Promise<object>> = {};
  const targets = new Map<string, Target>();
  for (const operation of Object.values(operations)) {
    const { method, path } = operation;
    targets.set(`${method} ${path}`, targetOf(operation, parts));
    methods[method] ??= async (path, given = {}) => {
      const target = targets.get(`${method} ${path}`);
      if (!target) throw new TypeError(`${api.name} declares no ${method} ${path}`);
      const { params = {}, body, headers, signal, ...init } = given;
      const { path: inPath = {}, query = {}, header = {}, cookie = {} } = params;
      const input: AnyInput = { body, path: inPath, query, headers: header, cookies: cookie };
      const more = Object.fromEntries(new Headers(headers));
      const result = await perform(target, connection, input, { init, signal, headers: more });
      const { response } = result;
      return result.ok ? { data: result.body, response } : { error: result.body, response };
    };
  }
  return methods as unknown as FetchClient<Paths>;
}
