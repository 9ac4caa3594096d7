import { RollcallError, type Trace } from './rollcall-error.ts';

/**
 * The operation needs credentials that the client does not have, so nothing was sent.
 *
 * @example
 * ```ts
 * if (error instanceof MissingCredentialError) return redirectToLogin(error.missing);
 * ```
 */
export class MissingCredentialError extends RollcallError {
  override readonly name = 'MissingCredentialError';
  /** Names of the missing security schemes: any one of these sets is enough. */
  readonly missing: readonly (readonly string[])[];

  constructor(missing: readonly (readonly string[])[], trace: Trace) {
    const sets = missing.map((schemes) => schemes.map((scheme) => `auth.${scheme}`).join(' and '));
    super(`needs ${sets.join(', or ')}`, trace);
    this.missing = missing;
  }
}
