/** What is there at once, or later. Waiting for what is there costs a turn of the queue: on the way of every request that adds up. */
export type Awaitable<T> = T | PromiseLike<T>;

export function isLater<T>(value: Awaitable<T>): value is PromiseLike<T> {
  return typeof (value as PromiseLike<T> | undefined)?.then === 'function';
}
