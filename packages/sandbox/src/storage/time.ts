import { AsyncLocalStorage } from 'node:async_hooks';

const ends = new AsyncLocalStorage<number>();
const unhurriedly = new AsyncLocalStorage<boolean>();
/** Milliseconds for what nobody waits for: filling an empty database with all that can be asked for takes less. */
const LONG = 600_000;

/** Does something that the database gets only so much time for, in all, or less if the caller has less. */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  return ends.run(performance.now() + timeLeft(milliseconds), work);
}

/** Does something that takes many statements, before there are requests. */
export function unhurried<T>(work: () => T): T {
  return unhurriedly.run(true, work);
}

/**
 * Milliseconds that may be spent on waiting for the database; none are left at 0 and below.
 *
 * @param most - what there is where nothing else limits it.
 */
export function timeLeft(most: number): number {
  return Math.min(most, (ends.getStore() ?? Number.POSITIVE_INFINITY) - performance.now());
}

/** As {@link timeLeft}, for all that is done over a connection, which can be much. */
export function timeToWork(most: number): number {
  return timeLeft(unhurriedly.getStore() ? LONG : most);
}
