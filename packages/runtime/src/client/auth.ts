import type { SecurityScheme } from '../operation.ts';
import { MissingCredentialError } from './errors/missing-credential-error.ts';
import type { Job } from './job.ts';
import type { Outgoing } from './middleware.ts';
import type { BasicCredential, Credential } from './options.ts';
import { cookieText, own } from './refusal.ts';

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
export async function prove({ connection, operation, trace, refresh }: Job): Promise<readonly Proof[]> {
  const { api, options } = connection;
  const auth = options.auth as { readonly [scheme: string]: Credential<Secret> | undefined } | undefined;
  const lacking: string[][] = [];
  for (const requirement of operation.security) {
    const proofs: Proof[] = [];
    const missing: string[] = [];
    for (const name of Object.keys(requirement)) {
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

/** Puts a credential where its scheme says: https://spec.openapis.org/oas/v3.1.1#security-scheme-object */
export function present({ scheme, secret }: Proof, request: Outgoing): void {
  const { headers } = request;
  if (scheme.type !== 'apiKey') headers.authorization = authorization(scheme, secret);
  else if (scheme.in === 'header') headers[scheme.name.toLowerCase()] = secret as string;
  else if (scheme.in === 'cookie') {
    headers.cookie = `${headers.cookie ? `${headers.cookie}; ` : ''}${scheme.name}=${cookieText(secret as string)}`;
  } else {
    const separator = request.url.includes('?') ? '&' : '?';
    request.url += `${separator}${encodeURIComponent(scheme.name)}=${encodeURIComponent(secret as string)}`;
  }
}

/** RFC 6750 for tokens; RFC 7617, in UTF-8, for `basic`. */
function authorization(scheme: SecurityScheme, secret: Secret): string {
  const type = scheme.type === 'http' ? scheme.scheme.toLowerCase() : 'bearer';
  const prefix = type.replace(/^./, (letter) => letter.toUpperCase());
  if (type !== 'basic') return `${prefix} ${secret}`;
  const { username, password } = secret as BasicCredential;
  if (username.includes(':')) throw new TypeError('RFC 7617 allows no colon in a user name');
  const bytes = encodeURIComponent(`${username}:${password}`).replace(/%(..)/g, (_, hex) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return `${prefix} ${btoa(bytes)}`;
}
