import { ResponseError } from './response-error.ts';
import type { Trace } from './rollcall-error.ts';

/**
 * The body is text in a charset that `TextDecoder` does not know, so it can't be read without guessing.
 *
 * @example
 * ```ts
 * if (error instanceof UnknownCharsetError) log.error({ charset: error.charset });
 * ```
 */
export class UnknownCharsetError extends ResponseError {
  override readonly name = 'UnknownCharsetError';
  /** The charset, as the `Content-Type` names it. */
  readonly charset: string;

  constructor(charset: string, trace: Trace, response: Response) {
    super(`answered ${response.status} in the unknown charset ${JSON.stringify(charset)}`, trace, response);
    this.charset = charset;
  }
}
