import { TruncatedBodyError } from './errors/truncated-body-error.ts';
import type { Job } from './job.ts';

/** The beginning of a body as text, for an error; the rest is not fetched. */
export async function excerpt(response: Response, limit = 4096): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (reader && text.length < limit) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    reader?.cancel().catch(() => {});
  } catch {}
  return text.slice(0, limit);
}

/**
 * The body as it comes. The caller's signal stays in force until it ends, and is let go then; a broken connection is a
 * `TruncatedBodyError` here too.
 */
export function tether(response: Response, job: Job): ReadableStream<Uint8Array> {
  const { signal } = job.options;
  const reader = (response.body ?? new Blob().stream()).getReader();
  let release = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const abort = () => {
          controller.error(signal?.reason);
          reader.cancel(signal?.reason).catch(() => {});
          release();
        };
        release = () => signal?.removeEventListener('abort', abort);
        signal?.addEventListener('abort', abort);
      },
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (signal?.aborted) return;
          if (!done) return controller.enqueue(value);
          controller.close();
        } catch {
          controller.error(new TruncatedBodyError('the connection broke within the body', job.trace, response));
        }
        release();
      },
      cancel(reason) {
        release();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
