import { RollcallError, type Trace } from './rollcall-error.ts';

/** The server answered, with something that the API does not declare. What the following errors have in common. */
export class ResponseError extends RollcallError {
  override readonly name: string = 'ResponseError';
  readonly status: number;
  /** The `Content-Type` as received. */
  readonly contentType: string | undefined;
  /** The beginning of the body as text, where it was read; what the caller had sent is blotted out. */
  readonly text: string | undefined;

  constructor(message: string, trace: Trace, response: Response, text?: string) {
    super(message, trace, response);
    this.status = response.status;
    this.contentType = response.headers.get('content-type') ?? undefined;
    this.text = text;
  }
}
