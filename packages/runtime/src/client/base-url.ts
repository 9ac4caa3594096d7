import type { Api, Operation } from '../operation.ts';
import type { Connection } from './connection.ts';
import { ConfigurationError } from './errors/configuration-error.ts';
import type { AnyClientOptions } from './options.ts';
import { own } from './refusal.ts';

/** The base URL without a slash at its end: the option, or the API's first server with its variables filled in. */
export function baseUrlOf(api: Api, { apiUrl, server }: AnyClientOptions): string {
  let url: URL;
  try {
    url = new URL(apiUrl ?? serverUrl(api, server ?? {}), globalThis.location?.href);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`${api.name} has no absolute base URL: give the option apiUrl`);
  }
  const base = url.origin + url.pathname;
  if (!/^https?:/.test(url.protocol) || base !== url.href) {
    throw new ConfigurationError(`the base URL of ${api.name} must be http(s), without credentials, query or fragment`);
  }
  return base.replace(/\/+$/, '');
}

/** Where an operation is: at its own server, if it has one; a base URL that was given holds for all. */
export function baseUrlFor({ api, options, baseUrl }: Connection, { servers }: Operation): string {
  if (!servers) return baseUrl;
  const known = Object.entries(options.server ?? {}).filter(([name]) => own(servers[0]?.variables, name));
  return baseUrlOf({ ...api, servers }, { ...options, server: Object.fromEntries(known) });
}

function serverUrl({ name, servers }: Api, values: Readonly<Record<string, unknown>>): string {
  const { url = '', variables } = servers[0] ?? {};
  const unknown = Object.keys(values).find((variable) => !own(variables, variable));
  if (unknown !== undefined) throw new ConfigurationError(`${name} has no server variable "${unknown}"`);
  return url.replace(/\{([^{}]*)\}/g, (_, variable: string) => {
    const declared = own(variables, variable);
    const value = String(own(values, variable) ?? declared?.default ?? '');
    if (declared?.enum && !declared.enum.includes(value)) {
      throw new ConfigurationError(`server.${variable} of ${name} must be one of ${declared.enum.join(', ')}`);
    }
    return value;
  });
}
