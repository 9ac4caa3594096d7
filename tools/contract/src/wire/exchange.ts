import type { WireRequest } from './values.ts';

/** A request and its response, read to the end. */
export interface Exchange {
  readonly request: WireRequest;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Answers requests: a server in this process, or the way to one elsewhere. */
export type Send = (request: Request) => Response | Promise<Response>;

/** What no response may take longer than. */
const PATIENCE = 10_000;

export async function exchange(send: Send, baseUrl: string, request: WireRequest): Promise<Exchange> {
  const { method, target, headers } = request;
  const body = (await payloadOf(request)) ?? null;
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(new Error(`No answer within ${PATIENCE} ms.`)), PATIENCE);
  try {
    const { signal } = impatience;
    const response = await send(
      new Request(`${baseUrl}${target}`, { method, headers, body, signal, redirect: 'manual' }),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return { request, status: response.status, headers: response.headers, body: text, bytes };
  } finally {
    clearTimeout(timer);
  }
}

const read = new WeakMap<Blob, Promise<Uint8Array<ArrayBuffer>>>();

/** The body of a request. Many are sent the same one, and a blob is slow to read. */
export function payloadOf({ body }: WireRequest): string | undefined | Promise<Uint8Array<ArrayBuffer>> {
  if (!(body instanceof Blob)) return body;
  const known = read.get(body) ?? body.arrayBuffer().then((bytes) => new Uint8Array(bytes));
  read.set(body, known);
  return known;
}

/**
 * `fetch`, once more where a connection that was kept open has just been closed at the other end: that says nothing about
 * the server. https://www.rfc-editor.org/rfc/rfc9112#section-9.3.1
 */
export const steadyFetch: Send = async (request) => {
  const { url, method, headers, signal, redirect } = request;
  const body = request.body && (await request.arrayBuffer());
  const send = () => fetch(url, { method, headers, body, signal, redirect });
  try {
    return await send();
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    if (code !== 'ECONNRESET' && code !== 'UND_ERR_SOCKET') throw error;
    return send();
  }
};
