import { RollcallError, type Trace } from './rollcall-error.ts';

/** The server answered, with something that the API does not declare. What the following errors have in common. */
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

  /** The body as received, where it was read. Only on demand, since it may echo what was sent: no logger finds it. */
  text(): string {
    return this.#text;
  }
}
