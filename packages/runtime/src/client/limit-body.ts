import { BodyTooLargeError } from './errors/body-too-large-error.ts';
import type { Trace } from './errors/rollcall-error.ts';
import type { Middleware } from './middleware.ts';

/**
 * Middleware that ends a response whose body is longer than `bytes`: for servers that are not trusted with the memory of the
 * process. There is no limit without it; `stream` reads what is too big to hold.
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
    if (!response.body) return response;
    const trace: Trace = { operationId, method, url: url.replace(/\?.*/s, ''), attempts: attempt };
    let left = bytes;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.byteLength;
        if (left < 0) throw new BodyTooLargeError(bytes, trace, response);
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counted), response);
  };
}
