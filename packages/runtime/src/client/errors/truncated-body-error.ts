import { ResponseError } from './response-error.ts';

/** The connection broke before the whole body had come. */
export class TruncatedBodyError extends ResponseError {
  override readonly name = 'TruncatedBodyError';
}
