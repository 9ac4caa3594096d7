import { argon2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Passwords } from './passwords.ts';

const passwords = new Passwords({ memory: 16, passes: 2, parallelism: 1 });

describe('a password hash', () => {
  test('is argon2id over its own salt', async () => {
    const [, name, version, cost, salt = '', digest] = (await passwords.hash('plum-ørbit')).split('$');
    expect([name, version, cost]).toEqual(['argon2id', 'v=19', 'm=16,t=2,p=1']);
    const again = argon2Sync('argon2id', {
      message: 'plum-ørbit',
      nonce: Buffer.from(salt, 'base64'),
      memory: 16,
      passes: 2,
      parallelism: 1,
      tagLength: 32,
    });
    expect(again.toString('base64').replace(/=+$/, '')).toBe(digest);
  });

  test('is another one every time', async () => {
    expect(await passwords.hash('same')).not.toBe(await passwords.hash('same'));
  });

  test('comes for everybody who waits, and those who gave up hold nobody up', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    const all = Array.from({ length: 40 }, (_, index) => passwords.hash('x', index % 2 ? gone : undefined));
    const settled = await Promise.allSettled(all);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await passwords.hash('x')).toMatch(/^\$argon2id\$/);
  });
});
