const failures = new WeakSet<object>();

/**
 * A handler of a fake that lets the connection break: there is no answer.
 *
 * @example
 * ```ts
 * const fake = fakeClub({ getMember: networkError });
 * ```
 */
export function networkError(): never {
  const error = new TypeError('fetch failed');
  failures.add(error);
  throw error;
}

export const isNetworkError = (error: unknown): boolean => failures.has(Object(error));
