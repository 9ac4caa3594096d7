// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import { dateTime, email, uuid } from '@rollcall/runtime/internal/validation';
import { format, maximum, minimum, type, typed, words, wordsOf } from '@rollcall/runtime/internal/zod';
import * as zod from 'zod';
import type { components, operations } from './types.ts';

/** The details of a user to create. */
const CreateUserRequest = typed<components['schemas']['CreateUserRequest']>()(zod.looseObject({
  firstName: zod.string(words),
  lastName: zod.string(words),
  email: zod.string(words).check(format('email', email)),
  userName: zod.string(words),
  phoneNumber: zod.string(words)
}, words));

/** A user as CL2C stores it. */
const User = typed<components['schemas']['User']>()(zod.looseObject({
  id: zod.string(words).check(format('uuid', uuid)),
  userName: zod.string(words),
  firstName: zod.string(words),
  lastName: zod.string(words),
  email: zod.string(words).check(format('email', email)),
  emailConfirmed: zod.boolean(words),
  authenticated: zod.boolean(words),
  authValidUpto: zod.string(words).check(format('date-time', dateTime)),
  authLocation: zod.string(words),
  phoneNumber: zod.string(words),
  walletAddress: zod.string(words)
}, words));

/** Why the request was refused, in the members of RFC 9457 and a list of messages per field. */
const Problem = typed<components['schemas']['Problem']>()(zod.looseObject({
  type: zod.string(words),
  title: zod.string(words),
  status: zod.number(wordsOf('integer')).check(type('integer'), minimum(400), maximum(599)),
  detail: zod.string(words),
  instance: zod.string(words),
  errors: zod.record(zod.string(), zod.array(zod.string(words), words), words)
}, words));

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
