import { ResponseError } from './response-error.ts';

/** The body is not of a media type that the operation declares for this status, such as a proxy's HTML page. */
export class UnexpectedContentTypeError extends ResponseError {
  override readonly name = 'UnexpectedContentTypeError';
}
