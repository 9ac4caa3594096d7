import { ResponseError } from './response-error.ts';
import type { Trace } from './rollcall-error.ts';

/**
 * The body is longer than `limitBody` allows.
 *
 * @example
 * ```ts
 * if (error instanceof BodyTooLargeError) return 'Ask for fewer members at once.';
 * ```
 */
export class BodyTooLargeError extends ResponseError {
  override readonly name = 'BodyTooLargeError';

  constructor(bytes: number, trace: Trace, response: Response) {
    super(`the body is longer than ${bytes} bytes`, trace, response);
  }
}
