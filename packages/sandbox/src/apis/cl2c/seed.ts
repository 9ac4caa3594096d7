import { insertCl2cUser } from '../../storage/repositories/cl2c-users.ts';
import type { Seeding } from '../api.ts';
import { newUser, rowOf } from './user.ts';

export async function seed({ database, people, settings, now }: Seeding): Promise<void> {
  for (const { tenant } of settings.credentials.cl2c) {
    for (const { firstName, lastName, email, username, phone } of people) {
      const user = newUser({ firstName, lastName, email, userName: username, phoneNumber: `+1${phone}` }, now);
      await insertCl2cUser(database, rowOf(user, tenant, now));
    }
  }
}
