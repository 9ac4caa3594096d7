import type { Position } from '../../streams/item.ts';
import { ResponseError } from './response-error.ts';
import type { Trace } from './rollcall-error.ts';

/**
 * The connection broke before the whole body had arrived, or a stream ends within an item.
 *
 * @example
 * ```ts
 * if (error instanceof TruncatedBodyError) return resume(error.requestId);
 * ```
 */
export class TruncatedBodyError extends ResponseError {
  override readonly name = 'TruncatedBodyError';

  /** Of a stream: the item that did not come whole, counted from 0, and the byte at which it begins. */
  readonly position: Position | undefined;

  constructor(trace: Trace, response: Response, position?: Position, place = 'the body') {
    super(`the connection broke within ${place}`, trace, response);
    this.position = position;
  }
}
