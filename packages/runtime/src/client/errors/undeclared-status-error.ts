import { ResponseError } from './response-error.ts';

/**
 * The status is not among those that the operation declares, and there is no `default`.
 *
 * @example
 * ```ts
 * if (error instanceof UndeclaredStatusError && error.status === 503) return 'Down for maintenance.';
 * ```
 */
export class UndeclaredStatusError extends ResponseError {
  override readonly name = 'UndeclaredStatusError';
}
