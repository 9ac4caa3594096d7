import { TruncatedBodyError } from './errors/truncated-body-error.ts';
import type { Job } from './job.ts';

/**
 * The body as it comes. A pipe, because it keeps the caller's signal in force to its end and lets it go there. What broke it
 * is told as for a body that is read whole.
 */
export function stream({ options: { signal }, trace }: Job, response: Response): ReadableStream<Uint8Array> {
  const body = response.body ?? new Blob().stream();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  body.pipeTo(writable, { preventAbort: true, ...(signal && { signal }) }).catch(() => {
    const reason = signal?.aborted ? signal.reason : new TruncatedBodyError(trace, response);
    writable.abort(reason).catch(() => {});
  });
  return readable;
}
