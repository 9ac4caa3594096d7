import type { Api, SecurityScheme, Server } from '../../operation.ts';
import type { ApiValidation } from '../../validation/schema.ts';
import type { Hooks } from './hooks.ts';
import type { Middleware } from './middleware.ts';

/**
 * User name and password of HTTP Basic (RFC 7617). The user name can't hold a colon; the password can.
 *
 * @example const basicAuth: BasicCredential = { username: 'ada', password };
 */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/**
 * The argument of a credential function.
 *
 * @example const bearerAuth = ({ refresh }: CredentialRequest) => tokens.get({ renew: refresh });
 */
export interface CredentialRequest {
  readonly operationId: string;
  /** The server has just refused the last credential with a 401: get a new one instead of returning a cached one. */
  readonly refresh: boolean;
}

/**
 * A value, or a function that is called before every request. `undefined` means that there is none now.
 *
 * @example const bearerAuth: Credential<string> = () => vault.read('club-token');
 */
export type Credential<T> = T | ((request: CredentialRequest) => T | undefined | Promise<T | undefined>);

type CredentialOf<Scheme extends SecurityScheme> = Scheme extends { type: 'http'; scheme: infer Name extends string }
  ? Lowercase<Name> extends 'basic'
    ? BasicCredential
    : string
  : string;

/**
 * By security scheme: `{ username, password }` for HTTP Basic; the token or key, without any prefix, for all others.
 *
 * @example const auth: Auth<typeof api> = { basicAuth: { username, password }, apiKey: key };
 */
export type Auth<A extends Api> = {
  readonly [Name in keyof A['securitySchemes']]?: Credential<CredentialOf<A['securitySchemes'][Name]>> | undefined;
};

type Variables<S> = S extends { variables: infer Declared }
  ? { readonly [Name in keyof Declared]?: Declared[Name] extends { enum: readonly (infer Value)[] } ? Value : string }
  : Record<never, never>;

/**
 * Values of the variables of the API's first server; an omitted variable has its default.
 *
 * @example const server: ServerVariables<typeof api> = { city: 'bergen' };
 */
export type ServerVariables<A extends Api> = A['servers'] extends readonly [infer First extends Server, ...unknown[]]
  ? Variables<First>
  : { readonly [name: string]: string };

/**
 * Options of `fetch` that the operation does not determine.
 *
 * @example const init: FetchInit = { credentials: 'include', cache: 'no-store' };
 */
export type FetchInit = Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal' | 'window'>;

/**
 * How a call is retried, if its operation allows that.
 *
 * @example const retry: RetryOptions = { attempts: 5, maxDelay: 10_000 };
 */
export interface RetryOptions {
  /** Maximum number of attempts, including the first. Default 3. */
  readonly attempts?: number;
  /** Upper bound of the first wait in milliseconds, doubled for each further one; waits are random below it. Default 500. */
  readonly baseDelay?: number;
  /** Upper bound of any wait in milliseconds, including one that `Retry-After` asks for. Default 30,000. */
  readonly maxDelay?: number;
}

/**
 * Options of a client that a single call may override.
 *
 * @example const options: SharedOptions = { timeout: 5_000, deadline: 20_000, headers: { 'accept-language': 'nb' } };
 */
export interface SharedOptions {
  /**
   * Milliseconds that one attempt may take, body included. Of a stream, how long its headers and then each further piece may take.
   * Default 30,000; `Infinity` for none.
   */
  readonly timeout?: number | undefined;
  /** Milliseconds that the whole call may take, retries and waits included. Default: none. */
  readonly deadline?: number | undefined;
  /** `false` sends every request once. Whether a request may be retried at all depends on its operation. */
  readonly retry?: RetryOptions | false | undefined;
  /** Additional headers, by name. They override those of the runtime; `null` removes one. */
  readonly headers?: Readonly<Record<string, string | null | undefined>> | undefined;
  /** Options for `fetch`: `credentials`, `cache`, `redirect`, … By default redirects are not followed, because a key would follow them. */
  readonly init?: FetchInit | undefined;
}

/**
 * Options of one call.
 *
 * @example await club.getMember(input, { signal: AbortSignal.timeout(1_000), timeout: 500 });
 */
export interface CallOptions extends SharedOptions {
  /** Aborts the call, even between attempts. The call then rejects with the signal's `reason`. */
  readonly signal?: AbortSignal | undefined;
  /** For operations that are retried under a key: use this key, to continue a call that an earlier process began. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Options of a client, typed by the API's table. With the generated `operations` interface as second parameter,
 * middleware is typed too.
 *
 * @example
 * ```ts
 * const options: ClientOptions<typeof api> = {
 *   apiUrl: 'https://api.example.com/v1',
 *   auth: { basicAuth: { username: 'ada', password: process.env.SECRET } },
 * };
 * ```
 */
export interface ClientOptions<A extends Api = Api, Types = unknown> extends SharedOptions {
  /** Absolute URL that the operations' paths are appended to. Default: the API's first server. */
  readonly apiUrl?: string | URL | undefined;
  readonly server?: ServerVariables<A> | undefined;
  readonly auth?: Auth<A> | undefined;
  /** Sends the requests. Default: the global `fetch`, looked up for each call. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** The first is the outermost; every attempt passes through all of them. */
  readonly middleware?: readonly Middleware<Types>[] | undefined;
  /** Observers for logs and traces; they see no secrets. */
  readonly hooks?: Hooks | undefined;
  /** The validators of the package, from `./validation` or `./zod`. Requests are validated before they are sent. */
  readonly validate?: ApiValidation | undefined;
  /**
   * What happens with an invalid response, if `validate` is given. Default `warn`, so that a newer server breaks no client. Numbers
   * that JavaScript can't hold exactly throw an {@link InexactNumberError}, with or without `validate`; `ignore` accepts them rounded.
   */
  readonly invalidResponse?: 'throw' | 'warn' | 'ignore' | undefined;
  /** Origins that the URL of a next page may have, other than that of the first page; they get the credentials too. */
  readonly allowOrigins?: readonly string[] | undefined;
}

/** Options of whatever API. */
// biome-ignore lint/suspicious/noExplicitAny: only `any` admits middleware of whatever operations
export interface AnyClientOptions extends Omit<ClientOptions<any, any>, 'auth' | 'server'> {
  readonly auth?: object | undefined;
  readonly server?: object | undefined;
}
