import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { databaseName, openStore } from './open-store.ts';
import { isUniqueViolation } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function opened(database = ':memory:') {
  const store = await openStore(database);
  onTestFinished(() => store.close());
  return store;
}

const user = (id: string) => ({ id, tenant: 't', user_name_key: id, details: '{}', created_at: '' });

describe('a store in a file', () => {
  test('writes through to the disk, waits for others, and enforces references and types', async () => {
    const { database } = await opened(join(folder, 'new/a.sqlite'));
    const pragma = async (name: string) => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await Promise.all(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(pragma))).toEqual([
      'wal',
      2,
      1,
      5000,
    ]);
    const { rows } = await sql<{ name: string; strict: number }>`pragma table_list`.execute(database);
    const ours = rows.filter(({ name }) => /^(conscent|cl2c|epixel|pcxpay)_/.test(name));
    expect(ours).toHaveLength(6);
    expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  test('can be opened by two at once', async () => {
    const file = join(folder, 'two.sqlite');
    const [one, other] = [await opened(file), await opened(file)];
    await one.write((transaction) => transaction.insertInto('cl2c_users').values(user('a')).execute());
    await other.write((transaction) => transaction.insertInto('cl2c_users').values(user('b')).execute());
    expect(await one.database.selectFrom('cl2c_users').select('id').execute()).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  test('is refused where a newer sandbox has changed it', async () => {
    const file = join(folder, 'newer.sqlite');
    const store = await openStore(file);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-newer', '')`.execute(store.database);
    await store.close();
    await expect(openStore(file)).rejects.toThrow(/newer\.sqlite can't be used: .*9999-newer/);
  });

  test('is refused where it is something else', async () => {
    await expect(openStore(import.meta.filename)).rejects.toThrow(
      /store\.test\.ts can't be used: file is not a database/,
    );
  });
});

describe('a write', () => {
  test('is all or nothing', async () => {
    const store = await opened();
    const write = store.write(async (transaction) => {
      await transaction.insertInto('cl2c_users').values(user('a')).execute();
      throw new Error('second thoughts');
    });
    await expect(write).rejects.toThrow('second thoughts');
    expect(await store.database.selectFrom('cl2c_users').selectAll().execute()).toEqual([]);
  });

  test('is tried again where another one was in its way, and not for ever', async () => {
    const store = await opened();
    let tries = 0;
    const failing = (times: number) => async () => {
      if (++tries <= times) throw Object.assign(new Error('deadlock'), { code: '40P01' });
      return tries;
    };
    expect(await store.write(failing(2))).toBe(3);
    await expect(store.write(failing(1000))).rejects.toThrow('deadlock');
  });

  test('that breaks uniqueness is told from one that breaks otherwise', async () => {
    const { database } = await opened();
    const insert = () => database.insertInto('cl2c_users').values(user('a')).execute();
    await insert();
    expect(await insert().then(() => false, isUniqueViolation)).toBe(true);
    const orphan = { organisation: 'none', user: 'none', details: '{}' };
    expect(
      await database
        .insertInto('pcxpay_members')
        .values(orphan)
        .execute()
        .then(() => true, isUniqueViolation),
    ).toBe(false);
  });
});

describe('the name of a database', () => {
  test('has neither user nor password', () => {
    expect(databaseName('postgres://user:hush@db.example.com:5433/x?sslkey=hush')).toBe(
      'postgres://db.example.com:5433/x',
    );
    expect(databaseName('postgres://user:hush@[bad')).toBe('PostgreSQL');
    expect(databaseName('a.sqlite')).toBe('a.sqlite');
  });
});
