import type { Json } from '../json.ts';
import type { Surroundings } from './surroundings.ts';

/** The addresses that host, path and schemes make up: https://spec.openapis.org/oas/v2.0#swagger-object */
export function serversOf(document: Json, from: URL | undefined, { decide }: Surroundings): Json[] {
  const { host = from?.host, basePath = '', schemes } = document;
  const path = `/${basePath}`.replace(/^\/+/, '/').replace(/\/$/, '');
  if (host === undefined) {
    decide('#/', 'It names no `host`: addresses are relative.', 'Add the address under `servers`.');
    return [{ url: path || '/' }];
  }
  const named = Array.isArray(schemes) ? schemes.filter((scheme) => /^https?$/.test(scheme)) : [];
  if (named.length > 0) return named.map((scheme) => ({ url: `${scheme}://${host}${path}` }));
  const scheme = from?.protocol.slice(0, -1) ?? 'https';
  decide(
    '#/',
    `It names no \`schemes\` of HTTP: \`${scheme}\` is assumed.`,
    'Correct `servers` if the API has another.',
  );
  return [{ url: `${scheme}://${host}${path}` }];
}
