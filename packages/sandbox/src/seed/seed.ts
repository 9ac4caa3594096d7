import { randomBytes } from 'node:crypto';
import type { Context } from '../apis/api.ts';
import { apis } from '../apis/index.ts';
import { person } from './people.ts';

/**
 * Fills the database: all of it or nothing. Done again it adds nothing.
 *
 * @param count - how many invented people each API gets.
 */
export async function seed({ store, settings, clock, passwords }: Context, count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => person(index));
  const passwordHash = await passwords.hash(randomBytes(32).toString('hex'));
  const seedAll = async (database: Parameters<Parameters<typeof store.write>[0]>[0]) => {
    for (const name of settings.apis) await apis[name].seed({ database, people, settings, now: clock(), passwordHash });
  };
  await store.write(seedAll, true);
}
