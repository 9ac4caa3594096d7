import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { receiver, signer } from './internal.ts';
import { signatures } from './signature.ts';
import type { ReceiveOptions } from './types.ts';

/** The vectors of the reference implementations: https://github.com/standard-webhooks/standard-webhooks/tree/main/libraries */
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const seconds = 1614265330;
const payload = '{"test": 2432232314}';
const shared = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const byShared = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const seed = 'VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=';
const bySeed = 'v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==';

/** The public key that belongs to the seed, as Node's own library has it. */
function publicKey(): string {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(seed, 'base64')]);
  const spki = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
  return `whpk_${spki.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')}`;
}

type Bodies = { test: { test: number } };
const definition = { events: { test: { operation: 'onTest', mediaType: 'application/json' } }, validation: {} };
const receive = receiver<Bodies>(definition);
const sign = signer<Bodies>(definition);

const headers = (signature: string, more: Record<string, string> = {}) => ({
  'webhook-id': id,
  'webhook-timestamp': String(seconds),
  'webhook-signature': signature,
  ...more,
});

/** What comes of the vector's payload. */
async function outcome(given: Record<string, string>, options: Partial<ReceiveOptions<'test'>> = {}, body = payload) {
  const now = () => seconds * 1000;
  const received = receive({ headers: given, body }, { secret: `whsec_${shared}`, now, ...options });
  return received.then(
    ({ event }) => event,
    ({ fault, status }) => [fault, status],
  );
}

describe('a signature', () => {
  it.each([
    ['a shared secret', `whsec_${shared}`, byShared],
    ['a shared secret without a prefix', shared, byShared],
    ['a public key', publicKey(), bySeed],
  ])('is verified by %s', async (_name, secret, signature) => {
    expect(await outcome(headers(signature), { secret })).toBe('test');
    expect(await outcome(headers(signature), { secret }, payload.replace('4', '5'))).toEqual(['signature', 401]);
    expect(await outcome(headers(signature, { 'webhook-id': 'msg_2' }), { secret })).toEqual(['signature', 401]);
    expect(await outcome(headers(signature, { 'webhook-timestamp': `${seconds + 1}` }), { secret })).toEqual([
      'signature',
      401,
    ]);
  });

  it('is found among others, with any of several secrets', async () => {
    const other = 'v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=';
    const all = [other, other.replace('v1', 'v2'), byShared, other].join(' ');
    const another = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    expect(await outcome(headers(all), { secret: [another, publicKey(), shared] })).toBe('test');
    expect(await outcome(headers(all), { secret: [another, publicKey()] })).toEqual(['signature', 401]);
    expect(await outcome(headers(`v1a${byShared.slice(2)}`), { secret: [shared, publicKey()] })).toEqual([
      'signature',
      401,
    ]);
    expect(await outcome(headers(Array(21).fill(other).concat(byShared).join(' ')))).toEqual(['signature', 401]);
  });

  it.each(['', 'v1', 'v1,', byShared.slice(0, 10), byShared.slice(3), 'v1,*', `${byShared.slice(0, -2)}A=`])(
    'is refused as %j',
    async (signature) => {
      expect(await outcome(headers(signature))).toEqual(signature === '' ? ['headers', 400] : ['signature', 401]);
    },
  );

  it('is made by each secret as the vectors have it', async () => {
    const secrets = [`whsec_${shared}`, `whsk_${seed}`];
    expect(await signatures(secrets, id, seconds, new TextEncoder().encode(payload))).toBe(`${byShared} ${bySeed}`);
    const made = await sign('test', { test: 1 }, { secret: secrets, id, timestamp: new Date(seconds * 1000 + 999) });
    expect(made.headers).toMatchObject({ 'webhook-id': id, 'webhook-timestamp': String(seconds) });
    for (const secret of [shared, publicKey()])
      expect(await outcome(made.headers as Record<string, string>, { secret }, made.body)).toBe('test');
  });
});

describe('a timestamp', () => {
  it.each([
    [300_000, 'test'],
    [301_000, ['timestamp', 400]],
    [-300_000, 'test'],
    [-301_000, ['timestamp', 400]],
  ])('that is %i milliseconds ago gives %j', async (late, expected) => {
    expect(await outcome(headers(byShared), { now: () => seconds * 1000 + late })).toEqual(expected);
  });

  it.each(['', 'hello', '1614265330.5', '0x6037b932', '-1', '1e9'])('is not %j', async (stamp) => {
    const fault = stamp === '' ? 'headers' : 'timestamp';
    expect(await outcome(headers(byShared, { 'webhook-timestamp': stamp }))).toEqual([fault, 400]);
  });
});

describe('a secret', () => {
  it.each([
    ['', 'has to be base64'],
    ['whsec_', 'has to be base64'],
    ['whsec_*walnut*', 'has to be base64'],
    [`whsk_${seed}`, "begins with whsk_ can't verify"],
    [`whpk_${shared}`, 'begins with whpk_ has 32 bytes'],
  ])('like %j is refused, and not repeated', async (secret, said) => {
    const received = receive({ headers: headers(byShared), body: payload }, { secret, now: () => seconds * 1000 });
    await expect(received).rejects.toThrow(said);
    await expect(received).rejects.not.toThrow('walnut');
  });

  it('that signs has at least 24 bytes, and is no public key', async () => {
    const signed = (secret: string) => sign('test', { test: 1 }, { secret });
    await expect(signed(`whsec_${btoa('x'.repeat(23))}`)).rejects.toThrow('24 to 64 bytes');
    await expect(signed(publicKey())).rejects.toThrow("begins with whpk_ can't sign");
    await expect(sign('test', { test: 1 }, { secret: shared, id: 'a.b' })).rejects.toThrow('no stop');
  });
});
