import type { SecurityScheme } from '../operation.ts';
import { MissingCredentialError } from './errors/missing-credential-error.ts';
import type { Job } from './job.ts';
import type { Outgoing } from './middleware.ts';
import type { BasicCredential, Credential } from './options.ts';
import { cookieText, own, Refusal } from './refusal.ts';

type Secret = string | BasicCredential;

/** One credential in hand. */
export interface Proof {
  readonly scheme: SecurityScheme;
  readonly secret: Secret;
  /** A function gave it: asking again may give another. */
  readonly renewable: boolean;
}

/**
 * Credentials for the first alternative that has them all; a call without any comes last.
 * https://spec.openapis.org/oas/v3.1.1#security-requirement-object
 *
 * @throws {MissingCredentialError}
 */
export async function credentials({ connection, operation, trace, refresh }: Job): Promise<readonly Proof[]> {
  const { api, options } = connection;
  const auth = options.auth as { readonly [scheme: string]: Credential<Secret> | undefined } | undefined;
  const lacking: string[][] = [];
  for (const requirement of operation.security) {
    const proofs: Proof[] = [];
    const missing: string[] = [];
    for (const name in requirement) {
      const given = own(auth, name);
      const renewable = typeof given === 'function';
      const secret = renewable ? await given({ operationId: operation.id, refresh }) : given;
      const scheme = own(api.securitySchemes, name);
      if (scheme && secret !== undefined) proofs.push({ scheme, secret, renewable });
      else missing.push(name);
    }
    if (proofs.length && !missing.length) return proofs;
    lacking.push(missing);
  }
  if (lacking.every(({ length }) => length)) throw new MissingCredentialError(lacking, trace);
  return [];
}

/** Puts a credential of one kind where its scheme says: https://spec.openapis.org/oas/v3.1.1#security-scheme-object */
export type Present = (proof: Proof, request: Outgoing) => void;

/** `apiKey` schemes: header, query or cookie. */
export const apiKey: Present = ({ scheme, secret }, request) => {
  const { headers } = request;
  const key = scheme as SecurityScheme & { type: 'apiKey' };
  const text = secret as string;
  if (key.in === 'header') headers[key.name.toLowerCase()] = text;
  else if (key.in === 'cookie') {
    headers.cookie = `${headers.cookie ? `${headers.cookie}; ` : ''}${key.name}=${cookieText(text)}`;
  } else {
    const separator = request.url.includes('?') ? '&' : '?';
    request.url += `${separator}${encodeURIComponent(key.name)}=${encodeURIComponent(text)}`;
  }
};

/** RFC 6750, and every other scheme whose credential is one token. */
export const token: Present = ({ scheme, secret }, { headers }) => {
  const type = scheme.type === 'http' ? scheme.scheme : 'bearer';
  headers.authorization = `${type[0]?.toUpperCase()}${type.slice(1).toLowerCase()} ${secret}`;
};

/** RFC 7617, in UTF-8. */
export const basic: Present = ({ secret }, { headers }) => {
  const { username, password } = secret as BasicCredential;
  if (username.includes(':')) throw new Refusal('a user name must not hold a colon');
  const bytes = encodeURIComponent(`${username}:${password}`).replace(/%(..)/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  headers.authorization = `Basic ${btoa(bytes)}`;
};

/** The part that writes a scheme's credential. */
export function presenterOf(scheme: SecurityScheme): 'apiKey' | 'basic' | 'token' {
  if (scheme.type === 'apiKey') return 'apiKey';
  return scheme.type === 'http' && /^basic$/i.test(scheme.scheme) ? 'basic' : 'token';
}
