import type { DescribedScheme } from '../document/operations.ts';
import type { Credentials } from './case.ts';

/** What is known to the servers under test: invented, and the same everywhere. */
export type Secret = { readonly username: string; readonly password: string } | string;

export type Secrets = Readonly<Record<string, Secret>>;

export function inventSecrets(schemes: readonly DescribedScheme[]): Secrets {
  return Object.fromEntries(
    schemes.map(({ name, type }) => [
      name,
      type === 'basic' ? { username: `user-${name}`, password: `pässword-${name}` } : `secret-${name}`,
    ]),
  );
}

/** A second secret that is right as well, and hard to read: RFC 7617 allows colons and UTF-8 in a password. */
export function oddSecrets(schemes: readonly DescribedScheme[]): Secrets {
  const basic = schemes.filter(({ type }) => type === 'basic');
  return Object.fromEntries(basic.map(({ name }) => [name, { username: `user-${name}`, password: 'pass:wörd:😀' }]));
}

/** What a scheme wants to see on the wire. */
export function present(scheme: DescribedScheme, secret: Secret): string {
  if (scheme.type === 'basic' && typeof secret === 'object')
    return `Basic ${base64(`${secret.username}:${secret.password}`)}`;
  if (typeof secret !== 'string') throw new Error(`${scheme.name} needs a string as its secret.`);
  return scheme.type === 'bearer' ? `Bearer ${secret}` : secret;
}

/** Puts presented secrets, by scheme, where they belong. */
export function credentialsFrom(
  schemes: readonly DescribedScheme[],
  presented: Readonly<Record<string, string>>,
): Credentials {
  const headers: Record<string, string> = {};
  const query: string[] = [];
  const cookies: string[] = [];
  for (const { name, type, in: location, parameter = '' } of schemes) {
    const text = presented[name];
    if (text === undefined) continue;
    if (type !== 'apiKey') headers.authorization = text;
    else if (location === 'header') headers[parameter.toLowerCase()] = text;
    else (location === 'query' ? query : cookies).push(`${encodeURIComponent(parameter)}=${encodeURIComponent(text)}`);
  }
  if (cookies.length > 0) headers.cookie = cookies.join('; ');
  return { headers, query: query.join('&') };
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
