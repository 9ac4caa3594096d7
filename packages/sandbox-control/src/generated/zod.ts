// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import { dateTime, email } from '@rollcall/runtime/internal/validation';
import { exclusiveMinimum, format, maximum, minimum, type, typed } from '@rollcall/runtime/internal/zod';
import * as zod from 'zod';
import type { components, operations } from './types.ts';

/** Name of a session. */
const SessionName = typed<components['schemas']['SessionName']>()(zod.string().max(64).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')));

/** What is to be known of a new user; the rest is made up. */
const NewUser = typed<components['schemas']['NewUser']>()(zod.strictObject({
  firstName: zod.string().min(1).max(100).optional(),
  lastName: zod.string().min(1).max(100).optional(),
  username: zod.string().min(1).max(100).optional(),
  email: zod.string().max(254).check(format('email', email)).optional(),
  phone: zod.string().regex(new RegExp('^[0-9]{10}$', 'u')).optional()
}));

/** A user of an API, as far as APIs have it in common. */
const User = typed<components['schemas']['User']>()(zod.looseObject({
  id: zod.string(),
  api: zod.string(),
  name: zod.string().optional(),
  username: zod.string().optional(),
  email: zod.string().optional(),
  phone: zod.string().optional(),
  createdAt: zod.string().check(format('date-time', dateTime))
}));

/**
 * What goes wrong, and how often: one at least of `latency`, `status`, `reset` and `slowBody`. The first and
 * the last may be combined with the others.
 */
const Fault = typed<components['schemas']['Fault']>()(zod.strictObject({
  api: zod.string().min(1).max(100).optional(),
  operationId: zod.string().min(1).max(200).optional(),
  latency: zod.number().check(type('integer'), minimum(1), maximum(60000)).optional(),
  status: zod.number().check(type('integer'), minimum(200), maximum(599)).optional(),
  example: zod.string().min(1).max(200).optional(),
  retryAfter: zod.number().check(type('integer'), minimum(0), maximum(86400)).optional(),
  reset: zod.literal(true).optional(),
  slowBody: zod.number().check(type('integer'), minimum(1), maximum(60000)).optional(),
  count: zod.number().check(type('integer'), minimum(1), maximum(1000000)).optional(),
  probability: zod.number().check(exclusiveMinimum(0), maximum(1)).optional()
}));

/** A fault that is set. */
const ActiveFault = typed<components['schemas']['ActiveFault']>()(zod.looseObject({
  id: zod.string(),
  applied: zod.number().check(type('integer'), minimum(0)),
  fault: Fault
}));

/** The time that the APIs believe it is. */
const Clock = typed<components['schemas']['Clock']>()(zod.strictObject({
  now: zod.string().check(format('date-time', dateTime)),
  running: zod.boolean()
}));

/** Texts by name. */
const Texts = typed<components['schemas']['Texts']>()(zod.record(zod.string(), zod.string()));

/** A part of the request that breaks the description of the API. */
const Issue = typed<components['schemas']['Issue']>()(zod.looseObject({
  in: zod.enum(['body', 'path', 'query', 'header', 'cookie']),
  path: zod.string(),
  keyword: zod.string(),
  message: zod.string(),
  pointer: zod.string().optional()
}));

/** Why a request was refused. */
const Refusal = typed<components['schemas']['Refusal']>()(zod.looseObject({
  title: zod.string(),
  detail: zod.string(),
  pointer: zod.string().optional(),
  issues: zod.array(Issue)
}));

/** A request, and what became of it. */
const Exchange = typed<components['schemas']['Exchange']>()(zod.looseObject({
  id: zod.string(),
  time: zod.string().check(format('date-time', dateTime)),
  api: zod.string().optional(),
  operationId: zod.string().optional(),
  method: zod.string(),
  path: zod.string(),
  status: zod.number().check(type('integer')).optional(),
  milliseconds: zod.number().check(minimum(0)),
  request: zod.looseObject({
  headers: Texts,
  query: Texts,
  body: zod.string().optional()
}),
  response: zod.looseObject({
  body: zod.string().optional()
}).optional(),
  refusal: Refusal.optional(),
  fault: Fault.optional()
}));

/** Problem details of RFC 9457. */
const Problem = typed<components['schemas']['Problem']>()(zod.looseObject({
  type: zod.string(),
  title: zod.string(),
  status: zod.number().check(type('integer'), minimum(400), maximum(599)),
  detail: zod.string(),
  errors: zod.array(zod.looseObject({
  in: zod.string(),
  pointer: zod.string(),
  keyword: zod.string(),
  detail: zod.string()
})).optional()
}));

const part0 = typed<NonNullable<operations['listUsers']['parameters']['path']>>()(zod.looseObject({
  api: zod.string()
}));

const part1 = typed<NonNullable<operations['listUsers']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part2 = typed<operations['listUsers']['responses'][200]['content']['application/json']>()(zod.array(User).max(1000));

const part3 = typed<NonNullable<operations['createUser']['parameters']['path']>>()(zod.looseObject({
  api: zod.string()
}));

const part4 = typed<NonNullable<operations['createUser']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part5 = typed<NonNullable<operations['deleteUser']['parameters']['path']>>()(zod.looseObject({
  api: zod.string(),
  id: zod.string()
}));

const part6 = typed<NonNullable<operations['deleteUser']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part7 = typed<NonNullable<operations['reset']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part8 = typed<NonNullable<operations['getJournal']['parameters']['query']>>()(zod.looseObject({
  limit: zod.number().check(type('integer'), minimum(1), maximum(1000)).optional()
}));

const part9 = typed<NonNullable<operations['getJournal']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part10 = typed<operations['getJournal']['responses'][200]['content']['application/json']>()(zod.array(Exchange).max(1000));

const part11 = typed<NonNullable<operations['listFaults']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part12 = typed<operations['listFaults']['responses'][200]['content']['application/json']>()(zod.array(ActiveFault).max(100));

const part13 = typed<NonNullable<operations['addFault']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part14 = typed<NonNullable<operations['removeFaults']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part15 = typed<NonNullable<operations['getClock']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part16 = typed<NonNullable<operations['setClock']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

const part17 = typed<NonNullable<operations['endSession']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}));

