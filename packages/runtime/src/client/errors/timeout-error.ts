import { RollcallError, type Trace } from './rollcall-error.ts';

/**
 * A time limit of the client ended the call: that of one attempt (`timeout`) or that of the whole call (`deadline`).
 *
 * @example
 * ```ts
 * if (error instanceof TimeoutError && error.limit === 'deadline') return 'Try again later.';
 * ```
 */
export class TimeoutError extends RollcallError {
  override readonly name = 'TimeoutError';
  /** The limit that was exceeded. */
  readonly limit: 'timeout' | 'deadline';
  /** The limit in milliseconds. */
  readonly milliseconds: number;

  constructor(limit: 'timeout' | 'deadline', milliseconds: number, trace: Trace) {
    super(`${trace.method} ${trace.url} gave no complete response within the ${limit} of ${milliseconds} ms`, trace);
    this.limit = limit;
    this.milliseconds = milliseconds;
  }
}
