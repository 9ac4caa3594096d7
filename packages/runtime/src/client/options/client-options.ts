import type { Api, SecurityScheme, Server } from '../../operation.ts';
import type { ApiValidation } from '../../validation/schema.ts';
import type { Hooks } from './hooks.ts';
import type { Middleware } from './middleware.ts';

/** User name and password of HTTP Basic (RFC 7617). The user name can't hold a colon; the password can. */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/** What a credential function is told. */
export interface CredentialRequest {
  readonly operationId: string;
  /** The server has just refused the last credential with a 401: fetch a new one instead of a remembered one. */
  readonly refresh: boolean;
}

/** A value, or a function asked before every request. `undefined` means: not available now. */
export type Credential<T> = T | ((request: CredentialRequest) => T | undefined | Promise<T | undefined>);

type CredentialOf<Scheme extends SecurityScheme> = Scheme extends { type: 'http'; scheme: infer Name extends string }
  ? Lowercase<Name> extends 'basic'
    ? BasicCredential
    : string
  : string;

/** By security scheme: `{ username, password }` for HTTP Basic; the token or key, without any prefix, for all others. */
export type Auth<A extends Api> = {
  readonly [Name in keyof A['securitySchemes']]?: Credential<CredentialOf<A['securitySchemes'][Name]>> | undefined;
};

type Variables<S> = S extends { variables: infer Declared }
  ? { readonly [Name in keyof Declared]?: Declared[Name] extends { enum: readonly (infer Value)[] } ? Value : string }
  : Record<never, never>;

/** Values of the variables of the API's first server; a variable left out has its default. */
export type ServerVariables<A extends Api> = A['servers'] extends readonly [infer First extends Server, ...unknown[]]
  ? Variables<First>
  : { readonly [name: string]: string };

/** What `fetch` takes besides what the operation decides. */
export type FetchInit = Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal' | 'window'>;

/** How a call that may be sent again is sent again. */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included. Default 3. */
  readonly attempts?: number;
  /** Upper bound of the first wait in milliseconds; doubled each time. The wait is random below it. Default 500. */
  readonly baseDelay?: number;
  /** Upper bound of any wait in milliseconds, also of one that `Retry-After` asks for. Default 30,000. */
  readonly maxDelay?: number;
}

/** Options that a client has for all its calls and a single call may override. */
export interface SharedOptions {
  /** Milliseconds that one attempt may take, body included. Default 30,000; `Infinity` for none. */
  readonly timeout?: number | undefined;
  /** Milliseconds that the whole call may take, retries and waits included. Default: none. */
  readonly deadline?: number | undefined;
  /** `false` sends every request once. What may be sent again at all is the operation's to say. */
  readonly retry?: RetryOptions | false | undefined;
  /** More headers, by name. They win over the runtime's own; `null` leaves out what else would be sent. */
  readonly headers?: Readonly<Record<string, string | null | undefined>> | undefined;
  /** More for `fetch`: `credentials`, `cache`, `redirect`, … Redirects are not followed by default: a key would follow too. */
  readonly init?: FetchInit | undefined;
}

/** Options of one call. */
export interface CallOptions extends SharedOptions {
  /** Ends the call, also while it waits for the next attempt. The call then rejects with the signal's `reason`. */
  readonly signal?: AbortSignal | undefined;
  /** For operations that are retried under a key: use this key, to go on with a call that an earlier process began. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Options of a client, typed by the API's own table; with the generated `operations` interface as second parameter
 * middleware is typed as well.
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
  /** Sends the requests. Default: the global `fetch` of the moment. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** The first one is the outermost; all of them see every attempt. */
  readonly middleware?: readonly Middleware<Types>[] | undefined;
  /** Called for logs and traces; they see no secret. */
  readonly hooks?: Hooks | undefined;
  /** The validators of the package: its `./validation` or its `./zod`. Requests are checked before they are sent. */
  readonly validate?: ApiValidation | undefined;
  /**
   * What an invalid response does, where `validate` is given. Default `warn`: a newer server breaks no client. Numbers that
   * JavaScript can't hold exactly throw an {@link InexactNumberError}, with `validate` or without; `ignore` takes them rounded.
   */
  readonly invalidResponse?: 'throw' | 'warn' | 'ignore' | undefined;
  /** Origins besides that of the first page to which the URL of a next page may lead; they get the credentials too. */
  readonly allowOrigins?: readonly string[] | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: options of whatever API, which only `any` admits
export type AnyClientOptions = ClientOptions<any, any>;
