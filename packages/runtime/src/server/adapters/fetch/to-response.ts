import { isStream } from '../../../platform.ts';
import type { CoreHeaders, CoreResponse } from '../../core/message.ts';

/** Where `ReadableStream.from` is missing, too. */
export function toStream(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  if (isStream(chunks)) return chunks;
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  });
}

function toBody(body: CoreResponse['body']): BodyInit | null {
  const isWhole = body === null || typeof body === 'string' || body instanceof Uint8Array;
  return isWhole ? (body as BodyInit | null) : toStream(body);
}

type Single = Readonly<Record<string, string>>;

function toHeaders(headers: CoreHeaders): HeadersInit {
  if (!('set-cookie' in headers)) return headers as Single;
  const { 'set-cookie': cookies = [], ...rest } = headers;
  const all = new Headers(rest as Single);
  for (const cookie of [cookies].flat()) all.append('set-cookie', cookie);
  return all;
}

export function toResponse({ status, headers, body }: CoreResponse): Response {
  return new Response(toBody(body), { status, headers: toHeaders(headers) });
}
