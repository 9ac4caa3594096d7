import { BodyTooLargeError } from '../errors/body-too-large-error.ts';
import type { Trace } from '../errors/rollcall-error.ts';
import type { Middleware } from '../options/middleware.ts';

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

/** Where bodies are not streams, this one has come as a whole, and is refused as a whole. */
async function measured(response: Response, count: (body: { readonly byteLength: number }) => void): Promise<Response> {
  const body = await response.blob();
  count({ byteLength: body.size });
  const { status, statusText, headers } = response;
  return new Response(body.size ? body : null, { status, statusText, headers });
}
