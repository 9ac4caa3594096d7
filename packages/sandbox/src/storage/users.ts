import type { Kysely } from 'kysely';
import { indexable } from './key.ts';
import type { Database } from './store.ts';
import type { Tables } from './tables.ts';

/** What the details of a user's row may hold: the API's own fields. */
type Details = Readonly<Record<string, string | undefined>>;

/** What users of all APIs have in common. */
export interface UserDetails {
  readonly name: readonly (string | undefined)[];
  readonly username?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Where an API stores its users. */
export interface UserTable {
  readonly table: keyof Tables;
  /** The column of their ids. */
  readonly id: string;
  /** Columns that refer to users, and what becomes of their rows when a user is deleted. */
  readonly references?: readonly {
    readonly table: keyof Tables;
    readonly column: string;
    readonly fate: 'delete' | 'forget';
  }[];
  /** What else the API stores. */
  readonly others?: readonly (keyof Tables)[];
  readonly describe: (details: Details) => UserDetails;
}

export interface UserRow extends UserDetails {
  readonly id: string;
  readonly createdAt: string;
}

/** One program for the tables of all APIs: their names are values here. */
const dynamic = (database: Database) => database as unknown as Kysely<Record<string, Record<string, unknown>>>;

type Row = Readonly<Record<'details' | 'created_at' | 'id', string>>;

/** The oldest first. */
export async function listUsers(database: Database, users: UserTable, limit: number): Promise<UserRow[]> {
  const query = dynamic(database)
    .selectFrom(users.table)
    .select([`${users.id} as id`, 'details', 'created_at']);
  const rows = await query.orderBy('created_at').orderBy(users.id).limit(limit).execute();
  return (rows as unknown as Row[]).map(({ id, details, created_at }) => ({
    id,
    createdAt: created_at,
    ...users.describe(JSON.parse(details)),
  }));
}

export async function findUser(database: Database, users: UserTable, id: string): Promise<UserRow | undefined> {
  const query = dynamic(database)
    .selectFrom(users.table)
    .select([`${users.id} as id`, 'details', 'created_at']);
  const row = (await query.where(users.id, '=', indexable(id)).executeTakeFirst()) as Row | undefined;
  return row && { id, createdAt: row.created_at, ...users.describe(JSON.parse(row.details)) };
}

/** @returns whether there was such a user. */
export async function deleteUser(database: Database, users: UserTable, id: string): Promise<boolean> {
  const key = indexable(id);
  for (const { table, column, fate } of users.references ?? []) {
    if (fate === 'delete') await dynamic(database).deleteFrom(table).where(column, '=', key).execute();
    else
      await dynamic(database)
        .updateTable(table)
        .set({ [column]: null })
        .where(column, '=', key)
        .execute();
  }
  const { numDeletedRows } = await dynamic(database)
    .deleteFrom(users.table)
    .where(users.id, '=', key)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Deletes everything that an API stores. */
export async function deleteAll(database: Database, { table, references = [], others = [] }: UserTable): Promise<void> {
  const tables = new Set([
    ...references.map((reference) => reference.table).filter((name) => name !== table),
    table,
    ...others,
  ]);
  for (const name of tables) await dynamic(database).deleteFrom(name).execute();
}
