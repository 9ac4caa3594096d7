import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect, sql } from 'kysely';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from './open-store.ts';
import { isUniqueViolation, Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function opened(database = ':memory:') {
  const store = await openStore(database);
  onTestFinished(() => store.close());
  return store;
}

const user = (id: string) => ({ id, tenant: 't', user_name_key: id, details: '{}', created_at: '' });

describe('a store in a file', () => {
  test('writes through to the disk, never waits within a call, and enforces references and types', async () => {
    const { database } = await opened(join(folder, 'new/a.sqlite'));
    const pragma = async (name: string) => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await Promise.all(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(pragma))).toEqual([
      'wal',
      2,
      1,
      0,
    ]);
    const { rows } = await sql<{ name: string; strict: number }>`pragma table_list`.execute(database);
    const ours = rows.filter(({ name }) => /^(conscent|cl2c|epixel|pcxpay|sandbox)_/.test(name));
    expect(ours).toHaveLength(7);
    expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  test('can be opened by two at once', async () => {
    const file = join(folder, 'two.sqlite');
    const [one, other] = await Promise.all([opened(file), opened(file)]);
    await one.write((transaction) => transaction.insertInto('cl2c_users').values(user('a')).execute());
    await other.write((transaction) => transaction.insertInto('cl2c_users').values(user('b')).execute());
    expect(await one.database.selectFrom('cl2c_users').select('id').execute()).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  test('is for its owner alone, and so is what lies beside it and the folder that was made for it', async () => {
    const file = join(folder, 'private/deep/b.sqlite');
    const store = await opened(file);
    await store.probe();
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect([file, `${file}-wal`, `${file}-shm`].map(mode)).toEqual(['600', '600', '600']);
    expect([dirname(file), dirname(dirname(file))].map(mode)).toEqual(['700', '700']);
  });

  test('keeps its data where an earlier sandbox, or another program that uses Kysely, recorded migrations', async () => {
    const file = join(folder, 'earlier.sqlite');
    const earlier = await openStore(file);
    await earlier.write((transaction) => transaction.insertInto('cl2c_users').values(user('a')).execute());
    await sql`create table kysely_migration (name text primary key, timestamp text)`.execute(earlier.database);
    await sql`insert into kysely_migration values ('0001-conscent-users', ''), ('0001-of-another-program', '')`.execute(
      earlier.database,
    );
    await sql`drop table rollcall_sandbox_migration`.execute(earlier.database);
    await earlier.close();
    const { database } = await opened(file);
    expect(await database.selectFrom('cl2c_users').select('id').execute()).toEqual([{ id: 'a' }]);
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
    expect(rows.map(({ name }) => name)).toEqual(['0001-conscent-users', '0001-of-another-program']);
  });

  test('is refused where a newer sandbox has changed it', async () => {
    const file = join(folder, 'newer.sqlite');
    const store = await openStore(file);
    await sql`insert into rollcall_sandbox_migration (name, timestamp) values ('9999-newer', '')`.execute(
      store.database,
    );
    await store.close();
    await expect(openStore(file)).rejects.toThrow(/newer\.sqlite can't be used: .*9999-newer/);
  });

  test('is refused where it is something else', async () => {
    await expect(openStore(import.meta.filename)).rejects.toThrow(
      /store\.test\.ts can't be used: file is not a database/,
    );
  });
});

describe('users whose keys were made by an earlier rule', () => {
  const named = (id: string, userName: string, key: string, tenant = 't') => ({
    ...{ id, tenant, user_name_key: key, created_at: id },
    details: JSON.stringify({ userName }),
  });

  test('are found by the rule of today, unless somebody has that key', async () => {
    const file = join(folder, 'keys.sqlite');
    const earlier = await openStore(file);
    const users = [
      named('1', 'straße', 'straße'),
      named('2', 'STRASSE', 'strasse'),
      named('3', ' Jim', ' jim'),
      named('4', 'straße', 'straße', 'other'),
    ];
    await earlier.write((transaction) => transaction.insertInto('cl2c_users').values(users).execute());
    await sql`delete from rollcall_sandbox_migration where name = '0006-identity'`.execute(earlier.database);
    await earlier.close();
    const { database } = await opened(file);
    const rows = await database.selectFrom('cl2c_users').select(['id', 'user_name_key']).orderBy('id').execute();
    expect(rows.map((row) => row.user_name_key)).toEqual(['straße', 'strasse', 'jim', 'strasse']);
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

  test('is tried again where another one was in its way, and not forever', async () => {
    const store = await opened();
    let tries = 0;
    const failing = (times: number) => async () => {
      if (++tries <= times) throw Object.assign(new Error('deadlock'), { code: '40P01' });
      return tries;
    };
    expect(await store.write(failing(2))).toBe(3);
    await expect(store.write(failing(1000))).rejects.toMatchObject({
      name: 'ServiceUnavailable',
      cause: { message: 'deadlock' },
    });
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

describe('a store in PostgreSQL', () => {
  test('keeps to a schema of its own, beside what an application has in the database', async () => {
    const pglite = new PGlite();
    await pglite.exec(
      "create table kysely_migration (name text primary key, timestamp text); create table epixel_users (x int); insert into kysely_migration values ('0001-of-the-application', '2026')",
    );
    const store = new Store(new PGliteDialect({ pglite }));
    onTestFinished(() => store.close());
    await store.migrate();
    await store.write((transaction) => transaction.insertInto('cl2c_users').values(user('a')).execute());
    await store.probe();
    const tablesIn = async (schema: string) => {
      const { rows } = await pglite.query<{ name: string }>(
        'select table_name as name from information_schema.tables where table_schema = $1 order by 1',
        [schema],
      );
      return rows.map(({ name }) => name);
    };
    expect(await tablesIn('public')).toEqual(['epixel_users', 'kysely_migration']);
    expect(await tablesIn('rollcall_sandbox')).toEqual([
      'cl2c_users',
      'conscent_users',
      'epixel_users',
      'pcxpay_members',
      'pcxpay_organisations',
      'pcxpay_users',
      'rollcall_sandbox_migration',
      'rollcall_sandbox_migration_lock',
      'sandbox_probes',
    ]);
  });
});
