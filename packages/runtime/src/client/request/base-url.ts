import type { Api } from '../../operation.ts';
import type { Features } from '../call/call-context.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { AnyClientOptions } from '../options/client-options.ts';

/** The base URL without a slash at its end: the option, or the API's first server. */
export function baseUrlOf(api: Api, options: AnyClientOptions, server: Features['server']): string {
  const given = options.apiUrl ?? (server ? server.url(api, options) : (api.servers[0]?.url ?? ''));
  let url: URL | undefined;
  try {
    url = new URL(given, globalThis.location?.href);
  } catch {}
  const base = url && url.origin + url.pathname;
  if (!base || !/^https?:/.test(base) || base !== url?.href) {
    throw new ConfigurationError(
      `apiUrl of ${api.name} must be absolute, http(s), without credentials, query or fragment`,
    );
  }
  return base.replace(/\/+$/, '');
}
