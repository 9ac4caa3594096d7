import type { Person } from '../../seed/people.ts';
import { insertPcxpayOrganisation, insertPcxpayUser } from '../../storage/repositories/pcxpay-users.ts';
import type { Seeding } from '../api.ts';
import { newUser, rowOf } from './user.ts';

/** The organisation that the description's examples join. */
const EXAMPLE = { id: 'org_01lindqvist', name: 'Lindqvist Ceramics' };

export async function seed({ database, settings, now }: Seeding): Promise<void> {
  for (const { id, name } of [EXAMPLE, ...(settings.seed?.organisations ?? [])]) {
    const created_at = now.toISOString();
    await insertPcxpayOrganisation(database, { id, details: JSON.stringify({ name }), created_at });
  }
}

export async function addPerson(person: Person, { database, now, passwordHash }: Seeding): Promise<string | undefined> {
  const { firstName, lastName, email, phone } = person;
  const body = { email, fname: firstName, lname: lastName, phone_number: `+1${phone}`, password: '' };
  const user = newUser(body, undefined, now.toISOString());
  return (await insertPcxpayUser(database, rowOf(user, passwordHash))) ? user.user_id : undefined;
}
