// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import { dateTime, email, uuid } from '@rollcall/runtime/internal/validation';
import { format, maximum, minimum, type, typed } from '@rollcall/runtime/internal/zod';
import * as zod from 'zod';
import type { components, operations } from './types.ts';

/** The details of a user to create. */
const CreateUserRequest = typed<components['schemas']['CreateUserRequest']>()(zod.looseObject({
  firstName: zod.string(),
  lastName: zod.string(),
  email: zod.string().check(format('email', email)),
  userName: zod.string(),
  phoneNumber: zod.string()
}));

/** A user as CL2C stores it. */
const User = typed<components['schemas']['User']>()(zod.looseObject({
  id: zod.string().check(format('uuid', uuid)),
  userName: zod.string(),
  firstName: zod.string(),
  lastName: zod.string(),
  email: zod.string().check(format('email', email)),
  emailConfirmed: zod.boolean(),
  authenticated: zod.boolean(),
  authValidUpto: zod.string().check(format('date-time', dateTime)),
  authLocation: zod.string(),
  phoneNumber: zod.string(),
  walletAddress: zod.string()
}));

/** Why the request was refused, in the members of RFC 9457 and a list of messages per field. */
const Problem = typed<components['schemas']['Problem']>()(zod.looseObject({
  type: zod.string(),
  title: zod.string(),
  status: zod.number().check(type('integer'), minimum(400), maximum(599)),
  detail: zod.string(),
  instance: zod.string(),
  errors: zod.record(zod.string(), zod.array(zod.string()))
}));

/** What `createUser` takes and answers. */
export const createUserZod = {
  responses: {
    '200': {
      body: {
        'application/json': User,
      },
    },
    '400': {
      body: {
        'application/json': Problem,
      },
    },
    '401': {
      body: {
        'application/json': Problem,
      },
    },
  },
  body: {
    'application/json': CreateUserRequest,
  },
};

/** Every request and response, by operation id. */
export const cl2cZod: {
  readonly createUser: typeof createUserZod;
} = {
  createUser: createUserZod,
};

export {
  CreateUserRequest,
  User,
  Problem,
};
