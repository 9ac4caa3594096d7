import { randomUUID } from 'node:crypto';
import type { components } from '@rollcall/pcxpay';
import type { Handlers } from '@rollcall/pcxpay/server';
import { indexable, keyOf } from '../../storage/key.ts';
import {
  hasPcxpayOrganisation,
  insertPcxpayMember,
  insertPcxpayOrganisation,
  insertPcxpayUser,
  isPcxpayEmailTaken,
} from '../../storage/repositories/pcxpay-users.ts';
import type { Database } from '../../storage/store.ts';
import type { Context } from '../api.ts';
import { newUser, rowOf } from './user.ts';

type Schemas = components['schemas'];
type Request = Schemas['RegisterUserRequest'];
type User = Schemas['User'];

const refuse = (message: string) => ({ status: 400, body: { message } }) as const;
const EMAIL_TAKEN = refuse('A user with this email is already registered.');
const NO_ORGANISATION = refuse('org_id is the id of no organisation.');

/** Founds the organisation if it is a new one, and lets the user join it. */
async function join(database: Database, body: Request, { org_id, user_id, created_at }: User): Promise<void> {
  if (org_id === undefined) return;
  if (body.org_id === undefined) {
    await insertPcxpayOrganisation(database, {
      id: org_id,
      details: JSON.stringify({ name: body.org_name }),
      created_at,
    });
  }
  const details = JSON.stringify({ role: body.org_member_role, invited_by: body.invited_by_user_id });
  await insertPcxpayMember(database, { organisation: org_id, user: user_id, details });
}

/** Adds a user and, for `org_name` without `org_id`, an organisation: both or neither. */
export function registerUser({ store, passwords, clock }: Context): Handlers['registerUser'] {
  return async ({ body, signal }) => {
    const { database } = store;
    const { org_id, org_name } = body;
    if (await isPcxpayEmailTaken(database, keyOf(body.email))) return EMAIL_TAKEN;
    if (org_id !== undefined && !(await hasPcxpayOrganisation(database, indexable(org_id)))) return NO_ORGANISATION;
    const hash = await passwords.hash(body.password, signal);
    const organisation = org_id ?? (org_name === undefined ? undefined : randomUUID());
    const user = newUser(body, organisation, clock().toISOString());
    const added = await store.write(async (transaction) => {
      const inserted = await insertPcxpayUser(transaction, rowOf(user, hash));
      if (inserted) await join(transaction, body, user);
      return inserted;
    });
    if (!added) return EMAIL_TAKEN;
    return { status: 201, body: { message: 'User registered successfully', user, requires_confirmation: true } };
  };
}
