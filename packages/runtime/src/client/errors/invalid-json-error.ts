import { ResponseError } from './response-error.ts';

/**
 * The body is declared as JSON but is not valid JSON.
 *
 * @example
 * ```ts
 * if (error instanceof InvalidJsonError) archive(error.requestId, error.text());
 * ```
 */
export class InvalidJsonError extends ResponseError {
  override readonly name = 'InvalidJsonError';
}
