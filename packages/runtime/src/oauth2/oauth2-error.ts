import { RollcallError } from '../client/errors/rollcall-error.ts';

/**
 * There is no token. The error quotes nothing but the server's code, because a description may repeat what was sent.
 *
 * @example
 * ```ts
 * if (error instanceof OAuth2Error && error.code === 'invalid_grant') return signInAgain();
 * ```
 */
export class OAuth2Error extends RollcallError {
  override readonly name = 'OAuth2Error';
  /** `invalid_client`, `invalid_grant`, …; `undefined` where the server gave none. https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
  readonly code: string | undefined;
  /** Of the server's answer, if there was one. */
  readonly status: number | undefined;

  constructor(message: string, code?: string, status?: number) {
    super(`there is no token: ${message}`);
    this.code = code;
    this.status = status;
  }
}
