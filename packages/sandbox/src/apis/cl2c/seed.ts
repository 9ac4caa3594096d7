import type { Person } from '../../seed/people.ts';
import { insertCl2cUser } from '../../storage/repositories/cl2c-users.ts';
import type { Seeding } from '../api.ts';
import { newUser, rowOf } from './user.ts';

/** Adds somebody to every tenant. */
export async function addPerson(person: Person, { database, settings, now }: Seeding): Promise<string | undefined> {
  const { firstName, lastName, email, username, phone } = person;
  let id: string | undefined;
  for (const { tenant } of settings.credentials.cl2c) {
    const user = newUser({ firstName, lastName, email, userName: username, phoneNumber: `+1${phone}` }, now);
    if (await insertCl2cUser(database, rowOf(user, tenant, now))) id ??= user.id;
  }
  return id;
}
