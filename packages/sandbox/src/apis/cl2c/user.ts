import { randomUUID } from 'node:crypto';
import type { components } from '@rollcall/cl2c';
import { keyOf } from '../../storage/key.ts';
import type { Cl2cUserRow } from '../../storage/tables.ts';

type Schemas = components['schemas'];

/** A user who was created just now. */
export function newUser(details: Schemas['CreateUserRequest'], now: Date): Schemas['User'] {
  const { firstName, lastName, email, userName, phoneNumber } = details;
  return {
    id: randomUUID(),
    userName,
    firstName,
    lastName,
    email,
    emailConfirmed: false,
    authenticated: false,
    // No authentication has taken place: the one there is has expired, nowhere.
    authValidUpto: now.toISOString(),
    authLocation: '',
    phoneNumber,
    walletAddress: '',
  };
}

export function rowOf(user: Schemas['User'], tenant: string, now: Date): Cl2cUserRow {
  const { id, userName } = user;
  const user_name_key = keyOf(userName);
  return { id, tenant, user_name_key, details: JSON.stringify(user), created_at: now.toISOString() };
}
