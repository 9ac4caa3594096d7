import type { Handlers } from '@rollcall/conscent/server';
import { indexable } from '../../storage/key.ts';
import { lockConscentUser, takenConscentKeys, updateConscentUser } from '../../storage/repositories/conscent-users.ts';
import { isUniqueViolation } from '../../storage/store.ts';
import type { Context } from '../api.ts';
import { columnsOf, type Details, detailsOf, taken, userDataOf } from './user.ts';

/** Changes what the body names and leaves the rest, also of what others change at the same time. */
export function updateUser({ store, clock }: Context): Handlers['updateUser'] {
  return async ({ query, body }) => {
    const now = clock();
    const update = () =>
      store.write(async (transaction) => {
        const user = await lockConscentUser(transaction, indexable(query.userId));
        if (user === undefined) return { status: 404, body: { message: 'User not found.' } } as const;
        const details: Details = { ...JSON.parse(user.details), ...detailsOf(body, now) };
        const changed = { ...user, ...columnsOf(details), updated_at: now.toISOString() };
        const keys = await takenConscentKeys(transaction, changed, user.id);
        if (keys.length > 0) return taken(keys);
        await updateConscentUser(transaction, changed);
        const message = 'User Details Updated Successfully.';
        return { status: 200, body: { message, userData: userDataOf(changed) } } as const;
      });
    try {
      return await update();
    } catch (error) {
      // Somebody took a key between the look and the change; the next look finds that.
      if (!isUniqueViolation(error)) throw error;
      return update();
    }
  };
}
