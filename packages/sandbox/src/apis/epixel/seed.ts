import { randomUUID } from 'node:crypto';
import type { Person } from '../../seed/people.ts';
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

async function add(
  { status, ...details }: Seed,
  { database, now, passwordHash }: Seeding,
): Promise<string | undefined> {
  const uid = randomUUID();
  const added = await insertEpixelUser(database, {
    uid,
    username_key: keyOf(details.username),
    email_key: keyOf(details.email),
    phone_key: phoneKeyOf(details.phone_number),
    sponsor: null,
    status,
    password_hash: passwordHash,
    details: JSON.stringify(details),
    created_at: now.toISOString(),
  });
  return added ? uid : undefined;
}

export async function seed(seeding: Seeding): Promise<void> {
  for (const each of [...EXAMPLES, ...(seeding.settings.seed?.epixel ?? [])]) await add(each, seeding);
}

export function addPerson({ username, firstName, lastName, email, phone }: Person, seeding: Seeding) {
  return add({ ...seedOf(username, firstName, lastName, phone, 'active'), email }, seeding);
}
