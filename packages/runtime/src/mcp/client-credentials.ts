import { ConfigurationError } from '../client/errors/configuration-error.ts';
import type { TokenFunction, TokenOptions } from '../oauth2/types.ts';

/** What a program has of OAuth 2 to act for itself, by security scheme. */
export interface ClientCredentialsByScheme {
  readonly [scheme: string]: TokenOptions & { readonly clientSecret: string };
}

/** What gets tokens, by security scheme: the module `oauth2.ts` has it. */
export interface TokenGetters {
  readonly [scheme: string]: {
    readonly clientCredentials?: (options: TokenOptions<never> & { readonly clientSecret: string }) => TokenFunction;
    readonly [flow: string]: unknown;
  };
}

/** A server for each request, and one token for all of them. */
const functions = new WeakMap<object, TokenFunction>();

/**
 * The credentials that get their tokens by themselves.
 *
 * @throws {ConfigurationError} for a scheme that has no client credentials in the description.
 */
export function tokenFunctions(
  given: ClientCredentialsByScheme = {},
  getters: TokenGetters = {},
): Readonly<Record<string, TokenFunction>> {
  const entries = Object.entries(given).map(([scheme, options]): [string, TokenFunction] => {
    const make = Object.hasOwn(getters, scheme) ? getters[scheme]?.clientCredentials : undefined;
    if (!make) throw new ConfigurationError(`${scheme} has no client credentials: give it a token`);
    const token = functions.get(options) ?? make(options as never);
    functions.set(options, token);
    return [scheme, token];
  });
  return Object.fromEntries(entries);
}
