const encoder = new TextEncoder();

/**
 * Are two secrets equal? Takes a time that depends on the length of `given` only, not on where the first difference is.
 *
 * @param given - what the caller sent.
 * @param expected - the secret.
 * @example
 * const basicAuth = ({ username, password }) => safeEqual(password, secretOf(username)) && { username };
 */
export function safeEqual(given: string, expected: string): boolean {
  const a = encoder.encode(given);
  const b = encoder.encode(expected);
  let difference = a.length ^ b.length;
  // An empty secret has no byte to compare with; its length has already told the two apart, or they are both empty.
  const length = Math.max(b.length, 1);
  for (let index = 0; index < a.length; index++) difference |= (a[index] ?? 0) ^ (b[index % length] ?? 0);
  return difference === 0;
}
