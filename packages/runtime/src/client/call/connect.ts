import type { Api } from '../../operation.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { AnyClientOptions, ClientOptions } from '../options/client-options.ts';
import { baseUrlOf } from '../request/base-url.ts';
import type { Connection, Features } from './call-context.ts';
import type { OptionsWith } from './features.ts';

const names = ['validate', 'hooks', 'middleware', 'retry', 'server'] as const;

/**
 * Configures how single operations reach an API, so that a bundle contains only the operations that it calls.
 *
 * @param features - the parts of the runtime that the options need; an option without its feature is refused.
 * @throws {ConfigurationError} if the options give no absolute base URL, or a feature is missing.
 * @example
 * ```ts
 * const registerUser = operationCall<operations['registerUser']>(row, parts);
 * const result = await registerUser(connect(api, { auth: { basicAuth } }), { body });
 * ```
 */
export function connect<const A extends Api, Types = unknown, const F extends Features = Record<never, never>>(
  api: A,
  options?: OptionsWith<ClientOptions<A, Types>, F>,
  features?: F,
): Connection;
export function connect(api: Api, options: AnyClientOptions = {}, features: Features = {}): Connection {
  const { retry, server } = features;
  const active: Record<string, unknown> = { retry, server };
  for (const name of names) {
    if (!options[name]) continue;
    active[name] = features[name];
    if (!active[name]) throw new ConfigurationError(`the option ${name} needs the feature of its name`);
  }
  return { api, options, features: active, baseUrl: baseUrlOf(api, options, server) };
}
