import type { Handlers } from '@rollcall/cl2c/server';
import { insertCl2cUser } from '../../storage/repositories/cl2c-users.ts';
import type { Context } from '../api.ts';
import { newUser, rowOf } from './user.ts';

/** What the authenticators tell: whose key it is. */
export interface Principals {
  readonly tenant: string;
  readonly apiKey: true;
}

function nameTaken() {
  const errors = { userName: ['The user name is taken.'] };
  const detail = 'The user was not created.';
  const body = { type: 'about:blank', title: 'Bad Request', status: 400, detail, instance: '/v1/cl2c/user', errors };
  return { status: 400, body } as const;
}

/** Adds a user to the caller's tenant, where nobody else has the name. */
export function createUser({ store, clock }: Context): Handlers<Principals>['createUser'] {
  return async ({ body, principal }) => {
    const now = clock();
    const user = newUser(body, now);
    const row = rowOf(user, principal.tenant, now);
    const added = await store.write((transaction) => insertCl2cUser(transaction, row));
    return added ? { status: 200, body: user } : nameTaken();
  };
}
