import { isObject, type Json } from '../json.ts';

const FLOWS: Readonly<Record<string, string>> = { application: 'clientCredentials', accessCode: 'authorizationCode' };

/** https://spec.openapis.org/oas/v2.0#security-scheme-object */
export function securitySchemeOf(scheme: Json): Json {
  if (!isObject(scheme)) return scheme;
  const { type, flow, authorizationUrl, tokenUrl, scopes = {}, ...rest } = scheme;
  if (type === 'basic') return { type: 'http', scheme: 'basic', ...rest };
  if (type !== 'oauth2') return scheme;
  const urls = { ...(authorizationUrl && { authorizationUrl }), ...(tokenUrl && { tokenUrl }) };
  return { type, ...rest, flows: { [FLOWS[flow] ?? flow ?? flowOf(urls)]: { ...urls, scopes: descriptions(scopes) } } };
}

/** Where none is named: the one that these URLs are for. */
function flowOf({ authorizationUrl, tokenUrl }: Json): string {
  if (authorizationUrl === undefined) return 'clientCredentials';
  return tokenUrl === undefined ? 'implicit' : 'authorizationCode';
}

/** Extensions among the scopes are none. */
const descriptions = (scopes: unknown): Json =>
  Object.fromEntries(Object.entries(isObject(scopes) ? scopes : {}).filter(([name]) => !name.startsWith('x-')));
