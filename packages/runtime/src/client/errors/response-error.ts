import { RollcallError, type Trace } from './rollcall-error.ts';

/**
 * The response is not one that the API declares. The base class of all errors about responses.
 *
 * @example
 * ```ts
 * if (error instanceof ResponseError) log.error({ status: error.status, requestId: error.requestId });
 * ```
 */
export class ResponseError extends RollcallError {
  override readonly name: string = 'ResponseError';
  readonly status: number;
  /** The `Content-Type` as received. */
  readonly contentType: string | undefined;
  readonly #text: string;

  constructor(message: string, trace: Trace, response: Response, text = '') {
    super(message, trace, response);
    this.status = response.status;
    this.contentType = response.headers.get('content-type') ?? undefined;
    this.#text = text;
  }

  /** The body as received, if it was read. It is a method because the body may echo the request, and loggers should not find it. */
  text(): string {
    return this.#text;
  }
}
