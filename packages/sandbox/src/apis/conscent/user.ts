import { randomBytes } from 'node:crypto';
import type { components } from '@rollcall/conscent';
import document from '@rollcall/conscent/openapi.json' with { type: 'json' };
import { keyOf, phoneKeyOf } from '../../storage/key.ts';
import type { ConscentUserRow } from '../../storage/tables.ts';
import { keptFields } from '../kept-fields.ts';

type Schemas = components['schemas'];
type Register = Schemas['RegisterUserRequest'];
type StoredAddress = Schemas['StoredAddress'];

/** What is kept of a user: the fields of the last request that set them, with addresses as they are given back. */
export type Details = Omit<Schemas['UpdateUserRequest'], 'shippingAddress' | 'billingAddress'> & {
  readonly shippingAddress?: StoredAddress[];
  readonly billingAddress?: StoredAddress[];
};

const keep = keptFields<Register | Schemas['UpdateUserRequest']>(document.components.schemas, 'UpdateUserRequest');
const NO_ADDRESS = { name: '', apartment: '', area: '', pincode: '', landmark: '', city: '', state: '', country: '' };

/** 24 hexadecimal digits: eight of the time, sixteen of chance. */
export function newId(now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return (seconds >>> 0).toString(16).padStart(8, '0') + randomBytes(8).toString('hex');
}

function stored(addresses: readonly Schemas['AddressInput'][], now: Date): StoredAddress[] {
  return addresses.map(({ apartment = '', city = '', state = '', pincode = '', country = '' }) => ({
    ...NO_ADDRESS,
    ...{ apartment, city, state, pincode, country },
    _id: newId(now),
  }));
}

/** What a request says about a user, to be kept. */
export function detailsOf(body: Register | Schemas['UpdateUserRequest'], now: Date): Details {
  const { shippingAddress, billingAddress, ...others } = keep(body);
  return {
    ...others,
    ...(shippingAddress && { shippingAddress: stored(shippingAddress, now) }),
    ...(billingAddress && { billingAddress: stored(billingAddress, now) }),
  };
}

/** The columns that follow from the details. */
export function columnsOf(details: Details): Pick<ConscentUserRow, 'email_key' | 'phone_key' | 'details'> {
  const { email, phone, countryCode } = details;
  return {
    email_key: email === undefined ? null : keyOf(email),
    phone_key: phone === undefined ? null : phoneKeyOf(phone, countryCode),
    details: JSON.stringify(details),
  };
}

/** A user as an answer shows it. */
export function userDataOf({ id, details, created_at, updated_at }: ConscentUserRow): Schemas['UserData'] {
  const { firstName, lastName, enableOffers, enableNotifications, ...shown } = JSON.parse(details) as Details;
  return {
    status: 'ACTIVE',
    userId: id,
    name: [firstName, lastName].filter(Boolean).join(' '),
    address: NO_ADDRESS,
    usedCoupons: [],
    clientSpecificIds: [],
    migrated: false,
    isPhoneVerified: false,
    isEmailVerified: false,
    shippingAddress: [],
    billingAddress: [],
    ...shown,
    createdAt: created_at,
    updatedAt: updated_at,
  };
}

const FIELDS = { email_key: 'email', phone_key: 'phone' } as const;

/** The answer to contact details that other users have. */
export function taken(keys: readonly (keyof typeof FIELDS)[]) {
  const names = keys.map((key) => FIELDS[key]).join(' and ') || 'email or phone';
  return { status: 400, body: { message: `A user with this ${names} is already registered.` } } as const;
}
