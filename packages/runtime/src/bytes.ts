import { isStream } from './platform.ts';

/** What bytes may be given as. The size of a stream is known only once it has been read. */
export type Bytes = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream;

/** How many bytes a value is, which is how OpenAPI measures files: `NaN` for a stream, `undefined` for what is not bytes. */
export function bytesOf(value: unknown): number | undefined {
  if (value instanceof Blob) return value.size;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  return isStream(value) ? Number.NaN : undefined;
}

export function isBytes(value: unknown): value is Bytes {
  return bytesOf(value) !== undefined;
}

export function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
