import type { Api } from '../operation.ts';
import { baseUrlOf } from './base-url.ts';
import type { AnyClientOptions, ClientOptions } from './options.ts';
import type { Parts } from './parts.ts';

/** An API and the options to reach it with, ready for calls. Made by {@link connect}. */
export interface Connection {
  readonly api: Api;
  readonly options: AnyClientOptions;
  readonly parts: Parts;
  /** Without a slash at its end. */
  readonly baseUrl: string;
}

/**
 * Settles how an API is reached, for `call`: the way to a bundle that holds only the operations it calls.
 *
 * @param parts - what the called operations need beyond JSON bodies and fixed paths.
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
  parts: Parts = {},
): Connection {
  return { api, options, parts, baseUrl: baseUrlOf(api, options) };
}
