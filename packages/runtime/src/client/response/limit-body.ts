import { BodyTooLargeError } from '../errors/body-too-large-error.ts';
import type { Trace } from '../errors/rollcall-error.ts';
import type { Middleware } from '../options/middleware.ts';

/**
 * Middleware that aborts a response whose body is longer than `bytes`, so that no server can exhaust the memory of the process.
 * Without it there is no limit; `stream` reads bodies that are too big for memory.
 *
 * @throws {BodyTooLargeError} while the body is read.
 * @example
 * ```ts
 * const club = createClubClient({ middleware: [limitBody(10_000_000)] });
 * ```
 */
export function limitBody(bytes: number): Middleware {
  return async ({ operationId, method, url, attempt }, next) => {
    const response = await next();
    if (response.body === null) return response;
    const trace: Trace = { operationId, method, url: url.replace(/\?.*/s, ''), attempts: attempt };
    let left = bytes;
    const count = ({ byteLength }: { readonly byteLength: number }) => {
      left -= byteLength;
      if (left < 0) throw new BodyTooLargeError(bytes, trace, response);
    };
    if (!response.body || typeof TransformStream === 'undefined') return measured(response, count);
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        count(chunk);
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counted), response);
  };
}

/** Where bodies are not streams, the whole body has arrived, and is refused as a whole. */
async function measured(response: Response, count: (body: { readonly byteLength: number }) => void): Promise<Response> {
  const body = await response.blob();
  count({ byteLength: body.size });
  const { status, statusText, headers } = response;
  return new Response(body.size ? body : null, { status, statusText, headers });
}
