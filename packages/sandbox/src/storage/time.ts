import { AsyncLocalStorage } from 'node:async_hooks';

const ends = new AsyncLocalStorage<number>();

/** Does something that the database gets only so much time for, in all, or less if whoever asks has less. */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  return ends.run(performance.now() + timeLeft(milliseconds), work);
}

/**
 * Milliseconds that the database may take for the next thing it is asked; none are left at 0 and below.
 *
 * @param most - what it gets where nothing else limits it.
 */
export function timeLeft(most: number): number {
  return Math.min(most, (ends.getStore() ?? Number.POSITIVE_INFINITY) - performance.now());
}
