// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import { date, email } from '@rollcall/runtime/internal/validation';
import { format, typed } from '@rollcall/runtime/internal/zod';
import * as zod from 'zod';
import type { components, operations } from './types.ts';

/** Date of birth. */
const DateOfBirth = typed<components['schemas']['DateOfBirth']>()(zod.string().check(format('date', date)));

/** What the user may do. */
const Role = typed<components['schemas']['Role']>()(zod.enum(['admin', 'super-admin', 'retail', 'freelancer', 'org-staff']));

/** What kind of account it is. */
const UserType = typed<components['schemas']['UserType']>()(zod.enum(['internal-admin', 'org-admin', 'merchant', 'user', 'staff']));

/** Kind of an identity document. */
const IdType = typed<components['schemas']['IdType']>()(zod.enum(['passport', 'drivers_license', 'national_id', 'other']));

/** The user to register. */
const RegisterUserRequest = typed<components['schemas']['RegisterUserRequest']>()(zod.looseObject({
  email: zod.string().check(format('email', email)),
  fname: zod.string(),
  lname: zod.string(),
  password: zod.string(),
  date_of_birth: DateOfBirth.optional(),
  role: Role.optional(),
  type: UserType.optional(),
  created_by: zod.string().optional(),
  org_id: zod.string().optional(),
  org_name: zod.string().optional(),
  phone_number: zod.string().optional(),
  address: zod.string().optional(),
  country: zod.string().optional(),
  id_type: IdType.optional(),
  id_number: zod.string().optional(),
  additional_id_type: IdType.optional(),
  additional_id_number: zod.string().optional(),
  org_member_role: zod.string().optional(),
  invited_by_user_id: zod.string().optional()
}));

/** A user as PCXPay stores it. */
const User = typed<components['schemas']['User']>()(zod.looseObject({
  user_id: zod.string(),
  email: zod.string().check(format('email', email)),
  fname: zod.string(),
  lname: zod.string(),
  date_of_birth: DateOfBirth.optional(),
  cognito_username: zod.string().optional(),
  bridge_customer_id: zod.string().optional(),
  kyc_submitted_at: zod.string().optional(),
  kyc_approved_at: zod.string().optional(),
  kyc_failure_reason: zod.string().optional(),
  role: Role.optional(),
  status: zod.string(),
  type: UserType.optional(),
  created_by: zod.string().optional(),
  org_id: zod.string().optional(),
  org_ids: zod.array(zod.string()).optional(),
  phone_number: zod.string().optional(),
  address: zod.string().optional(),
  country: zod.string().optional(),
  id_type: IdType.optional(),
  id_number: zod.string().optional(),
  additional_id_type: IdType.optional(),
  additional_id_number: zod.string().optional(),
  kyc_session_id: zod.string().optional(),
  kyc_status: zod.string().optional(),
  created_at: zod.string(),
  updated_at: zod.string()
}));

/** The answer to a registration. */
const RegisteredUser = typed<components['schemas']['RegisteredUser']>()(zod.looseObject({
  message: zod.string(),
  user: User,
  requires_confirmation: zod.boolean()
}));

/** Why the request was refused. */
const ErrorMessage = typed<components['schemas']['ErrorMessage']>()(zod.looseObject({
  message: zod.string()
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
