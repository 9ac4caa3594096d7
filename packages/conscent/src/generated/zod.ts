// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import { dateTime, email } from '@rollcall/runtime/internal/validation';
import { format, minProperties, typed, words } from '@rollcall/runtime/internal/zod';
import * as zod from 'zod';
import type { components, operations } from './types.ts';

/** Email address of the person. */
const EmailAddress = typed<components['schemas']['EmailAddress']>()(zod.string(words).check(format('email', email)));

/** Phone number of the person without the country's calling code; it has at least one digit. */
const PhoneNumber = typed<components['schemas']['PhoneNumber']>()(zod.string(words).regex(new RegExp('[0-9]', 'u'), 'must have at least one digit'));

/** Gender of the person. */
const Gender = typed<components['schemas']['Gender']>()(zod.enum(['MALE', 'FEMALE', 'OTHERS'], words));

/** Date of birth as an RFC 3339 timestamp. */
const DateOfBirth = typed<components['schemas']['DateOfBirth']>()(zod.string(words).check(format('date-time', dateTime)));

/** An address as the publisher sends it. */
const AddressInput = typed<components['schemas']['AddressInput']>()(zod.looseObject({
  apartment: zod.string(words).optional(),
  city: zod.string(words).optional(),
  state: zod.string(words).optional(),
  pincode: zod.string(words).optional(),
  country: zod.string(words).optional()
}, words));

/** A way to reach the person, by email, by phone or by both. */
const Contact = typed<components['schemas']['Contact']>()(zod.union([zod.looseObject({
  email: EmailAddress
}, words), zod.looseObject({
  phone: PhoneNumber
}, words)], words));

/** A person to register, reachable by email, by phone or by both. */
const RegisterUserRequest = typed<components['schemas']['RegisterUserRequest']>()(zod.looseObject({
  firstName: zod.string(words),
  lastName: zod.string(words).optional(),
  email: EmailAddress.optional(),
  phone: PhoneNumber.optional(),
  countryCode: zod.string(words).optional(),
  isEmailVerified: zod.boolean(words).optional(),
  isPhoneVerified: zod.boolean(words).optional(),
  gender: Gender.optional(),
  dateOfBirth: DateOfBirth.optional(),
  enableOffers: zod.boolean(words).optional(),
  enableNotifications: zod.boolean(words).optional(),
  shippingAddress: zod.array(AddressInput, words).optional(),
  billingAddress: zod.array(AddressInput, words).optional()
}, words).and(Contact));

/** The fields of an account to change, at least one. */
const UpdateUserRequest = typed<components['schemas']['UpdateUserRequest']>()(zod.strictObject({
  firstName: zod.string(words).optional(),
  lastName: zod.string(words).optional(),
  email: EmailAddress.optional(),
  phone: PhoneNumber.optional(),
  countryCode: zod.string(words).optional(),
  isEmailVerified: zod.boolean(words).optional(),
  isPhoneVerified: zod.boolean(words).optional(),
  gender: Gender.optional(),
  dateOfBirth: DateOfBirth.optional(),
  enableOffers: zod.boolean(words).optional(),
  enableNotifications: zod.boolean(words).optional(),
  shippingAddress: zod.array(AddressInput, words).optional(),
  billingAddress: zod.array(AddressInput, words).optional()
}, words).check(minProperties(1)));

/** The answer to a registration. */
const RegisteredUser = typed<components['schemas']['RegisteredUser']>()(zod.looseObject({
  message: zod.string(words),
  userId: zod.string(words)
}, words));

/** The account's own address; a part that is not known is an empty string. */
const Address = typed<components['schemas']['Address']>()(zod.looseObject({
  name: zod.string(words),
  apartment: zod.string(words),
  area: zod.string(words),
  pincode: zod.string(words),
  landmark: zod.string(words),
  city: zod.string(words),
  state: zod.string(words),
  country: zod.string(words)
}, words));

/** An entry of an address list; a part that is not known is an empty string. */
const StoredAddress = typed<components['schemas']['StoredAddress']>()(zod.looseObject({
  name: zod.string(words),
  apartment: zod.string(words),
  area: zod.string(words),
  pincode: zod.string(words),
  landmark: zod.string(words),
  city: zod.string(words),
  state: zod.string(words),
  country: zod.string(words),
  _id: zod.string(words)
}, words));

/** An account as ConsCent stores it. */
const UserData = typed<components['schemas']['UserData']>()(zod.looseObject({
  status: zod.string(words),
  userId: zod.string(words),
  name: zod.string(words),
  email: EmailAddress.optional(),
  countryCode: zod.string(words).optional(),
  phone: zod.string(words).optional(),
  gender: Gender.optional(),
  dateOfBirth: DateOfBirth.optional(),
  address: Address,
  usedCoupons: zod.array(zod.string(words), words),
  clientSpecificIds: zod.array(zod.string(words), words),
  migrated: zod.boolean(words),
  isPhoneVerified: zod.boolean(words),
  isEmailVerified: zod.boolean(words),
  shippingAddress: zod.array(StoredAddress, words),
  billingAddress: zod.array(StoredAddress, words),
  createdAt: zod.string(words).check(format('date-time', dateTime)),
  updatedAt: zod.string(words).check(format('date-time', dateTime))
}, words));

/** The answer to an update. */
const UpdatedUser = typed<components['schemas']['UpdatedUser']>()(zod.looseObject({
  message: zod.string(words),
  userData: UserData
}, words));

/** Why the request was refused. */
const ErrorMessage = typed<components['schemas']['ErrorMessage']>()(zod.looseObject({
  message: zod.string(words)
}, words));

const part0 = typed<NonNullable<operations['updateUser']['parameters']['query']>>()(zod.looseObject({
  userId: zod.string(words)
}, words));

/** What `registerUser` takes and answers. */
export const registerUserZod = {
  responses: {
    '201': {
      body: {
        'application/json': RegisteredUser,
      },
    },
    '400': {
      body: {
        'application/json': ErrorMessage,
      },
    },
    '401': {
      body: {
        'application/json': ErrorMessage,
      },
    },
  },
  body: {
    'application/json': RegisterUserRequest,
  },
};

/** What `updateUser` takes and answers. */
export const updateUserZod = {
  responses: {
    '200': {
      body: {
        'application/json': UpdatedUser,
      },
    },
    '400': {
      body: {
        'application/json': ErrorMessage,
      },
    },
    '401': {
      body: {
        'application/json': ErrorMessage,
      },
    },
    '404': {
      body: {
        'application/json': ErrorMessage,
      },
    },
  },
  query: part0,
  body: {
    'application/json': UpdateUserRequest,
  },
};

/** Every request and response, by operation id. */
export const conscentZod: {
  readonly registerUser: typeof registerUserZod;
  readonly updateUser: typeof updateUserZod;
} = {
  registerUser: registerUserZod,
  updateUser: updateUserZod,
};

export {
  RegisterUserRequest,
  UpdateUserRequest,
  Contact,
  EmailAddress,
  PhoneNumber,
  Gender,
  DateOfBirth,
  AddressInput,
  RegisteredUser,
  UpdatedUser,
  UserData,
  Address,
  StoredAddress,
  ErrorMessage,
};
