/** What becomes of requests when others lock the file, or nothing more fits on the disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { createSandbox, type SettingsInput } from '../src/index.ts';
import { startLocker } from './support/locker.ts';
import { outcomes, register } from './support/registrations.ts';
import { CHEAP } from './support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-trouble-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function sandbox(settings: SettingsInput = {}, file = join(folder, `${crypto.randomUUID()}.sqlite`)) {
  const { app, store, close } = await createSandbox({ database: file, passwords: CHEAP, seed: {}, ...settings });
  onTestFinished(close);
  const namesOf = async () => {
    const rows = await store.database.selectFrom('cl2c_users').select('user_name_key').execute();
    return new Set(rows.map((row) => row.user_name_key));
  };
  return { fetch: async (path: string, init?: RequestInit) => app.request(path, init), store, file, namesOf };
}

function lockerOf(file: string) {
  const locker = startLocker(file);
  onTestFinished(() => locker.stop());
  return locker;
}

const EPIXEL = { apikey: 'sandbox-key', authorization: 'Bearer sandbox-token' };

const BUYER = {
  country_code: 'US',
  first_name: 'Leila',
  last_name: 'Brandt',
  password: 'walnut-Ferry-kite-58',
  confirm_password: 'walnut-Ferry-kite-58',
  agree_terms: '1',
  user_type: 'customer',
  product_id: '17',
  sponsor: 'leila.brandt',
  address_first_name: 'Anne',
  address_last_name: 'Neil',
  address_mail_id: 'no.room@example.com',
  address_phone_number: '2025550143',
  address_name_line: '48',
  address_premise: 'Cedar Street',
  address_locality: 'Springfield',
  address_postal_code: '62701',
  address_country_code: 'US',
  address_state_code: 'IL',
  subdomain: 'noroom',
};

describe('a file that another process has locked', () => {
  test('keeps nobody waiting but those who write, and those not for long', async () => {
    const { fetch, file, namesOf } = await sandbox({ limits: { database: 400 } });
    const locker = lockerOf(file);
    await locker.execute('begin immediate');
    const all = outcomes();
    const finished: string[] = [];
    const writes = Array.from({ length: 20 }, async (_, index) => {
      const answer = await register(fetch, `locked${index}`, all);
      finished.push('write');
      return [answer?.status, answer?.headers.get('retry-after'), answer?.headers.get('content-type')];
    });
    const health = fetch('/healthz').then(({ status }) => finished.push(`health ${status}`));
    const list = fetch('/epixel/api/v1/user/get/sponsors/', { headers: EPIXEL }).then(({ status }) =>
      finished.push(`read ${status}`),
    );
    const ready = fetch('/readyz').then((answer) => [answer.status, answer.headers.get('retry-after')]);
    expect(await Promise.all(writes)).toEqual(Array(20).fill([503, '1', 'application/problem+json']));
    expect(await ready).toEqual([503, '1']);
    await Promise.all([health, list]);
    // All writes were waiting when these were answered: the process did not stand still.
    expect(finished.slice(0, 2).sort()).toEqual(['health 200', 'read 200']);

    await locker.execute('rollback');
    expect((await fetch('/readyz')).status).toBe(200);
    expect((await register(fetch, 'unlocked', all))?.status).toBe(200);
    const stored = await namesOf();
    expect([...all.refused].filter((name) => stored.has(name))).toEqual([]);
    expect(stored.has('unlocked')).toBe(true);
  });

  test('is waited for as long as there is time', async () => {
    const { fetch, file } = await sandbox();
    const locker = lockerOf(file);
    await locker.execute('begin immediate');
    const write = register(fetch, 'patient', outcomes());
    await fetch('/healthz');
    await locker.execute('commit');
    expect((await write)?.status).toBe(200);
  });

  test('is not waited for beyond the deadline of a request', async () => {
    const { fetch, file, namesOf } = await sandbox({ limits: { deadline: 300, database: 60_000 } });
    const locker = lockerOf(file);
    await locker.execute('begin immediate');
    const all = outcomes();
    const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => register(fetch, `late${index}`, all)));
    expect(answers.map((answer) => answer?.status)).toEqual(Array(5).fill(503));
    await locker.execute('rollback');
    // A request that still waited would write now.
    expect((await register(fetch, 'next', all))?.status).toBe(200);
    const stored = await namesOf();
    expect([...all.refused].filter((name) => stored.has(name))).toEqual([]);
  });

  test('can be opened when it is free again, and is refused when it is not in time', async () => {
    const { file } = await sandbox();
    const locker = lockerOf(file);
    await locker.execute('begin immediate; create table held (x)');
    const opening = createSandbox({ database: file, seed: {}, passwords: CHEAP });
    await locker.execute('rollback');
    await (await opening).close();
    await locker.execute('begin immediate');
    const refused = createSandbox({ database: file, seed: {}, passwords: CHEAP, limits: { database: 500 } });
    await expect(refused).rejects.toThrow(/locked/);
  });

  test('is let go of after each write, so that others are answered in between', async () => {
    const { fetch } = await sandbox();
    const all = outcomes();
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(Array.from({ length: 50 }, (_, index) => register(fetch, `between${index}`, all)));
    isOver = true;
    expect(all.acknowledged.size).toBe(50);
    // Each writes to the disk while nothing else can be done: fifty in a row would be a long time.
    expect(turns).toBeGreaterThanOrEqual(49);
  });

  test('keeps nobody waiting in a queue of writers beyond the time that there is', async () => {
    const { fetch, store } = await sandbox({ limits: { database: 100 } });
    // Somebody takes long, within this process.
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    const slow = store.write(() => done);
    const all = outcomes();
    const writes = Array.from({ length: 5 }, (_, index) => register(fetch, `queued${index}`, all));
    await new Promise((resolve) => setTimeout(resolve, 150));
    finish();
    await slow.catch(() => {});
    expect((await Promise.all(writes)).map((answer) => answer?.status)).toEqual(Array(5).fill(503));
  });

  test('by two sandboxes that write has everybody who was acknowledged, and nobody else', async () => {
    const one = await sandbox();
    const other = await sandbox({}, one.file);
    const all = outcomes();
    await Promise.all(
      Array.from({ length: 200 }, (_, index) => register((index % 2 ? one : other).fetch, `shared${index % 150}`, all)),
    );
    const stored = [...(await one.namesOf())].filter((name) => name.startsWith('shared'));
    expect(new Set(stored)).toEqual(all.acknowledged);
    expect(stored).toHaveLength(150);
  });
});

describe('a disk that is full', () => {
  /** As many pages as there are: SQLite says then what it says of a disk that is full. */
  async function fill({ store, fetch }: Awaited<ReturnType<typeof sandbox>>) {
    await fetch('/readyz');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.database);
    const pages = Number(rows[0]?.page_count);
    await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(store.database);
    return async () => void (await sql`pragma max_page_count = 1000000`.execute(store.database));
  }

  test('is 503 for who writes and not ready, until there is room again', async () => {
    const made = await sandbox();
    const { fetch, namesOf } = made;
    const free = await fill(made);
    const all = outcomes();
    for (let index = 0; all.refused.size < 3 && index < 5000; index++) await register(fetch, `full${index}`, all);
    const answer = await register(fetch, 'refused', all);
    expect([answer?.status, answer?.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await fetch('/readyz')).status).toBe(503);
    expect((await fetch('/healthz')).status).toBe(200);
    expect((await fetch('/epixel/api/v1/user/get/sponsors/', { headers: EPIXEL })).status).toBe(200);

    await free();
    expect((await fetch('/readyz')).status).toBe(200);
    expect((await register(fetch, 'room', all))?.status).toBe(200);
    const stored = await namesOf();
    expect([...all.acknowledged].filter((name) => !stored.has(name))).toEqual([]);
    expect([...all.refused].filter((name) => stored.has(name))).toEqual([]);
  });

  test('is told before it refuses anybody', async () => {
    const made = await sandbox();
    const { fetch } = made;
    await fill(made);
    const all = outcomes();
    const readiness: number[] = [];
    while (all.refused.size === 0) {
      readiness.push((await fetch('/readyz')).status);
      await register(fetch, `full${readiness.length}`, all);
    }
    expect(readiness.at(-1)).toBe(503);
  });

  test('is not a documented failure of a sign-up with a package', async () => {
    const made = await sandbox();
    await fill(made);
    const all = outcomes();
    for (let index = 0; all.refused.size < 3; index++) await register(made.fetch, `full${index}`, all);
    const signUp = async (username: string) => {
      const form = new FormData();
      const person = { ...BUYER, username, email: `${username}@example.com`, phone_number: `+1${username.length}` };
      for (const [name, value] of Object.entries(person)) form.append(name, value);
      return made.fetch('/epixel/api/v1/user/signup-package/', { method: 'POST', headers: EPIXEL, body: form });
    };
    // There may be room for a few.
    let answer = await signUp('no.room');
    for (let more = 1; answer.status === 200; more++) answer = await signUp(`no.room${'x'.repeat(more)}`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });
});
