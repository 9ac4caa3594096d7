import { ApiError, type Failure } from '../errors/api-error.ts';
import type { Trace } from '../errors/rollcall-error.ts';
import { traceOf } from './result.ts';

type BodyOf<R> = R extends { readonly ok: true; readonly body: infer Body } ? Body : never;

/**
 * Returns the body of a success, for callers that handle failures elsewhere.
 *
 * @throws {ApiError} with status, typed body, operation id and request id, if the result is not a success.
 * @example
 * ```ts
 * const user = unwrap(await client.registerUser({ body }));
 * ```
 */
export function unwrap<R extends Failure & { readonly ok: boolean }>(result: R): BodyOf<R> {
  if (result.ok) return result.body as BodyOf<R>;
  const { [traceOf]: trace } = result as unknown as { [traceOf]: Trace };
  throw new ApiError(result, trace);
}
