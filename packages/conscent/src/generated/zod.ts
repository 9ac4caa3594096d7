// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import { dateTime, email } from '@rollcall/runtime/internal/validation';
import { format, minProperties, typed } from '@rollcall/runtime/internal/zod';
import * as zod from 'zod';
import type { components, operations } from './types.ts';

/** Email address of the person. */
const EmailAddress = typed<components['schemas']['EmailAddress']>()(zod.string().check(format('email', email)));

/** Phone number of the person without the country's calling code; it has at least one digit. */
const PhoneNumber = typed<components['schemas']['PhoneNumber']>()(zod.string().regex(new RegExp('[0-9]', 'u')));

/** Gender of the person. */
const Gender = typed<components['schemas']['Gender']>()(zod.enum(['MALE', 'FEMALE', 'OTHERS']));

/** Date of birth as an RFC 3339 timestamp. */
const DateOfBirth = typed<components['schemas']['DateOfBirth']>()(zod.string().check(format('date-time', dateTime)));

/** An address as the publisher sends it. */
const AddressInput = typed<components['schemas']['AddressInput']>()(zod.looseObject({
  apartment: zod.string().optional(),
  city: zod.string().optional(),
  state: zod.string().optional(),
  pincode: zod.string().optional(),
  country: zod.string().optional()
}));

/** A way to reach the person, by email, by phone or by both. */
const Contact = typed<components['schemas']['Contact']>()(zod.union([zod.looseObject({
  email: EmailAddress
}), zod.looseObject({
  phone: PhoneNumber
})]));

/** A person to register, reachable by email, by phone or by both. */
const RegisterUserRequest = typed<components['schemas']['RegisterUserRequest']>()(zod.looseObject({
  firstName: zod.string(),
  lastName: zod.string().optional(),
  email: EmailAddress.optional(),
  phone: PhoneNumber.optional(),
  countryCode: zod.string().optional(),
  isEmailVerified: zod.boolean().optional(),
  isPhoneVerified: zod.boolean().optional(),
  gender: Gender.optional(),
  dateOfBirth: DateOfBirth.optional(),
  enableOffers: zod.boolean().optional(),
  enableNotifications: zod.boolean().optional(),
  shippingAddress: zod.array(AddressInput).optional(),
  billingAddress: zod.array(AddressInput).optional()
}).and(Contact));

/** The fields of an account to change, at least one. */
const UpdateUserRequest = typed<components['schemas']['UpdateUserRequest']>()(zod.strictObject({
  firstName: zod.string().optional(),
  lastName: zod.string().optional(),
  email: EmailAddress.optional(),
  phone: PhoneNumber.optional(),
  countryCode: zod.string().optional(),
  isEmailVerified: zod.boolean().optional(),
  isPhoneVerified: zod.boolean().optional(),
  gender: Gender.optional(),
  dateOfBirth: DateOfBirth.optional(),
  enableOffers: zod.boolean().optional(),
  enableNotifications: zod.boolean().optional(),
  shippingAddress: zod.array(AddressInput).optional(),
  billingAddress: zod.array(AddressInput).optional()
}).check(minProperties(1)));

/** The answer to a registration. */
const RegisteredUser = typed<components['schemas']['RegisteredUser']>()(zod.looseObject({
  message: zod.string(),
  userId: zod.string()
}));

/** The account's own address; a part that is not known is an empty string. */
const Address = typed<components['schemas']['Address']>()(zod.looseObject({
  name: zod.string(),
  apartment: zod.string(),
  area: zod.string(),
  pincode: zod.string(),
  landmark: zod.string(),
  city: zod.string(),
  state: zod.string(),
  country: zod.string()
}));

/** An entry of an address list; a part that is not known is an empty string. */
const StoredAddress = typed<components['schemas']['StoredAddress']>()(zod.looseObject({
  name: zod.string(),
  apartment: zod.string(),
  area: zod.string(),
  pincode: zod.string(),
  landmark: zod.string(),
  city: zod.string(),
  state: zod.string(),
  country: zod.string(),
  _id: zod.string()
}));

/** An account as ConsCent stores it. */
const UserData = typed<components['schemas']['UserData']>()(zod.looseObject({
  status: zod.string(),
  userId: zod.string(),
  name: zod.string(),
  email: EmailAddress.optional(),
  countryCode: zod.string().optional(),
  phone: zod.string().optional(),
  gender: Gender.optional(),
  dateOfBirth: DateOfBirth.optional(),
  address: Address,
  usedCoupons: zod.array(zod.string()),
  clientSpecificIds: zod.array(zod.string()),
  migrated: zod.boolean(),
  isPhoneVerified: zod.boolean(),
  isEmailVerified: zod.boolean(),
  shippingAddress: zod.array(StoredAddress),
  billingAddress: zod.array(StoredAddress),
  createdAt: zod.string().check(format('date-time', dateTime)),
  updatedAt: zod.string().check(format('date-time', dateTime))
}));

/** The answer to an update. */
const UpdatedUser = typed<components['schemas']['UpdatedUser']>()(zod.looseObject({
  message: zod.string(),
  userData: UserData
}));

/** Why the request was refused. */
const ErrorMessage = typed<components['schemas']['ErrorMessage']>()(zod.looseObject({
  message: zod.string()
}));

const part0 = typed<NonNullable<operations['updateUser']['parameters']['query']>>()(zod.looseObject({
  userId: zod.string()
}));

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
