import type { Person } from '../../seed/people.ts';
import { insertConscentUser } from '../../storage/repositories/conscent-users.ts';
import type { Seeding } from '../api.ts';
import { columnsOf, type Details, newId } from './user.ts';

/** The account that the description's examples update. */
const EXAMPLE = '66f1c0de5a7b4c3d2e1f0a9b';

async function add(id: string, details: Details, { database, now }: Seeding): Promise<string | undefined> {
  const time = now.toISOString();
  const user = { id, ...columnsOf(details), created_at: time, updated_at: time };
  return (await insertConscentUser(database, user)) ? id : undefined;
}

export async function seed(seeding: Seeding): Promise<void> {
  const marla = { firstName: 'Marla', lastName: 'Holt', email: 'marla.holt@example.com', gender: 'FEMALE' } as const;
  await add(EXAMPLE, marla, seeding);
}

export function addPerson(
  { firstName, lastName, email, phone }: Person,
  seeding: Seeding,
): Promise<string | undefined> {
  const details = { firstName, lastName, email, phone, countryCode: '+1', isEmailVerified: true };
  return add(newId(seeding.now), details, seeding);
}
