import type { Database } from '../store.ts';
import type { EpixelUserRow } from '../tables.ts';

const KEYS = ['username_key', 'email_key', 'phone_key'] as const;
type Key = (typeof KEYS)[number];

/** @returns whether the user was added; not if the name, the email or the phone is taken. */
export async function insertEpixelUser(database: Database, user: EpixelUserRow): Promise<boolean> {
  const query = database
    .insertInto('epixel_users')
    .values(user)
    .onConflict((conflict) => conflict.doNothing());
  return (await query.returning('uid').executeTakeFirst()) !== undefined;
}

export function findEpixelUser(
  database: Database,
  usernameKey: string,
): Promise<Pick<EpixelUserRow, 'uid' | 'status'> | undefined> {
  return database
    .selectFrom('epixel_users')
    .select(['uid', 'status'])
    .where('username_key', '=', usernameKey)
    .executeTakeFirst();
}

/** Which of the keys other users have. */
export async function takenEpixelKeys(database: Database, keys: Pick<EpixelUserRow, Key>): Promise<Key[]> {
  const found = await Promise.all(
    KEYS.map((key) => database.selectFrom('epixel_users').select('uid').where(key, '=', keys[key]).executeTakeFirst()),
  );
  return KEYS.filter((_, index) => found[index] !== undefined);
}

export async function countActiveEpixelUsers(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('epixel_users')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those who came first come first, so that a newcomer changes the last page only. */
export function listActiveEpixelUsers(
  database: Database,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Pick<EpixelUserRow, 'details'>[]> {
  return database
    .selectFrom('epixel_users')
    .select('details')
    .where('status', '=', 'active')
    .orderBy('created_at')
    .orderBy('username_key')
    .limit(limit)
    .offset(offset)
    .execute();
}
