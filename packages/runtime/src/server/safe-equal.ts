/**
 * Are two secrets equal? Takes a time that depends on the length of `given` only, not on where the first difference is.
 *
 * @param given - what the caller sent.
 * @param expected - the secret.
 * @example
 * const basicAuth = ({ username, password }) => safeEqual(password, secretOf(username)) && { username };
 */
export function safeEqual(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  // An empty secret has no character to compare with; its length has already told the two apart, or they are both empty.
  const length = Math.max(expected.length, 1);
  for (let index = 0; index < given.length; index++)
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index % length);
  return difference === 0;
}
