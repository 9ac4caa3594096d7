import { ResponseError } from './response-error.ts';

/**
 * A body is declared for this status, but the response has none.
 *
 * @example
 * ```ts
 * if (error instanceof EmptyBodyError) log.warn({ status: error.status, requestId: error.requestId });
 * ```
 */
export class EmptyBodyError extends ResponseError {
  override readonly name = 'EmptyBodyError';
}