/** What `listUsers` takes and answers. */
export const listUsersZod = {
  responses: {
    '200': {
      body: {
        'application/json': part2,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '404': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  path: part0,
  headers: part1,
};

/** What `createUser` takes and answers. */
export const createUserZod = {
  responses: {
    '201': {
      body: {
        'application/json': User,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '404': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '409': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  path: part3,
  headers: part4,
  body: {
    'application/json': NewUser,
  },
};

/** What `deleteUser` takes and answers. */
export const deleteUserZod = {
  responses: {
    '204': {},
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '404': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  path: part5,
  headers: part6,
};

/** What `reset` takes and answers. */
export const resetZod = {
  responses: {
    '204': {},
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part7,
};

/** What `getJournal` takes and answers. */
export const getJournalZod = {
  responses: {
    '200': {
      body: {
        'application/json': part10,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  query: part8,
  headers: part9,
};

/** What `listFaults` takes and answers. */
export const listFaultsZod = {
  responses: {
    '200': {
      body: {
        'application/json': part12,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part11,
};

/** What `addFault` takes and answers. */
export const addFaultZod = {
  responses: {
    '201': {
      body: {
        'application/json': ActiveFault,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part13,
  body: {
    'application/json': Fault,
  },
};

/** What `removeFaults` takes and answers. */
export const removeFaultsZod = {
  responses: {
    '204': {},
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part14,
};

/** What `getClock` takes and answers. */
export const getClockZod = {
  responses: {
    '200': {
      body: {
        'application/json': Clock,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part15,
};

/** What `setClock` takes and answers. */
export const setClockZod = {
  responses: {
    '200': {
      body: {
        'application/json': Clock,
      },
    },
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part16,
  body: {
    'application/json': Clock,
  },
};

/** What `endSession` takes and answers. */
export const endSessionZod = {
  responses: {
    '204': {},
    '400': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '401': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '403': {
      body: {
        'application/problem+json': Problem,
      },
    },
    '503': {
      body: {
        'application/problem+json': Problem,
      },
    },
  },
  headers: part17,
};

/** Every request and response, by operation id. */
export const sandboxControlZod: {
  readonly listUsers: typeof listUsersZod;
  readonly createUser: typeof createUserZod;
  readonly deleteUser: typeof deleteUserZod;
  readonly reset: typeof resetZod;
  readonly getJournal: typeof getJournalZod;
  readonly listFaults: typeof listFaultsZod;
  readonly addFault: typeof addFaultZod;
  readonly removeFaults: typeof removeFaultsZod;
  readonly getClock: typeof getClockZod;
  readonly setClock: typeof setClockZod;
  readonly endSession: typeof endSessionZod;
} = {
  listUsers: listUsersZod,
  createUser: createUserZod,
  deleteUser: deleteUserZod,
  reset: resetZod,
  getJournal: getJournalZod,
  listFaults: listFaultsZod,
  addFault: addFaultZod,
  removeFaults: removeFaultsZod,
  getClock: getClockZod,
  setClock: setClockZod,
  endSession: endSessionZod,
};

export {
  SessionName,
  NewUser,
  User,
  Fault,
  ActiveFault,
  Clock,
  Texts,
  Exchange,
  Refusal,
  Issue,
  Problem,
};
