import { ConfigurationError } from '../client/errors/configuration-error.ts';

/**
 * Signatures of Standard Webhooks, by WebCrypto, which compares in constant time:
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme
 */

type Bytes = Uint8Array<ArrayBuffer>;

const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const ED25519 = { name: 'Ed25519' };

/** By the prefix of the secret: what signs, and how signatures of it are marked. */
const SCHEMES = [
  { prefix: 'whsk_', version: 'v1a', algorithm: ED25519, format: 'pkcs8', use: 'sign' },
  { prefix: 'whpk_', version: 'v1a', algorithm: ED25519, format: 'raw', use: 'verify' },
  { prefix: 'whsec_', version: 'v1', algorithm: HMAC, format: 'raw', use: undefined },
  { prefix: '', version: 'v1', algorithm: HMAC, format: 'raw', use: undefined },
] as const;

/** What stands before the 32 bytes of a private key: https://www.rfc-editor.org/rfc/rfc8410#section-10.3 */
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** A secret, ready to sign or to verify. */
interface Key {
  readonly version: string;
  readonly algorithm: { readonly name: string };
  readonly key: CryptoKey;
}

/** @throws {ConfigurationError} where the secret can't be used in this way; the message does not quote it. */
async function keyOf(secret: string, use: 'sign' | 'verify'): Promise<Key> {
  const scheme = SCHEMES.find(({ prefix }) => secret.startsWith(prefix)) as (typeof SCHEMES)[number];
  if (scheme.use !== undefined && scheme.use !== use)
    throw new ConfigurationError(`a secret that begins with ${scheme.prefix} can't ${use}`);
  const bytes = bytesOf(secret.slice(scheme.prefix.length));
  if (!bytes?.length) throw new ConfigurationError('a secret of webhooks has to be base64');
  if (use === 'sign' && (bytes.length < 24 || bytes.length > 64))
    throw new ConfigurationError('a secret that signs webhooks has 24 to 64 bytes');
  const { version, algorithm, format } = scheme;
  const material = format === 'pkcs8' ? Uint8Array.from([...PKCS8, ...bytes]) : bytes;
  try {
    return { version, algorithm, key: await crypto.subtle.importKey(format, material, algorithm, false, [use]) };
  } catch {
    throw new ConfigurationError(`a secret that begins with ${scheme.prefix} has 32 bytes`);
  }
}

const list = (secrets: string | readonly string[]): readonly string[] => [secrets].flat();

function signedText(id: string, timestamp: number, body: Bytes): Bytes {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const text = new Uint8Array(head.length + body.length);
  text.set(head);
  text.set(body, head.length);
  return text;
}

/** The value of `webhook-signature`: a signature by each secret. */
export async function signatures(
  secrets: string | readonly string[],
  id: string,
  timestamp: number,
  body: Bytes,
): Promise<string> {
  const text = signedText(id, timestamp, body);
  const all = list(secrets).map(async (secret) => {
    const { version, algorithm, key } = await keyOf(secret, 'sign');
    const bytes = new Uint8Array(await crypto.subtle.sign(algorithm, key, text));
    return `${version},${btoa(String.fromCharCode(...bytes))}`;
  });
  return (await Promise.all(all)).join(' ');
}

/** So many signatures may come with a request, which is more than anybody has secrets. */
const MOST = 20;

/** Has any of the secrets made any of the signatures? */
export async function isSigned(
  secrets: string | readonly string[],
  given: string,
  id: string,
  timestamp: number,
  body: Bytes,
): Promise<boolean> {
  const text = signedText(id, timestamp, body);
  const keys = await Promise.all(list(secrets).map((secret) => keyOf(secret, 'verify')));
  for (const signature of given.split(' ').slice(0, MOST)) {
    const [version, base64 = ''] = signature.split(',');
    const bytes = bytesOf(base64);
    for (const { version: own, algorithm, key } of keys)
      if (bytes && version === own && (await crypto.subtle.verify(algorithm, key, bytes, text))) return true;
  }
  return false;
}

function bytesOf(base64: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
