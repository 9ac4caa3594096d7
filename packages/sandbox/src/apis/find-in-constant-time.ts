/**
 * The first of a list that matches. All are looked at, so that the time it takes does not tell which.
 *
 * @param matches - compares in constant time: see `safeEqual`.
 */
export function findInConstantTime<T>(list: readonly T[], matches: (one: T) => boolean): T | undefined {
  let found: T | undefined;
  for (const one of list) if (matches(one)) found ??= one;
  return found;
}
