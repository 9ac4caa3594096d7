import { randomUUID } from 'node:crypto';
import type { components } from '@rollcall/epixel';
import { isCountry } from '../../data/countries.ts';
import { keyOf, phoneKeyOf } from '../../storage/key.ts';
import { insertEpixelUser, takenEpixelKeys } from '../../storage/repositories/epixel-users.ts';
import type { Database } from '../../storage/store.ts';
import type { EpixelUserRow } from '../../storage/tables.ts';
import type { Context } from '../api.ts';
import { type FieldErrors, fieldErrors, messages } from './messages.ts';
import { findSponsor, type Sponsor } from './sponsor.ts';

type Schemas = components['schemas'];
export type Form = Schemas['SignUpRequest'] | Schemas['SignUpWithPackageRequest'];

/** A sign-up to carry out. */
interface Registration {
  readonly form: Form;
  /** What is kept of the form. */
  readonly details: object;
  /** What is wrong with fields that not every sign-up has. */
  readonly errors: FieldErrors;
  readonly signal: AbortSignal;
  /** Called within the transaction, when the user is added; what it throws undoes that. */
  readonly also?: () => void;
}

type Outcome = { readonly uid: string } | { readonly errors: FieldErrors };

const TAKEN = {
  username_key: ['username', messages.usernameTaken],
  email_key: ['email', messages.emailTaken],
  phone_key: ['phone_number', messages.phoneNumberTaken],
} as const;

type Keys = Pick<EpixelUserRow, keyof typeof TAKEN>;

function keysOf({ username, email, phone_number }: Form): Keys {
  return { username_key: keyOf(username), email_key: keyOf(email), phone_key: phoneKeyOf(phone_number) };
}

async function takenErrors(database: Database, keys: Keys): Promise<FieldErrors> {
  const taken = await takenEpixelKeys(database, keys);
  return fieldErrors(Object.fromEntries(taken.map((key) => TAKEN[key])));
}

function sponsorError(sponsor: Sponsor | undefined): string | false {
  if (sponsor === undefined) return false;
  if (sponsor === 'malformed') return messages.sponsorName;
  return (sponsor === 'unknown' || sponsor.status !== 'active') && messages.sponsorNotFound;
}

function commonErrors(form: Form, sponsor: Sponsor | undefined, { settings }: Context): FieldErrors {
  return fieldErrors({
    country_code: !isCountry(form.country_code) && messages.countryCode,
    sponsor: sponsorError(sponsor),
    password: [...form.password].length < settings.epixel.shortestPassword && messages.password,
    position: form.position !== undefined && form.place_genealogy !== '1' && messages.position,
  });
}

/** Signs somebody up, or says everything that is in the way. */
export async function register(context: Context, registration: Registration): Promise<Outcome> {
  const { store, passwords, clock } = context;
  const { form, details, signal, also } = registration;
  const keys = keysOf(form);
  const sponsor = form.sponsor === undefined ? undefined : await findSponsor(store.database, form.sponsor);
  const taken = await takenErrors(store.database, keys);
  const errors = { ...commonErrors(form, sponsor, context), ...registration.errors, ...taken };
  if (Object.keys(errors).length > 0) return { errors };
  const password_hash = await passwords.hash(form.password, signal);
  const row: EpixelUserRow = {
    uid: randomUUID(),
    ...keys,
    sponsor: typeof sponsor === 'object' ? sponsor.uid : null,
    status: 'active',
    password_hash,
    details: JSON.stringify(details),
    created_at: clock().toISOString(),
  };
  return store.write(async (transaction) => {
    if (!(await insertEpixelUser(transaction, row))) return { errors: await takenErrors(transaction, keys) };
    also?.();
    return { uid: row.uid };
  });
}
