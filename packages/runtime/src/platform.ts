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
