import { randomUUID } from 'node:crypto';
import type { components } from '@rollcall/pcxpay';
import document from '@rollcall/pcxpay/openapi.json' with { type: 'json' };
import { keyOf } from '../../storage/key.ts';
import type { PcxpayUserRow } from '../../storage/tables.ts';
import { keptFields } from '../kept-fields.ts';

type Schemas = components['schemas'];
type Request = Schemas['RegisterUserRequest'];
type User = Schemas['User'];

const keep = keptFields<Request>(document.components.schemas, 'RegisterUserRequest');

/** A user as an answer shows it, and as it is kept. */
export function newUser(body: Request, organisation: string | undefined, now: string): User {
  const { email, fname, lname } = body;
  const { org_name, org_id, org_member_role, invited_by_user_id, ...sent } = keep(body);
  const user_id = randomUUID();
  const made = { user_id, cognito_username: user_id, status: 'active', created_at: now, updated_at: now };
  const member = organisation !== undefined && { org_id: organisation, org_ids: [organisation] };
  return { ...sent, email, fname, lname, ...made, ...member };
}

export function rowOf(user: User, password_hash: string): PcxpayUserRow {
  const { user_id: id, email, created_at, updated_at } = user;
  return { id, email_key: keyOf(email), password_hash, details: JSON.stringify(user), created_at, updated_at };
}
