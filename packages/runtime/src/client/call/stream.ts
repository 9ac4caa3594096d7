import { reasonOf } from '../../platform.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { ResponseError } from '../errors/response-error.ts';
import { TruncatedBodyError } from '../errors/truncated-body-error.ts';
import type { CallOptions } from '../options/client-options.ts';
import type { AnyInput } from '../request/input.ts';
import type { AnyResult } from '../response/result.ts';
import type { CallContext, CallTarget, Connection } from './call-context.ts';
import { performCall } from './perform-call.ts';

/**
 * Makes a call for the body of its success as a stream.
 *
 * @throws {ConfigurationError} where the platform has no streams, before anything is sent.
 */
export async function performStreamedCall(
  target: CallTarget,
  connection: Connection,
  input?: AnyInput,
  options?: CallOptions,
): Promise<AnyResult> {
  return performCall(target, connection, input, options, { read: streamOf(target) });
}

/**
 * What gives the body of a success as a stream.
 *
 * @throws {ConfigurationError} where the platform has no streams.
 */
export function streamOf({ operation }: CallTarget): typeof stream {
  if (typeof TransformStream === 'undefined') {
    throw new ConfigurationError(`${operation.id}: this platform has no streams`);
  }
  return stream;
}

/**
 * The body as it comes. A pipe, because it keeps the caller's signal in force to its end and lets it go there. What broke it
 * is told as for a body that is read whole.
 */
function stream({ options: { signal }, trace }: CallContext, response: Response): ReadableStream<Uint8Array> {
  if (response.body === undefined) {
    throw new ResponseError('fetch gave no stream', trace, response);
  }
  const body = response.body ?? new Blob().stream();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  body.pipeTo(writable, { preventAbort: true, ...(signal && { signal }) }).catch(() => {
    const reason = signal?.aborted ? reasonOf(signal) : new TruncatedBodyError(trace, response);
    writable.abort(reason).catch(() => {});
  });
  return readable;
}
