import { concatenate } from '../../../bytes.ts';
import { chunksOf } from '../../../platform.ts';
import { Malformed } from '../../faults.ts';
import { announcedLength, announcesBody, BodyAlreadyReadError, MAX_DISCARDED, TooLarge } from '../../input/bytes.ts';

/** What adapters for Node hand over beside a request: its `IncomingMessage`. */
export interface NodeBindings {
  readonly incoming?: { readonly readableDidRead?: boolean };
}

const NOTHING = new Uint8Array(0);

/** Reads on after the answer. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  for (let size = 0; size <= MAX_DISCARDED; ) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.byteLength;
  }
  await reader.cancel();
}

async function readStream(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatenate(chunks, size);
    size += value.byteLength;
    if (size > limit) {
      discard(reader).catch(() => {});
      throw new TooLarge();
    }
    chunks.push(value);
  }
}

/** A body of a known length is read at once, which is much cheaper than a stream; the HTTP layer holds the sender to it. */
function read(request: Request, length: number | undefined, limit: number): Promise<ArrayBuffer | Uint8Array> {
  if (length !== undefined) return request.arrayBuffer();
  return request.body === null ? Promise.resolve(NOTHING) : readStream(request.body, limit);
}

/**
 * Did reading fail because somebody else has read the body, or begun to? Platforms say in words of their own that a body is `used`,
 * `unusable` or `locked`. Of a caller who has gone they may say the same.
 */
function saysUsed(error: unknown, { signal }: Request): boolean {
  return error instanceof TypeError && /unusable|already|locked/i.test(error.message) && !signal.aborted;
}

/** Has the stream under a request been read, which a `Request` made from it does not tell? */
function isConsumed({ headers }: Request, bindings: NodeBindings | undefined): boolean {
  return bindings?.incoming?.readableDidRead === true && announcesBody(headers);
}

/** The body of a request as it comes: see `CoreRequest`. */
export async function* bodyChunks(request: Request, bindings: NodeBindings | undefined): AsyncGenerator<Uint8Array> {
  if (request.bodyUsed || isConsumed(request, bindings)) throw new BodyAlreadyReadError();
  if (request.body === null) return;
  try {
    yield* chunksOf(request.body);
  } catch (error) {
    throw saysUsed(error, request) ? new BodyAlreadyReadError() : new Malformed('The body breaks off.');
  }
}

/** The body of a request: see `CoreRequest`. */
export async function readBody(
  request: Request,
  bindings: NodeBindings | undefined,
  limit: number,
): Promise<Uint8Array> {
  if (request.bodyUsed || isConsumed(request, bindings)) throw new BodyAlreadyReadError();
  const length = announcedLength(request.headers.get('content-length'), limit);
  let bytes: ArrayBuffer | Uint8Array;
  try {
    bytes = await read(request, length, limit);
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    if (saysUsed(error, request)) throw new BodyAlreadyReadError();
    throw new Malformed('The body breaks off.');
  }
  if (bytes.byteLength > limit) throw new TooLarge();
  // The HTTP layer has seen to it that as many bytes came as were announced.
  if (bytes.byteLength === 0 && length !== undefined && length > 0) throw new BodyAlreadyReadError();
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}
