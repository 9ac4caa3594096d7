import { ResponseError } from './response-error.ts';
import type { Trace } from './rollcall-error.ts';

/**
 * The connection broke before the whole body had arrived.
 *
 * @example
 * ```ts
 * if (error instanceof TruncatedBodyError) return resume(error.requestId);
 * ```
 */
export class TruncatedBodyError extends ResponseError {
  override readonly name = 'TruncatedBodyError';

  constructor(trace: Trace, response: Response) {
    super('the connection broke within the body', trace, response);
  }
}
