import type { Api } from '../../operation.ts';
import { own } from '../../own.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { NetworkError } from '../errors/network-error.ts';
import type { AnyClientOptions } from '../options/client-options.ts';
import type { CallContext } from './call-context.ts';

/** The first server of an API with its variables filled in. */
function url({ name, servers }: Pick<Api, 'name' | 'servers'>, { server = {} }: AnyClientOptions): string {
  const { url: template = '', variables = {} } = servers[0] ?? {};
  const unknown = Object.keys(server).find((variable) => !own(variables, variable));
  if (unknown) throw new ConfigurationError(`${name} has no server variable "${unknown}"`);
  return template.replace(/\{([^{}]*)\}/g, (_, variable: string) => {
    const declared = own(variables, variable);
    const value = String(own(server as Record<string, unknown>, variable) ?? declared?.default ?? '');
    if (declared?.enum?.includes(value) === false) {
      throw new ConfigurationError(`server.${variable} of ${name} must be one of ${declared.enum.join(', ')}`);
    }
    return value;
  });
}

/**
 * Where nobody was told where the API is, and the default of a variable leads nowhere, the options are wrong and not the network.
 *
 * @throws {ConfigurationError}
 */
function check({ code }: NetworkError, { connection, operation, trace }: CallContext): void {
  const { api, options } = connection;
  const [first] = operation.servers ?? api.servers;
  const name = /^(?:https?:\/\/[^/{]*)?{(.*?)}/.exec(first?.url ?? '')?.[1];
  const isGiven = options.apiUrl || own(options.server as Record<string, unknown>, name ?? '') !== undefined;
  if (name && !isGiven && /NOTFOUND|REFUSED/.test(code))
    throw new ConfigurationError(`nobody is at ${trace.url} (${code}); set server.${name} or apiUrl`, trace);
}

/** The feature of the option `server`, for APIs whose servers have variables. Generated code adds it where there are any. */
export const server = { url, check };
