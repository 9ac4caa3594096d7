import { randomUUID } from 'node:crypto';
import { keyOf, phoneKeyOf } from '../../storage/key.ts';
import { insertEpixelUser } from '../../storage/repositories/epixel-users.ts';
import type { EpixelUserRow } from '../../storage/tables.ts';
import type { Seeding } from '../api.ts';

interface Seed {
  readonly username: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly phone_number: string;
  readonly status: EpixelUserRow['status'];
}

/** The sponsor of the description's examples, and two under whom nobody can sign up. */
const EXAMPLES: readonly Seed[] = [
  seedOf('leila.brandt', 'Leila', 'Brandt', '2079460801', 'active'),
  seedOf('inactive.sponsor', 'Ilse', 'Halloran', '2079460802', 'inactive'),
  seedOf('blocked.sponsor', 'Bram', 'Corrigan', '2079460803', 'blocked'),
];

function seedOf(username: string, first_name: string, last_name: string, phone_number: string, status: Seed['status']) {
  return { username, first_name, last_name, email: `${username}@example.com`, phone_number, status };
}

export async function seed({ database, people, settings, now, passwordHash }: Seeding): Promise<void> {
  const invented = people.map(({ username, firstName, lastName, phone }) =>
    seedOf(username, firstName, lastName, phone, 'active'),
  );
  for (const { status, ...details } of [...EXAMPLES, ...(settings.seed?.epixel ?? []), ...invented]) {
    await insertEpixelUser(database, {
      uid: randomUUID(),
      username_key: keyOf(details.username),
      email_key: keyOf(details.email),
      phone_key: phoneKeyOf(details.phone_number),
      sponsor: null,
      status,
      password_hash: passwordHash,
      details: JSON.stringify(details),
      created_at: now.toISOString(),
    });
  }
}
