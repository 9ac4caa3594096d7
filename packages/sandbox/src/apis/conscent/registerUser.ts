import type { Handlers } from '@rollcall/conscent/server';
import { insertConscentUser, takenConscentKeys } from '../../storage/repositories/conscent-users.ts';
import type { Context } from '../api.ts';
import { columnsOf, detailsOf, newId, taken } from './user.ts';

/** Adds a user whose email and phone nobody else has. */
export function registerUser({ store, clock }: Context): Handlers['registerUser'] {
  return ({ body }) => {
    const now = clock();
    const id = newId(now);
    const columns = columnsOf(detailsOf(body, now));
    const user = { id, ...columns, created_at: now.toISOString(), updated_at: now.toISOString() };
    return store.write(async (transaction) => {
      if (!(await insertConscentUser(transaction, user))) return taken(await takenConscentKeys(transaction, columns));
      return { status: 201, body: { message: 'Account created successfully', userId: id } } as const;
    });
  };
}
