import { ResponseError } from './response-error.ts';

/** The status is not among those that the operation declares, and there is no `default`. */
export class UndeclaredStatusError extends ResponseError {
  override readonly name = 'UndeclaredStatusError';
}
