/** What becomes of requests when PostgreSQL hangs, is killed, or loses a connection at the worst moment. */
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type SettingsInput, startSandbox } from '../src/index.ts';
import { openStore } from '../src/storage/open-store.ts';
import { startPglite, withoutTimeouts } from './support/pglite-server.ts';
import { startPostgres, whyNoPostgres } from './support/postgres.ts';
import { type FaultyProxy, startProxy } from './support/proxy.ts';
import { outcomes, register } from './support/registrations.ts';
import { CHEAP } from './support/world.ts';

let database: Awaited<ReturnType<typeof startPglite>>;
let proxy: FaultyProxy;
beforeAll(async () => {
  database = whyNoPostgres() ? await startPglite() : await startPostgres();
  proxy = await startProxy(database.url);
}, 60_000);
afterAll(async () => {
  await proxy?.stop();
  await database?.stop();
});
beforeEach(() => {
  proxy.onRequest = () => {};
  proxy.edit = (bytes) => bytes;
  proxy.resume();
});

async function started(settings: SettingsInput = {}) {
  const { url, close } = await startSandbox({ database: proxy.url, passwords: CHEAP, ...settings });
  onTestFinished(close);
  return (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
}

/** Who is stored, as the database itself says. */
async function stored(prefix: string): Promise<Set<string>> {
  const store = await openStore(database.url);
  const rows = await store.database.selectFrom('cl2c_users').select('user_name_key').execute();
  await store.close();
  return new Set(rows.map((row) => row.user_name_key).filter((name) => name.startsWith(prefix)));
}

/** Resolves when nothing of what was under way can still be written: whatever the server found late, it has judged. */
async function settled(): Promise<void> {
  const store = await openStore(database.url);
  await expect.poll(() => store.probe().then(() => 'written'), { timeout: 20_000 }).toBe('written');
  await store.close();
}

describe('a server that hangs', () => {
  test('keeps nobody waiting for long, and stores nobody whom it refused', { timeout: 60_000 }, async () => {
    const ask = await started({ limits: { database: 1000 } });
    const all = outcomes();
    await register(ask, 'hang.before', all);
    // Pauses in the middle of the traffic: connections are at every stage, some of them committing.
    let commits = 0;
    proxy.onRequest = (text) => {
      if (text.includes('commit') && ++commits === 5) proxy.pause();
    };
    const writes = Array.from({ length: 40 }, (_, index) => register(ask, `hang.${index}`, all));
    await expect.poll(() => commits).toBeGreaterThanOrEqual(5);
    expect((await ask('/healthz')).status).toBe(200);
    const ready = await ask('/readyz');
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '1']);
    const answers = await Promise.all(writes);
    for (const answer of answers) {
      if (answer?.status === 503) expect(answer.headers.get('retry-after')).toBe('1');
    }
    expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([200, 503, undefined]));
    // Only those whose commit was under way get no answer; there are no more of them than connections.
    expect(all.unanswered.size).toBeLessThanOrEqual(10);

    proxy.resume();
    await settled();
    const names = await stored('hang.');
    expect([...all.acknowledged].filter((name) => !names.has(name))).toEqual([]);
    expect([...all.refused].filter((name) => names.has(name))).toEqual([]);
    await expect.poll(async () => (await ask('/readyz')).status).toBe(200);
    expect((await register(ask, 'hang.after', all))?.status).toBe(200);
  });

  test('answers within the deadline of a request', { timeout: 60_000 }, async () => {
    const ask = await started({ limits: { database: 60_000, deadline: 500 } });
    proxy.pause();
    const all = outcomes();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => register(ask, `deadline.${index}`, all)),
    );
    expect(answers.map((answer) => answer?.status)).toEqual(Array(30).fill(503));
    expect((await ask('/readyz')).status).toBe(503);
    proxy.resume();
    await settled();
    expect(await stored('deadline.')).toEqual(new Set());
  });

  test('is given up by who starts, and by who stops', { timeout: 60_000 }, async () => {
    const { close } = await startSandbox({ database: proxy.url, passwords: CHEAP });
    proxy.pause();
    await close();
    const refused = startSandbox({ database: proxy.url, passwords: CHEAP, limits: { database: 200 } });
    await expect(refused).rejects.toThrow(/^The database postgres:\/\/127\.0\.0\.1:\d+\/\w+ can't be used: /);
  });
});

describe('a connection that is lost', () => {
  test('before a commit stores nothing', async () => {
    const ask = await started();
    proxy.onRequest = (text) => {
      if (text.includes('insert into') && text.includes('cl2c')) proxy.cut();
    };
    const all = outcomes();
    expect((await register(ask, 'lost.before', all))?.status).toBe(503);
    proxy.onRequest = () => {};
    expect(await stored('lost.before')).toEqual(new Set());
    expect((await register(ask, 'lost.before', all))?.status).toBe(200);
  });

  test.each([
    ['has arrived', true, 200],
    ['has not arrived', false, 503],
  ])('when a commit %s is another one’s to explain', async (_, arrives, status) => {
    const ask = await started();
    const name = `doubt.${arrives}`;
    proxy.onRequest = (text) => {
      if (!text.includes('; commit')) return;
      proxy.onRequest = () => {};
      if (arrives) proxy.cutAnswers();
      else proxy.cut();
    };
    expect((await register(ask, name, outcomes()))?.status).toBe(status);
    expect(await stored(name)).toEqual(new Set(arrives ? [name] : []));
  });

  test('for good, when a commit may have arrived, is not an answer', async () => {
    const ask = await started({ limits: { database: 500 } });
    proxy.onRequest = (text) => {
      if (text.includes('; commit')) proxy.pause();
    };
    const all = outcomes();
    expect(await register(ask, 'unknown', all)).toBeUndefined();
    expect(all.unanswered).toEqual(new Set(['unknown']));
    expect((await ask('/healthz')).status).toBe(200);
  });
});

test('a server that comes to a commit too late refuses it, also if its timeouts have not ended the transaction', async () => {
  proxy.edit = withoutTimeouts;
  const ask = await started({ limits: { database: 800 } });
  const all = outcomes();
  proxy.onRequest = (text) => {
    if (!text.includes('; commit')) return;
    proxy.onRequest = () => {};
    proxy.pause();
    // When nobody waits for it any more.
    setTimeout(() => proxy.resume(), 1200);
  };
  const answer = await register(ask, 'too.late', all);
  expect(answer?.status).toBe(503);
  await settled();
  expect(await stored('too.late')).toEqual(new Set());
});
