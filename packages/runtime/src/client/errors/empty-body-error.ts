import { ResponseError } from './response-error.ts';

/** A body is declared for this status, but the response has none. */
export class EmptyBodyError extends ResponseError {
  override readonly name = 'EmptyBodyError';
}
