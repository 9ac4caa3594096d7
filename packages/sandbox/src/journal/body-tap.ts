import type { IncomingMessage } from 'node:http';

/** The beginning of a body that somebody else reads. */
export interface Tapped {
  readonly chunks: readonly Uint8Array[];
  /** Bytes, of which `chunks` may hold the first only. */
  readonly size: number;
}

/** Bytes of a body that the journal looks at. */
export const MOST_BYTES = 65_536;

class Tap implements Tapped {
  readonly chunks: Uint8Array[] = [];
  size = 0;

  take(chunk: unknown): void {
    if (!(chunk instanceof Uint8Array)) return;
    if (this.size <= MOST_BYTES) this.chunks.push(chunk);
    this.size += chunk.length;
  }
}

const taps = new WeakMap<object, Tap>();

/**
 * Looks at what is read of a request without reading it: who reads it sees no difference, and who does not is not made to. To be called
 * before anything of the body has arrived, which is when the request is announced.
 */
export function tapBody(request: IncomingMessage): void {
  const tap = new Tap();
  const push = request.push.bind(request);
  request.push = (chunk, encoding) => {
    tap.take(chunk);
    return push(chunk, encoding);
  };
  taps.set(request, tap);
}

async function read(request: Request): Promise<Tapped> {
  const bytes = await request.bytes();
  return { chunks: [bytes], size: bytes.length };
}

/**
 * What is to be known of a request's body once it is answered.
 *
 * @param incoming - the request as Node gave it; without it there is no network, and the body is read a second time.
 */
export function tappedBody(request: Request, incoming: object | undefined): () => Promise<Tapped> {
  const tap = incoming && taps.get(incoming);
  if (tap) return async () => tap;
  if (request.body === null) return async () => ({ chunks: [], size: 0 });
  const copy = request.clone();
  return () => read(copy).catch(() => ({ chunks: [], size: 0 }));
}
