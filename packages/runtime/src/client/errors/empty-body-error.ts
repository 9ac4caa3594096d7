import { ResponseError } from './response-error.ts';

/** A body is declared for this status, and nothing came. */
export class EmptyBodyError extends ResponseError {
  override readonly name = 'EmptyBodyError';
}
