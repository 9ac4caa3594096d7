import { RollcallError, type Trace } from './rollcall-error.ts';

/** What {@link ApiError} carries of a declared response that is not a success. */
export interface Failure {
  readonly status: number;
  readonly body: unknown;
  readonly headers: object;
  readonly contentType: string | undefined;
  readonly response: Response;
}

/**
 * `unwrap` got a response with a declared status that is not a success.
 *
 * @example
 * ```ts
 * try {
 *   const user = unwrap(await client.registerUser({ body }));
 * } catch (error) {
 *   if (error instanceof ApiError && error.status === 409) return 'Already registered.';
 *   throw error;
 * }
 * ```
 */
export class ApiError<Result extends Failure = Failure> extends RollcallError {
  override readonly name = 'ApiError';
  readonly status: Result['status'];
  /** The error body, as declared for the status. */
  readonly body: Result['body'];
  /** The declared headers of the response. */
  readonly headers: Result['headers'];
  readonly contentType: Result['contentType'];

  constructor(result: Result, trace: Trace) {
    super(`${trace.method} ${trace.url} answered ${result.status}; its body says why`, trace, result.response);
    this.status = result.status;
    this.body = result.body;
    this.headers = result.headers;
    this.contentType = result.contentType;
  }
}

/**
 * What `unwrap` throws of a result: an {@link ApiError} for each status that is not a success, told apart by `status`.
 *
 * @example
 * ```ts
 * type RegisterError = ErrorOf<Awaited<ReturnType<typeof client.registerUser>>>;
 * ```
 */
export type ErrorOf<Result> = Result extends Failure & { readonly ok: false } ? ApiError<Result> : never;
