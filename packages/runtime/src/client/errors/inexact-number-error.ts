import { ResponseError } from './response-error.ts';

/**
 * The response contains numbers with more digits than JavaScript can hold, at the JSON pointers in the message; parsing would
 * change them. `text()` has all digits. With `invalidResponse: 'ignore'` they are accepted, rounded.
 *
 * @example
 * ```ts
 * if (error instanceof InexactNumberError) return parseWithBigInt(error.text());
 * ```
 */
export class InexactNumberError extends ResponseError {
  override readonly name = 'InexactNumberError';
}
