import { vi } from 'vitest';

/** Lets all waits pass, and tells how long they were. */
export async function settle<T>(call: Promise<T>): Promise<{ value?: T; error?: unknown; waited: number }> {
  const start = Date.now();
  const outcome = call.then(
    (value) => ({ value, waited: Date.now() - start }),
    (error: unknown) => ({ error, waited: Date.now() - start }),
  );
  await vi.runAllTimersAsync();
  return outcome;
}
