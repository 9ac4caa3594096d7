import { ResponseError } from './response-error.ts';

/**
 * The body is not of a media type that the operation declares for this status, such as a proxy's HTML page.
 *
 * @example
 * ```ts
 * if (error instanceof UnexpectedContentTypeError) log.error({ contentType: error.contentType, text: error.text() });
 * ```
 */
export class UnexpectedContentTypeError extends ResponseError {
  override readonly name = 'UnexpectedContentTypeError';
}
