// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import { dateTime, email } from '@rollcall/runtime/internal/validation';
import {
  exclusiveMinimum,
  format,
  maximum,
  minimum,
  type,
  typed,
  words,
  wordsOf,
} from '@rollcall/runtime/internal/zod';
import * as zod from 'zod';
import type { components, operations } from './types.ts';

/** Name of a session. */
const SessionName = typed<components['schemas']['SessionName']>()(zod.string(words).max(64).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u'), 'must consist of letters from A to Z, digits, underscores and hyphens'));

/** What is to be known of a new user; the rest is made up. */
const NewUser = typed<components['schemas']['NewUser']>()(zod.strictObject({
  firstName: zod.string(words).min(1).max(100).optional(),
  lastName: zod.string(words).min(1).max(100).optional(),
  username: zod.string(words).min(1).max(100).optional(),
  email: zod.string(words).max(254).check(format('email', email)).optional(),
  phone: zod.string(words).regex(new RegExp('^[0-9]{10}$', 'u'), 'must be ten digits').optional()
}, words));

/** A user of an API, as far as APIs have it in common. */
const User = typed<components['schemas']['User']>()(zod.looseObject({
  id: zod.string(words),
  api: zod.string(words),
  name: zod.string(words).optional(),
  username: zod.string(words).optional(),
  email: zod.string(words).optional(),
  phone: zod.string(words).optional(),
  createdAt: zod.string(words).check(format('date-time', dateTime))
}, words));

/**
 * What goes wrong, and how often: one at least of `latency`, `status`, `reset` and `slowBody`. The first and
 * the last may be combined with the others.
 */
const Fault = typed<components['schemas']['Fault']>()(zod.strictObject({
  api: zod.string(words).min(1).max(100).optional(),
  operationId: zod.string(words).min(1).max(200).optional(),
  latency: zod.number(wordsOf('integer')).check(type('integer'), minimum(1), maximum(60000)).optional(),
  status: zod.number(wordsOf('integer')).check(type('integer'), minimum(200), maximum(599)).optional(),
  example: zod.string(words).min(1).max(200).optional(),
  retryAfter: zod.number(wordsOf('integer')).check(type('integer'), minimum(0), maximum(86400)).optional(),
  reset: zod.literal(true, words).optional(),
  slowBody: zod.number(wordsOf('integer')).check(type('integer'), minimum(1), maximum(60000)).optional(),
  count: zod.number(wordsOf('integer')).check(type('integer'), minimum(1), maximum(1000000)).optional(),
  probability: zod.number(words).check(exclusiveMinimum(0), maximum(1)).optional()
}, words));

/** A fault that is set. */
const ActiveFault = typed<components['schemas']['ActiveFault']>()(zod.looseObject({
  id: zod.string(words),
  applied: zod.number(wordsOf('integer')).check(type('integer'), minimum(0)),
  fault: Fault
}, words));

/** The time that the APIs believe it is. */
const Clock = typed<components['schemas']['Clock']>()(zod.strictObject({
  now: zod.string(words).check(format('date-time', dateTime)),
  running: zod.boolean(words)
}, words));

/** Texts by name. */
const Texts = typed<components['schemas']['Texts']>()(zod.record(zod.string(), zod.string(words), words));

/** A part of the request that breaks the description of the API. */
const Issue = typed<components['schemas']['Issue']>()(zod.looseObject({
  in: zod.enum(['body', 'path', 'query', 'header', 'cookie'], words),
  path: zod.string(words),
  keyword: zod.string(words),
  message: zod.string(words),
  pointer: zod.string(words).optional()
}, words));

/** Why a request was refused. */
const Refusal = typed<components['schemas']['Refusal']>()(zod.looseObject({
  title: zod.string(words),
  detail: zod.string(words),
  pointer: zod.string(words).optional(),
  issues: zod.array(Issue, words)
}, words));

/** A request, and what became of it. */
const Exchange = typed<components['schemas']['Exchange']>()(zod.looseObject({
  id: zod.string(words),
  time: zod.string(words).check(format('date-time', dateTime)),
  api: zod.string(words).optional(),
  operationId: zod.string(words).optional(),
  method: zod.string(words),
  path: zod.string(words),
  status: zod.number(wordsOf('integer')).check(type('integer')).optional(),
  milliseconds: zod.number(words).check(minimum(0)),
  request: zod.looseObject({
  headers: Texts,
  query: Texts,
  body: zod.string(words).optional()
}, words),
  response: zod.looseObject({
  body: zod.string(words).optional()
}, words).optional(),
  refusal: Refusal.optional(),
  fault: Fault.optional()
}, words));

/** Problem details of RFC 9457. */
const Problem = typed<components['schemas']['Problem']>()(zod.looseObject({
  type: zod.string(words),
  title: zod.string(words),
  status: zod.number(wordsOf('integer')).check(type('integer'), minimum(400), maximum(599)),
  detail: zod.string(words),
  errors: zod.array(zod.looseObject({
  in: zod.string(words),
  pointer: zod.string(words),
  keyword: zod.string(words),
  detail: zod.string(words)
}, words), words).optional()
}, words));

const part0 = typed<NonNullable<operations['listUsers']['parameters']['path']>>()(zod.looseObject({
  api: zod.string(words)
}, words));

const part1 = typed<NonNullable<operations['listUsers']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part2 = typed<operations['listUsers']['responses'][200]['content']['application/json']>()(zod.array(User, words).max(1000));

const part3 = typed<NonNullable<operations['createUser']['parameters']['path']>>()(zod.looseObject({
  api: zod.string(words)
}, words));

const part4 = typed<NonNullable<operations['createUser']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part5 = typed<NonNullable<operations['deleteUser']['parameters']['path']>>()(zod.looseObject({
  api: zod.string(words),
  id: zod.string(words)
}, words));

const part6 = typed<NonNullable<operations['deleteUser']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part7 = typed<NonNullable<operations['reset']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part8 = typed<NonNullable<operations['getJournal']['parameters']['query']>>()(zod.looseObject({
  limit: zod.number(wordsOf('integer')).check(type('integer'), minimum(1), maximum(1000)).optional()
}, words));

const part9 = typed<NonNullable<operations['getJournal']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part10 = typed<operations['getJournal']['responses'][200]['content']['application/json']>()(zod.array(Exchange, words).max(1000));

const part11 = typed<NonNullable<operations['listFaults']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part12 = typed<operations['listFaults']['responses'][200]['content']['application/json']>()(zod.array(ActiveFault, words).max(100));

const part13 = typed<NonNullable<operations['addFault']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part14 = typed<NonNullable<operations['removeFaults']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part15 = typed<NonNullable<operations['getClock']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part16 = typed<NonNullable<operations['setClock']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

const part17 = typed<NonNullable<operations['endSession']['parameters']['header']>>()(zod.looseObject({
  'X-Sandbox-Session': SessionName.optional()
}, words));

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
