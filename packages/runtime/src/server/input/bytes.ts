import { Malformed } from '../faults.ts';
import { BodyAlreadyReadError, isGone } from './gone.ts';

/** Thrown for a body beyond the limit. */
export class TooLarge extends Error {}

const NOTHING = new Uint8Array(0);
// `ignoreBOM` keeps the mark, so that it is seen, and refused by what reads the text.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws Malformed for bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Malformed('The text is not UTF-8.');
  }
}

/** @throws Malformed for bytes that are not of the charset; RangeError for a charset that is not known. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  // `TextDecoder` knows letters beyond ASCII in it.
  if (/ascii$/i.test(charset)) return decodeUtf8(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Malformed(`The text is not ${charset}.`);
  }
}

/** Bytes of a body beyond the limit that are read all the same. */
const MAX_DISCARDED = 16 * 1_048_576;

/**
 * Reads on after the answer, so that the connection can be used again; a connection with half a body in it can only be closed. How
 * long a sender may take is the platform's to say. https://www.rfc-editor.org/rfc/rfc9112#section-9.3-7
 */
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

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** One of a known length is read at once, which is much cheaper than a stream; the HTTP layer holds the sender to it. */
function read(request: Request, limit: number): Promise<ArrayBuffer | Uint8Array> | Uint8Array {
  const declared = request.headers.get('content-length');
  if (declared === null) return request.body === null ? NOTHING : readStream(request.body, limit);
  if (!/^\d+$/.test(declared)) throw new Malformed('The Content-Length is malformed.');
  if (Number(declared) > limit) throw new TooLarge();
  return request.arrayBuffer();
}

/**
 * The body of a request.
 *
 * @throws TooLarge beyond `limit` bytes; Malformed when it breaks off; BodyAlreadyReadError when somebody has read it before.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (isGone(request)) throw new BodyAlreadyReadError();
  let bytes: ArrayBuffer | Uint8Array;
  try {
    bytes = await read(request, limit);
  } catch (error) {
    if (error instanceof TooLarge || error instanceof Malformed) throw error;
    if (isGone(request, error)) throw new BodyAlreadyReadError();
    throw new Malformed('The body breaks off.');
  }
  if (bytes.byteLength > limit) throw new TooLarge();
  // The HTTP layer has seen to it that as many bytes came as were announced.
  if (bytes.byteLength === 0 && Number(request.headers.get('content-length')) > 0) throw new BodyAlreadyReadError();
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}
