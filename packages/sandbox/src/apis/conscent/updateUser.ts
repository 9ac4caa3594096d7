import type { Handlers } from '@rollcall/conscent/server';
import { indexable } from '../../storage/key.ts';
import { lockConscentUser, takenConscentKeys, updateConscentUser } from '../../storage/repositories/conscent-users.ts';
import { isUniqueViolation } from '../../storage/store.ts';
import type { ConscentUserRow } from '../../storage/tables.ts';
import type { Context } from '../api.ts';
import { columnsOf, type Details, detailsOf, taken, userDataOf } from './user.ts';

const UNKNOWN = { status: 404, body: { message: 'User not found.' } } as const;

/** Changes what the body names and leaves the rest, also of what others change at the same time. */
export function updateUser({ store, clock }: Context): Handlers['updateUser'] {
  return async ({ query, body }) => {
    const now = clock();
    let changed: ConscentUserRow | undefined;
    try {
      await store.write(async (transaction) => {
        const user = await lockConscentUser(transaction, indexable(query.userId));
        if (user === undefined) return;
        const details: Details = { ...JSON.parse(user.details), ...detailsOf(body, now) };
        changed = { ...user, ...columnsOf(details), updated_at: now.toISOString() };
        await updateConscentUser(transaction, changed);
      });
    } catch (error) {
      if (changed === undefined || !isUniqueViolation(error)) throw error;
      return taken(await takenConscentKeys(store.database, changed, changed.id));
    }
    if (changed === undefined) return UNKNOWN;
    return { status: 200, body: { message: 'User Details Updated Successfully.', userData: userDataOf(changed) } };
  };
}
