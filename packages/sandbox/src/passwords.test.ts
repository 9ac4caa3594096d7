import { argon2Sync } from 'node:crypto';
import { ServiceUnavailable } from '@rollcall/runtime/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Passwords } from './passwords.ts';

const COST = { memory: 16, passes: 2, parallelism: 1 };
const SLOW = { memory: 19_456, passes: 3, parallelism: 1 };
const roomy = new Passwords({ ...COST, waiting: 100, patience: 60_000 }).queue();

afterEach(() => {
  vi.useRealTimers();
});

/** How it ended, in the order in which it ended. */
function record() {
  const ended: string[] = [];
  const add = (name: string, hash: Promise<string>) =>
    hash.then(
      () => void ended.push(name),
      (error: Error) => void ended.push(`${name}: ${error.name}`),
    );
  return { ended, add };
}

describe('a password hash', () => {
  test('is argon2id over its own salt', async () => {
    const [, name, version, cost, salt = '', digest] = (await roomy.hash('plum-ørbit')).split('$');
    expect([name, version, cost]).toEqual(['argon2id', 'v=19', 'm=16,t=2,p=1']);
    const again = argon2Sync('argon2id', {
      message: 'plum-ørbit',
      nonce: Buffer.from(salt, 'base64'),
      ...COST,
      tagLength: 32,
    });
    expect(again.toString('base64').replace(/=+$/, '')).toBe(digest);
  });

  test('is another one every time', async () => {
    expect(await roomy.hash('same')).not.toBe(await roomy.hash('same'));
  });

  test('comes for everybody who waits, and those who gave up hold nobody up', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    const all = Array.from({ length: 40 }, (_, index) => roomy.hash('x', index % 2 ? gone : undefined));
    const settled = await Promise.allSettled(all);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await roomy.hash('x')).toMatch(/^\$argon2id\$/);
  });
});

describe('a queue for hashes', () => {
  test('that is full refuses who comes, at once, and is open again when it has emptied', async () => {
    const queue = new Passwords({ ...SLOW, waiting: 2, patience: 60_000 }).queue();
    const { ended, add } = record();
    const all = Array.from({ length: 30 }, (_, index) => add(String(index), queue.hash('x')));
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    // Nothing has been hashed yet: who was refused did not wait for that.
    expect(ended.length).toBeGreaterThan(20);
    expect(ended.every((end) => end.endsWith('ServiceUnavailable'))).toBe(true);
    await Promise.all(all);
    await expect(queue.hash('x')).resolves.toMatch(/^\$argon2id\$/);
  });

  test('lets nobody wait longer than it may', async () => {
    vi.useFakeTimers();
    const queue = new Passwords({ ...SLOW, waiting: 30, patience: 1000 }).queue();
    const all = Array.from({ length: 20 }, () => queue.hash('x').catch((error: unknown) => error));
    const last = all.at(-1);
    vi.advanceTimersByTime(1000);
    expect(await last).toBeInstanceOf(ServiceUnavailable);
    vi.useRealTimers();
    // The rest is not stuck.
    await Promise.all(all);
    expect(await queue.hash('x')).toMatch(/^\$argon2id\$/);
  });

  test('is left by who gives up', async () => {
    const queue = new Passwords({ ...SLOW, waiting: 30, patience: 60_000 }).queue();
    const controller = new AbortController();
    const all = Array.from({ length: 10 }, () =>
      queue.hash('x', controller.signal).catch((error: Error) => error.name),
    );
    controller.abort();
    expect(await all.at(-1)).toBe('AbortError');
    await Promise.all(all);
    expect(await queue.hash('x')).toMatch(/^\$argon2id\$/);
  });

  test('of one API neither fills nor delays that of another', async () => {
    const passwords = new Passwords({ ...SLOW, waiting: 20, patience: 60_000 });
    const [crowded, quiet] = [passwords.queue(), passwords.queue()];
    const { ended, add } = record();
    const all = Array.from({ length: 20 }, () => add('crowded', crowded.hash('x')));
    all.push(add('quiet', quiet.hash('x')), add('quiet', quiet.hash('x')));
    await Promise.all(all);
    // They take turns: two of the quiet one come among the first, not after twenty of the other.
    expect(ended.lastIndexOf('quiet')).toBeLessThan(12);
  });
});
