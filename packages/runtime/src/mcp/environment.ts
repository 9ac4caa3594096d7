import { writerOf } from '../client/auth/schemes.ts';
import { ConfigurationError } from '../client/errors/configuration-error.ts';
import type { AnyClientOptions, BasicCredential } from '../client/options/client-options.ts';
import type { Api, SecurityScheme } from '../operation.ts';
import type { ClientCredentialsByScheme } from './client-credentials.ts';

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
        : [
            [variable(api, name), `${scheme.type === 'apiKey' ? 'key' : 'token'} for ${name}`],
            ...(scheme.type === 'oauth2' ? clientVariables(api, name) : []),
          ],
    ),
  ];
}

/** Of the client that asks for tokens, where the description says where. */
function clientVariables(api: Api, scheme: string): [name: string, about: string][] {
  return [
    [
      variable(api, scheme, 'CLIENT_ID'),
      `instead of a token, id of a client of OAuth 2 that gets tokens for ${scheme}`,
    ],
    [variable(api, scheme, 'CLIENT_SECRET'), 'its secret'],
    [variable(api, scheme, 'SCOPES'), 'scopes to ask for, with blanks between; by default those that the server gives'],
    [variable(api, scheme, 'TOKEN_URL'), 'where to ask; by default where the description says'],
  ];
}

/**
 * Options of a client, from the environment, the only place where the command has its secrets from.
 *
 * @throws {ConfigurationError} where a user name has no password, a client no secret, or the other way round.
 */
export function optionsFrom(
  api: Api,
  environment: Environment,
): AnyClientOptions & { readonly clientCredentials: ClientCredentialsByScheme } {
  const read = (...parts: string[]) => environment[variable(api, ...parts)] || undefined;
  const variables = Object.keys(api.servers[0]?.variables ?? {});
  const schemes = Object.keys(api.securitySchemes);
  const clients = schemes.filter((name) => api.securitySchemes[name]?.type === 'oauth2' && !read(name));
  return {
    apiUrl: read('API_URL'),
    server: members(variables, (name) => read('SERVER', name)),
    auth: members(schemes, (name) =>
      isBasic(api.securitySchemes[name] as SecurityScheme)
        ? basicOf(name, read(name, 'USERNAME'), read(name, 'PASSWORD'))
        : read(name),
    ),
    clientCredentials: members(clients, (name) => clientOf(name, (part) => read(name, part))),
  };
}

function clientOf(scheme: string, read: (part: string) => string | undefined): object | undefined {
  const need = `${scheme} needs the id and the secret of a client`;
  const client = bothOf(need, read('CLIENT_ID'), read('CLIENT_SECRET'));
  if (!client) return undefined;
  const [clientId, clientSecret] = client;
  return { clientId, clientSecret, scopes: read('SCOPES')?.split(/\s+/).filter(Boolean), tokenUrl: read('TOKEN_URL') };
}

function members(names: readonly string[], read: (name: string) => unknown): Record<string, never> {
  const entries = names.map((name) => [name, read(name)]).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function basicOf(scheme: string, username?: string, password?: string): BasicCredential | undefined {
  const both = bothOf(`${scheme} needs a user name and a password`, username, password);
  return both && { username: both[0], password: both[1] };
}

function bothOf(need: string, name?: string, secret?: string): [name: string, secret: string] | undefined {
  if (name !== undefined && secret !== undefined) return [name, secret];
  if (name === undefined && secret === undefined) return undefined;
  throw new ConfigurationError(`${need}, and the environment has only one of them`);
}
