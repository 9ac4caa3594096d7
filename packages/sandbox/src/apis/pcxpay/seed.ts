import { insertPcxpayOrganisation, insertPcxpayUser } from '../../storage/repositories/pcxpay-users.ts';
import type { Seeding } from '../api.ts';
import { newUser, rowOf } from './user.ts';

/** The organisation that the description's examples join. */
const EXAMPLE = { id: 'org_01lindqvist', name: 'Lindqvist Ceramics' };

export async function seed({ database, people, settings, now, passwordHash }: Seeding): Promise<void> {
  const time = now.toISOString();
  for (const { id, name } of [EXAMPLE, ...(settings.seed?.organisations ?? [])]) {
    await insertPcxpayOrganisation(database, { id, details: JSON.stringify({ name }), created_at: time });
  }
  for (const { firstName, lastName, email, phone } of people) {
    const body = { email, fname: firstName, lname: lastName, phone_number: `+1${phone}`, password: '' };
    await insertPcxpayUser(database, rowOf(newUser(body, undefined, time), passwordHash));
  }
}
