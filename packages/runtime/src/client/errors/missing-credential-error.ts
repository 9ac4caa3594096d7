import { RollcallError, type Trace } from './rollcall-error.ts';

/** The operation needs credentials that the client was not given, so nothing was sent. */
export class MissingCredentialError extends RollcallError {
  override readonly name = 'MissingCredentialError';
  /** Names of the security schemes to give: any one of these sets would do. */
  readonly missing: readonly (readonly string[])[];

  constructor(missing: readonly (readonly string[])[], trace: Trace) {
    const sets = missing.map((schemes) => schemes.map((scheme) => `auth.${scheme}`).join(' and '));
    super(`needs ${sets.join(', or ')}`, trace);
    this.missing = missing;
  }
}
