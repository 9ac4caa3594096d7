import { concatenate } from '../../../bytes.ts';
import type { HeaderReader } from '../../../styles/header.ts';
import { Malformed } from '../../faults.ts';
import { announcedLength, announcesBody, BodyAlreadyReadError, MAX_DISCARDED, TooLarge } from '../../input/bytes.ts';
import type { NodeRequest } from './messages.ts';

const NOTHING = new Uint8Array(0);

/** Receives a body. What is beyond the limit is read and thrown away; the connection of one that does not come to an end is closed. */
function receive(request: NodeRequest, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const breakOff = () => reject(new Malformed('The body breaks off.'));
    let size = 0;
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size <= limit) chunks.push(chunk);
      else if (size > limit + MAX_DISCARDED) request.socket.destroy();
      else reject(new TooLarge());
    });
    // HTTP/2 ends a request that was aborted, and one whose stream the client has closed.
    request.on('end', () =>
      request.aborted || request.stream?.closed ? breakOff() : resolve(concatenate(chunks, size)),
    );
    request.on('error', breakOff);
  });
}

/** Reads what is left of a body that nobody wants, so that the connection can be used again. */
export function discard(request: NodeRequest): void {
  receive(request, 0).catch(() => {});
}

/** Is there a body? @throws BodyAlreadyReadError */
function hasBody(request: NodeRequest, headers: HeaderReader): boolean {
  const isAnnounced = announcesBody(headers);
  if (request.readableDidRead && isAnnounced) throw new BodyAlreadyReadError();
  // What HTTP/1 does not announce is not there.
  return !request.readableDidRead && (isAnnounced || request.httpVersionMajor >= 2);
}

/** The body of a request: see `CoreRequest`. */
export function readBody(request: NodeRequest, headers: HeaderReader, limit: number): Uint8Array | Promise<Uint8Array> {
  if (!hasBody(request, headers)) return NOTHING;
  announcedLength(headers.get('content-length'), limit);
  return receive(request, limit);
}

/** The body of a request as it comes: see `CoreRequest`. To stop early leaves room for an answer. */
export async function* bodyChunks(request: NodeRequest, headers: HeaderReader): AsyncGenerator<Uint8Array> {
  if (!hasBody(request, headers)) return;
  try {
    yield* { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) };
  } catch {
    throw new Malformed('The body breaks off.');
  }
  if (request.aborted) throw new Malformed('The body breaks off.');
}
