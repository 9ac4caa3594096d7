import type { Api } from '../operation.ts';
import type { ClientOptions } from './options.ts';
import { baseUrlOf } from './url.ts';

/** An API and the options to reach it with, ready for calls. Made by {@link connect}. */
export interface Connection {
  readonly api: Api;
  readonly options: ClientOptions;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** The option `headers`, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

export function lowerCase(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/**
 * Settles how an API is reached, for `call`: the way to a bundle that holds only the operations it calls.
 *
 * @throws {ConfigurationError} where the options give no absolute base URL.
 * @example
 * ```ts
 * const connection = connect(api, { auth: { basicAuth } });
 * const result = await call<operations['registerUser']>(connection, registerUser, { body });
 * ```
 */
export function connect<const A extends Api, Types = unknown>(
  api: A,
  options: ClientOptions<A, Types> = {},
): Connection {
  const baseUrl = baseUrlOf(api, options.apiUrl, (options.server ?? {}) as Record<string, unknown>);
  return { api, options: options as ClientOptions, baseUrl, headers: lowerCase(options.headers) };
}
