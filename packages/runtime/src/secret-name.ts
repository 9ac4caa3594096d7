/** Words that name a secret wherever they stand, such as `confirm_password`, unless what follows is about the secret. */
const anywhere = new Set(['password', 'passwd', 'passphrase', 'passcode']);
/** Words that name a secret at the end only: `clientSecret`, but not `secretQuestion`. */
const atEnd = new Set(['secret', 'token', 'pin', 'otp', 'cvv', 'cvc', 'credential', 'credentials']);
/** Two words at the end. */
const pairs = new Set(['api key', 'access key', 'private key', 'secret key']);
/** `passwordChangedAt`, `password_hint`: about a secret, not one. */
const about = new Set([
  'at',
  'on',
  'date',
  'hint',
  'policy',
  'url',
  'uri',
  'id',
  'type',
  'expiry',
  'expires',
  'strength',
  'length',
]);
/** `nextPageToken`: a place in a list. */
const cursors = new Set(['page', 'next', 'previous', 'continuation', 'sync', 'cursor']);

/**
 * Whether a property of this name holds a secret. A whole word counts, not a part of one: `pin` and `userPin` do,
 * `pincode` (a postal code) and `shipping` do not.
 *
 * @example isSecretName('confirm_password'); // true
 */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (words.some((word) => anywhere.has(word))) return !about.has(last);
  if (pairs.has(`${before} ${last}`)) return true;
  return atEnd.has(last) && !cursors.has(before);
}
