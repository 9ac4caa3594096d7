import type { SecurityScheme } from '../../operation.ts';
import type { BasicCredential } from '../options/client-options.ts';
import type { Outgoing } from '../options/middleware.ts';

export type Secret = string | BasicCredential;

/** A credential that the caller has given, with the scheme that it is for. */
export interface GivenCredential {
  readonly scheme: SecurityScheme;
  readonly secret: Secret;
  /** A function gave it: asking again may give another. */
  readonly renewable: boolean;
}

/** Puts a credential of one kind where its scheme says: https://spec.openapis.org/oas/v3.1.1#security-scheme-object */
export type CredentialWriter = (credential: GivenCredential, request: Outgoing) => void;
