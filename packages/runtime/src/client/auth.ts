import type { SecurityRequirement, SecurityScheme } from '../operation.ts';
import type { Connection } from './connection.ts';
import { MissingCredentialError } from './errors/missing-credential-error.ts';
import type { Trace } from './errors/rollcall-error.ts';
import type { BasicCredential, Credential } from './options.ts';
import { cookieText, percent, Refusal } from './serialize.ts';

type Secret = string | BasicCredential;

/** What credentials add to a request. */
export interface Proof {
  readonly headers: Record<string, string>;
  /** `name=value` pairs. */
  readonly query: string[];
  readonly cookies: string[];
  /** The raw secrets, to be blotted out of anything reported. */
  readonly secrets: string[];
  /** Whether a function gave any of it, so that asking again may give another. */
  renewable: boolean;
}

/**
 * Credentials for the first alternative that has them all; a call without any comes last.
 * https://spec.openapis.org/oas/v3.1.1#security-requirement-object
 */
export async function prove(
  connection: Connection,
  security: readonly SecurityRequirement[],
  refresh: boolean,
  trace: Trace,
): Promise<Proof | undefined> {
  const alternatives = security.map((requirement) => Object.keys(requirement));
  const missing: string[][] = [];
  for (const schemes of alternatives) {
    if (!schemes.length) continue;
    const proof: Proof = { headers: {}, query: [], cookies: [], secrets: [], renewable: false };
    const lacking: string[] = [];
    for (const name of schemes) {
      if (!(await add(proof, name, connection, refresh, trace))) lacking.push(name);
    }
    if (!lacking.length) return proof;
    missing.push(lacking);
  }
  if (missing.length && missing.length === alternatives.length) throw new MissingCredentialError(missing, trace);
  return undefined;
}

async function add(
  proof: Proof,
  name: string,
  { api, options }: Connection,
  refresh: boolean,
  trace: Trace,
): Promise<boolean> {
  const auth = options.auth as Readonly<Record<string, Credential<Secret> | undefined>> | undefined;
  const given = auth && Object.hasOwn(auth, name) ? auth[name] : undefined;
  const scheme = api.securitySchemes[name];
  if (given === undefined || !scheme) return false;
  proof.renewable ||= typeof given === 'function';
  const secret = typeof given === 'function' ? await given({ operationId: trace.operationId, refresh }) : given;
  if (secret === undefined) return false;
  proof.secrets.push(...(typeof secret === 'string' ? [secret] : [secret.password, secret.username]));
  write(proof, name, scheme, secret);
  return true;
}

function write(proof: Proof, name: string, scheme: SecurityScheme, secret: Secret): void {
  if (scheme.type === 'apiKey' && typeof secret === 'string') {
    if (scheme.in === 'header') proof.headers[scheme.name.toLowerCase()] = secret;
    else if (scheme.in === 'query') proof.query.push(`${percent(scheme.name)}=${percent(secret)}`);
    else proof.cookies.push(`${scheme.name}=${cookieText(secret)}`);
    return;
  }
  const type = scheme.type === 'http' ? scheme.scheme.toLowerCase() : 'bearer';
  if ((type === 'basic') === (typeof secret === 'string'))
    throw new Refusal(`auth.${name} is not of the kind that its scheme needs`);
  if (typeof secret !== 'string') proof.headers.authorization = basic(secret, name);
  else proof.headers.authorization = `${type[0]?.toUpperCase()}${type.slice(1)} ${secret}`;
}

/** RFC 7617, in UTF-8. */
function basic({ username, password }: BasicCredential, name: string): string {
  if (username.includes(':')) throw new Refusal(`auth.${name}.username must not hold a colon`);
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
