import { RollcallError } from './rollcall-error.ts';

/**
 * The request cannot be written as the API declares it, so nothing was sent: a parameter is missing, a path value would leave
 * its path, a body does not fit its media type.
 *
 * @example
 * ```ts
 * if (error instanceof InvalidRequestError) form.report(error.message);
 * ```
 */
export class InvalidRequestError extends RollcallError {
  override readonly name = 'InvalidRequestError';
}
