/**
 * What some platforms lack, React Native above all: streams, the `body` of a response, a secure source of random numbers, and
 * all of `AbortSignal` but `aborted` and its event. Nothing else of the client may depend on these.
 */

export function isStream(value: unknown): value is ReadableStream {
  return typeof ReadableStream !== 'undefined' && value instanceof ReadableStream;
}

/** Why a signal was aborted. */
export function reasonOf(signal: AbortSignal | undefined): unknown {
  if (signal?.reason !== undefined) return signal.reason;
  return Object.assign(new Error('aborted'), { name: 'AbortError' });
}

/** Random bytes. Those of `Math.random` are good enough to be unique, and nothing that is made of them is a secret. */
export function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return globalThis.crypto?.getRandomValues?.(bytes) ?? bytes.map(() => Math.random() * 256);
}

/** The chunks of a stream, wherever it can't be iterated over itself. Who stops early ends it. */
export async function* chunksOf<Chunk>(stream: ReadableStream<Chunk>): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/**
 * Chunks as a stream, where `ReadableStream.from` is missing, too. None is made before it is asked for.
 *
 * @param begin - called when the first is.
 */
export function toStream<Chunk>(chunks: AsyncIterable<Chunk>, begin?: () => void): ReadableStream<Chunk> {
  const iterator = chunks[Symbol.asyncIterator]();
  let hasBegun = false;
  return new ReadableStream<Chunk>(
    {
      async pull(controller) {
        if (!hasBegun) begin?.();
        hasBegun = true;
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel(reason) {
        await iterator.return?.(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
