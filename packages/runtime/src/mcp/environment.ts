import { writerOf } from '../client/auth/schemes.ts';
import { ConfigurationError } from '../client/errors/configuration-error.ts';
import type { AnyClientOptions, BasicCredential } from '../client/options/client-options.ts';
import type { Api, SecurityScheme } from '../operation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `API_KEY` of `apiKey`, `SANDBOX_CONTROL` of `sandbox-control`. */
function upper(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .toUpperCase();
}

/** The name of a variable: `CLUB_BASIC_AUTH_PASSWORD`. */
export function variable({ name }: Api, ...parts: readonly string[]): string {
  return [name, ...parts].map(upper).join('_');
}

const isBasic = (scheme: SecurityScheme): boolean => writerOf(scheme) === 'basic';

/** The variables of the environment that say how to reach an API, each with what it is. */
export function variablesOf(api: Api): [name: string, about: string][] {
  const { servers, securitySchemes } = api;
  const [usual] = servers;
  return [
    [variable(api, 'API_URL'), `URL of the API${usual ? `; by default ${usual.url}` : ''}`],
    ...Object.entries(usual?.variables ?? {}).map(([name, { default: value }]): [string, string] => [
      variable(api, 'SERVER', name),
      `${name} in that URL; by default ${value}`,
    ]),
    ...Object.entries(securitySchemes).flatMap(([name, scheme]): [string, string][] =>
      isBasic(scheme)
        ? [
            [variable(api, name, 'USERNAME'), `user name for ${name}`],
            [variable(api, name, 'PASSWORD'), `password for ${name}`],
          ]
        : [[variable(api, name), `${scheme.type === 'apiKey' ? 'key' : 'token'} for ${name}`]],
    ),
  ];
}

/**
 * Options of a client, from the environment, the only place where the command has its secrets from.
 *
 * @throws {ConfigurationError} where a user name has no password or the other way round.
 */
export function optionsFrom(api: Api, environment: Environment): AnyClientOptions {
  const read = (...parts: string[]) => environment[variable(api, ...parts)] || undefined;
  const variables = Object.keys(api.servers[0]?.variables ?? {});
  return {
    apiUrl: read('API_URL'),
    server: members(variables, (name) => read('SERVER', name)),
    auth: members(Object.keys(api.securitySchemes), (name) =>
      isBasic(api.securitySchemes[name] as SecurityScheme)
        ? basicOf(name, read(name, 'USERNAME'), read(name, 'PASSWORD'))
        : read(name),
    ),
  };
}

function members(names: readonly string[], read: (name: string) => unknown): object {
  return Object.fromEntries(names.map((name) => [name, read(name)]).filter(([, value]) => value !== undefined));
}

function basicOf(scheme: string, username?: string, password?: string): BasicCredential | undefined {
  if (username !== undefined && password !== undefined) return { username, password };
  if (username === undefined && password === undefined) return undefined;
  throw new ConfigurationError(`${scheme} needs a user name and a password, and the environment has only one of them`);
}
