import type { Database } from '../store.ts';
import type { PcxpayMemberRow, PcxpayOrganisationRow, PcxpayUserRow } from '../tables.ts';

/** @returns whether the user was added; not if the email is taken. */
export async function insertPcxpayUser(database: Database, user: PcxpayUserRow): Promise<boolean> {
  const query = database
    .insertInto('pcxpay_users')
    .values(user)
    .onConflict((conflict) => conflict.doNothing());
  return (await query.returning('id').executeTakeFirst()) !== undefined;
}

export async function isPcxpayEmailTaken(database: Database, emailKey: string): Promise<boolean> {
  const query = database.selectFrom('pcxpay_users').select('id').where('email_key', '=', emailKey);
  return (await query.executeTakeFirst()) !== undefined;
}

export async function hasPcxpayOrganisation(database: Database, id: string): Promise<boolean> {
  const query = database.selectFrom('pcxpay_organisations').select('id').where('id', '=', id);
  return (await query.executeTakeFirst()) !== undefined;
}

/** Does nothing if there is one of that id. */
export async function insertPcxpayOrganisation(database: Database, organisation: PcxpayOrganisationRow): Promise<void> {
  await database
    .insertInto('pcxpay_organisations')
    .values(organisation)
    .onConflict((one) => one.doNothing())
    .execute();
}

export async function insertPcxpayMember(database: Database, member: PcxpayMemberRow): Promise<void> {
  await database.insertInto('pcxpay_members').values(member).execute();
}
