import { type Database, locking } from '../store.ts';
import type { ConscentUserRow } from '../tables.ts';

type Keys = Pick<ConscentUserRow, 'email_key' | 'phone_key'>;

/** @returns whether the user was added; not if the email or the phone is taken. */
export async function insertConscentUser(database: Database, user: ConscentUserRow): Promise<boolean> {
  const query = database
    .insertInto('conscent_users')
    .values(user)
    .onConflict((conflict) => conflict.doNothing());
  return (await query.returning('id').executeTakeFirst()) !== undefined;
}

/** The user, whom nobody else can change before the transaction ends. */
export function lockConscentUser(database: Database, id: string): Promise<ConscentUserRow | undefined> {
  return locking(database, database.selectFrom('conscent_users').selectAll().where('id', '=', id)).executeTakeFirst();
}

/** @throws a unique violation when the email or the phone is taken. */
export async function updateConscentUser(database: Database, { id, ...changes }: ConscentUserRow): Promise<void> {
  await database.updateTable('conscent_users').set(changes).where('id', '=', id).execute();
}

/** Which of the keys other users have. */
export async function takenConscentKeys(database: Database, keys: Keys, self = ''): Promise<(keyof Keys)[]> {
  const names = (['email_key', 'phone_key'] as const).filter((name) => keys[name] !== null);
  const found = await Promise.all(
    names.map((name) =>
      database
        .selectFrom('conscent_users')
        .select('id')
        .where(name, '=', keys[name])
        .where('id', '!=', self)
        .executeTakeFirst(),
    ),
  );
  return names.filter((_, index) => found[index] !== undefined);
}
