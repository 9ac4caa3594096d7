import type { Database } from '../store.ts';
import type { Cl2cUserRow } from '../tables.ts';

/** @returns whether the user was added; not if the tenant has a user of that name. */
export async function insertCl2cUser(database: Database, user: Cl2cUserRow): Promise<boolean> {
  const query = database
    .insertInto('cl2c_users')
    .values(user)
    .onConflict((conflict) => conflict.doNothing());
  return (await query.returning('id').executeTakeFirst()) !== undefined;
}
