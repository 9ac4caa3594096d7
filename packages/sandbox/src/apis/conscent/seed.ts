import { insertConscentUser } from '../../storage/repositories/conscent-users.ts';
import type { Seeding } from '../api.ts';
import { columnsOf, type Details, newId } from './user.ts';

/** The account that the description's examples update. */
const EXAMPLE = '66f1c0de5a7b4c3d2e1f0a9b';

export async function seed({ database, people, now }: Seeding): Promise<void> {
  const time = now.toISOString();
  const add = (id: string, details: Details) =>
    insertConscentUser(database, { id, ...columnsOf(details), created_at: time, updated_at: time });
  await add(EXAMPLE, { firstName: 'Marla', lastName: 'Holt', email: 'marla.holt@example.com', gender: 'FEMALE' });
  for (const { firstName, lastName, email, phone } of people) {
    await add(newId(now), { firstName, lastName, email, phone, countryCode: '+1', isEmailVerified: true });
  }
}
