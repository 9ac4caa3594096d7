import { own } from '../../own.ts';
import type { CallContext } from '../call/call-context.ts';
import { MissingCredentialError } from '../errors/missing-credential-error.ts';
import type { Credential } from '../options/client-options.ts';
import type { GivenCredential, Secret } from './given-credential.ts';

/**
 * Credentials for the first alternative that has them all; a call without any comes last.
 * https://spec.openapis.org/oas/v3.1.1#security-requirement-object
 *
 * @throws {MissingCredentialError}
 */
export async function credentials({
  connection,
  operation,
  trace,
  refresh,
}: CallContext): Promise<readonly GivenCredential[]> {
  const { api, options } = connection;
  const auth = options.auth as { readonly [scheme: string]: Credential<Secret> | undefined } | undefined;
  const lacking: string[][] = [];
  for (const requirement of operation.security) {
    const found: GivenCredential[] = [];
    const missing: string[] = [];
    for (const name in requirement) {
      const given = own(auth, name);
      const renewable = typeof given === 'function';
      const secret = renewable ? await given({ operationId: operation.id, refresh }) : given;
      const scheme = own(api.securitySchemes, name);
      if (scheme && secret !== undefined) found.push({ scheme, secret, renewable });
      else missing.push(name);
    }
    if (found.length && !missing.length) return found;
    lacking.push(missing);
  }
  if (lacking.every(({ length }) => length)) throw new MissingCredentialError(lacking, trace);
  return [];
}
