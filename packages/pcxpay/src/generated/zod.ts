// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import { date, email } from '@rollcall/runtime/internal/validation';
import { format, typed, words } from '@rollcall/runtime/internal/zod';
import * as zod from 'zod';
import type { components, operations } from './types.ts';

/** Date of birth. */
const DateOfBirth = typed<components['schemas']['DateOfBirth']>()(zod.string(words).check(format('date', date)));

/** What the user may do. */
const Role = typed<components['schemas']['Role']>()(zod.enum(['admin', 'super-admin', 'retail', 'freelancer', 'org-staff'], words));

/** What kind of account it is. */
const UserType = typed<components['schemas']['UserType']>()(zod.enum(['internal-admin', 'org-admin', 'merchant', 'user', 'staff'], words));

/** Kind of an identity document. */
const IdType = typed<components['schemas']['IdType']>()(zod.enum(['passport', 'drivers_license', 'national_id', 'other'], words));

/** The user to register. */
const RegisterUserRequest = typed<components['schemas']['RegisterUserRequest']>()(zod.looseObject({
  email: zod.string(words).check(format('email', email)),
  fname: zod.string(words),
  lname: zod.string(words),
  password: zod.string(words),
  date_of_birth: DateOfBirth.optional(),
  role: Role.optional(),
  type: UserType.optional(),
  created_by: zod.string(words).optional(),
  org_id: zod.string(words).optional(),
  org_name: zod.string(words).optional(),
  phone_number: zod.string(words).optional(),
  address: zod.string(words).optional(),
  country: zod.string(words).optional(),
  id_type: IdType.optional(),
  id_number: zod.string(words).optional(),
  additional_id_type: IdType.optional(),
  additional_id_number: zod.string(words).optional(),
  org_member_role: zod.string(words).optional(),
  invited_by_user_id: zod.string(words).optional()
}, words));

/** A user as PCXPay stores it. */
const User = typed<components['schemas']['User']>()(zod.looseObject({
  user_id: zod.string(words),
  email: zod.string(words).check(format('email', email)),
  fname: zod.string(words),
  lname: zod.string(words),
  date_of_birth: DateOfBirth.optional(),
  cognito_username: zod.string(words).optional(),
  bridge_customer_id: zod.string(words).optional(),
  kyc_submitted_at: zod.string(words).optional(),
  kyc_approved_at: zod.string(words).optional(),
  kyc_failure_reason: zod.string(words).optional(),
  role: Role.optional(),
  status: zod.string(words),
  type: UserType.optional(),
  created_by: zod.string(words).optional(),
  org_id: zod.string(words).optional(),
  org_ids: zod.array(zod.string(words), words).optional(),
  phone_number: zod.string(words).optional(),
  address: zod.string(words).optional(),
  country: zod.string(words).optional(),
  id_type: IdType.optional(),
  id_number: zod.string(words).optional(),
  additional_id_type: IdType.optional(),
  additional_id_number: zod.string(words).optional(),
  kyc_session_id: zod.string(words).optional(),
  kyc_status: zod.string(words).optional(),
  created_at: zod.string(words),
  updated_at: zod.string(words)
}, words));

/** The answer to a registration. */
const RegisteredUser = typed<components['schemas']['RegisteredUser']>()(zod.looseObject({
  message: zod.string(words),
  user: User,
  requires_confirmation: zod.boolean(words)
}, words));

/** Why the request was refused. */
const ErrorMessage = typed<components['schemas']['ErrorMessage']>()(zod.looseObject({
  message: zod.string(words)
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
  },
  body: {
    'application/json': RegisterUserRequest,
  },
};

/** Every request and response, by operation id. */
export const pcxpayZod: {
  readonly registerUser: typeof registerUserZod;
} = {
  registerUser: registerUserZod,
};

export {
  RegisterUserRequest,
  RegisteredUser,
  User,
  DateOfBirth,
  Role,
  UserType,
  IdType,
  ErrorMessage,
};
