import { Username } from '@rollcall/epixel/validation';
import { keyOf } from '../../storage/key.ts';
import { findEpixelUser } from '../../storage/repositories/epixel-users.ts';
import type { Database } from '../../storage/store.ts';
import type { EpixelUserRow } from '../../storage/tables.ts';

export type Sponsor =
  | Pick<EpixelUserRow, 'uid' | 'status'>
  /** No user can have such a name. */
  | 'malformed'
  | 'unknown';

/** Who has this user name. */
export async function findSponsor(database: Database, username: string): Promise<Sponsor> {
  if (Username['~standard'].validate(username).issues) return 'malformed';
  return (await findEpixelUser(database, keyOf(username))) ?? 'unknown';
}
