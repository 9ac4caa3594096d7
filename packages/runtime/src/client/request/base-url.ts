import type { Api } from '../../operation.ts';
import { own } from '../../own.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { AnyClientOptions } from '../options/client-options.ts';

/** The base URL without a slash at its end: the option, or the API's first server with its variables filled in. */
export function baseUrlOf(api: Api, { apiUrl, server = {} }: AnyClientOptions): string {
  const given = apiUrl ?? serverUrl(api, server);
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

function serverUrl({ name, servers }: Api, values: object): string {
  const { url = '', variables = {} } = servers[0] ?? {};
  const unknown = Object.keys(values).find((variable) => !own(variables, variable));
  if (unknown) throw new ConfigurationError(`${name} has no server variable "${unknown}"`);
  return url.replace(/\{([^{}]*)\}/g, (_, variable: string) => {
    const declared = own(variables, variable);
    const value = String(own(values, variable) ?? declared?.default ?? '');
    if (declared?.enum?.includes(value) === false) {
      throw new ConfigurationError(`server.${variable} of ${name} must be one of ${declared.enum.join(', ')}`);
    }
    return value;
  });
}
