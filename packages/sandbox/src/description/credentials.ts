import type { Document, Requirement, Scheme } from './document.ts';
import { schemesOf } from './document.ts';

/** What proves who calls, by security scheme. */
export type Secrets = Readonly<Record<string, string | { readonly username: string; readonly password: string }>>;

/** What a scheme is called, and how its secret travels. */
interface Sent {
  readonly label: string;
  readonly header: readonly [name: string, value: string];
}

function basic(secret: Secrets[string]): Sent {
  const { username, password } = typeof secret === 'string' ? { username: secret, password: '' } : secret;
  const encoded = Buffer.from(`${username}:${password}`).toString('base64');
  return { label: `user name ${username}, password ${password}`, header: ['Authorization', `Basic ${encoded}`] };
}

function sent({ type, scheme, name = '', in: place }: Scheme, secret: Secrets[string]): Sent {
  if (type === 'http' && scheme?.toLowerCase() === 'basic') return basic(secret);
  const text = typeof secret === 'string' ? secret : secret.password;
  if (type !== 'apiKey') return { label: `bearer token ${text}`, header: ['Authorization', `Bearer ${text}`] };
  const header = place === 'cookie' ? (['Cookie', `${name}=${text}`] as const) : ([name, text] as const);
  return { label: `${name} ${text}`, header };
}

function sentFor(document: Document, secrets: Secrets): [scheme: string, Sent][] {
  const schemes = schemesOf(document);
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const scheme = schemes[name];
    return scheme === undefined ? [] : [[name, sent(scheme, secret)]];
  });
}

/** For people: `tenant sandbox-tenant, X-API-Key sandbox-key`. */
export function credentialText(document: Document, secrets: Secrets): string {
  return sentFor(document, secrets)
    .map(([, { label }]) => label)
    .join(', ');
}

/** The headers that meet the first alternative of an operation's security. */
export function credentialHeaders(
  document: Document,
  security: readonly Requirement[],
  secrets: Secrets,
): Record<string, string> {
  const wanted = Object.keys(security[0] ?? {});
  return Object.fromEntries(
    sentFor(document, secrets)
      .filter(([scheme]) => wanted.includes(scheme))
      .map(([, { header }]) => header),
  );
}
