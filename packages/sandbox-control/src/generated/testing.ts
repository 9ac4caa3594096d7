// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import {
  createFake,
  type Fake,
  type FakeHandlers,
  type FakeOptions,
  type Fixtures,
  fixturesOf,
  type Make,
  makersOf,
  type Responses,
  responsesOf,
} from '@rollcall/runtime/internal/testing';
import { api, operations } from './operations.ts';
import { samples } from './samples.js';
import type { components, operations as Types } from './types.ts';
import * as validation from './validation.js';

/** The request examples of the description: for every operation, by name, what its call takes. Each is made afresh. */
export const fixtures: {
  readonly listUsers: Fixtures<Types['listUsers'], 'example' | 'users'>;
  readonly createUser: Fixtures<Types['createUser'], 'users' | 'example'>;
  readonly deleteUser: Fixtures<Types['deleteUser'], 'example' | 'users'>;
  readonly reset: Fixtures<Types['reset'], 'example'>;
  readonly getJournal: Fixtures<Types['getJournal'], 'example' | 'refused'>;
  readonly listFaults: Fixtures<Types['listFaults'], 'example'>;
  readonly addFault: Fixtures<Types['addFault'], 'rateLimited' | 'late' | 'example'>;
  readonly removeFaults: Fixtures<Types['removeFaults'], 'example'>;
  readonly getClock: Fixtures<Types['getClock'], 'example'>;
  readonly setClock: Fixtures<Types['setClock'], 'stopped' | 'example'>;
  readonly endSession: Fixtures<Types['endSession'], 'example'>;
} = /*@__PURE__*/ fixturesOf(operations, samples);

/** The response examples of the description: for every operation, by status and name, what a handler returns. Each is made afresh. */
export const responses: {
  readonly listUsers: Responses<Types['listUsers'], {
    200: 'users';
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    404: 'noApi';
    503: 'tooMany';
  }>;
  readonly createUser: Responses<Types['createUser'], {
    201: 'users';
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    404: 'noApi';
    409: 'taken';
    503: 'tooMany';
  }>;
  readonly deleteUser: Responses<Types['deleteUser'], {
    204: never;
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    404: 'noApi';
    503: 'tooMany';
  }>;
  readonly reset: Responses<Types['reset'], {
    204: never;
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    503: 'tooMany';
  }>;
  readonly getJournal: Responses<Types['getJournal'], {
    200: 'refused';
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    503: 'tooMany';
  }>;
  readonly listFaults: Responses<Types['listFaults'], {
    200: 'rateLimited';
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    503: 'tooMany';
  }>;
  readonly addFault: Responses<Types['addFault'], {
    201: 'rateLimited' | 'late';
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    503: 'tooMany';
  }>;
  readonly removeFaults: Responses<Types['removeFaults'], {
    204: never;
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    503: 'tooMany';
  }>;
  readonly getClock: Responses<Types['getClock'], {
    200: 'stopped';
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    503: 'tooMany';
  }>;
  readonly setClock: Responses<Types['setClock'], {
    200: 'stopped';
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    503: 'tooMany';
  }>;
  readonly endSession: Responses<Types['endSession'], {
    204: never;
    400: 'noEffect';
    401: 'noToken';
    403: 'foreign';
    503: 'tooMany';
  }>;
} = /*@__PURE__*/ responsesOf(samples);

/** Makes values of components: valid, readable, and the same for the same seed. */
export const make: {
  readonly sessionName: Make<components['schemas']['SessionName']>;
  readonly newUser: Make<components['schemas']['NewUser']>;
  readonly user: Make<components['schemas']['User']>;
  readonly fault: Make<components['schemas']['Fault']>;
  readonly activeFault: Make<components['schemas']['ActiveFault']>;
  readonly clock: Make<components['schemas']['Clock']>;
  readonly texts: Make<components['schemas']['Texts']>;
  readonly exchange: Make<components['schemas']['Exchange']>;
  readonly refusal: Make<components['schemas']['Refusal']>;
  readonly issue: Make<components['schemas']['Issue']>;
  readonly problem: Make<components['schemas']['Problem']>;
} = /*@__PURE__*/ makersOf(samples, validation);

type Own = Pick<Types, keyof Types & keyof typeof operations>;

/** An API that is answered in this process. */
export type SandboxControlFake = Fake<Own>;

/**
 * A `fetch` for the client that answers in this process: from the examples of the description, or as the handlers say. It keeps the
 * contract: a request that breaks it gets the documented error, and an answer that breaks it rejects the call with a `FakeError`.
 *
 * @example
 * ```ts
 * const fake = fakeSandboxControl();
 * const sandboxControl = createSandboxControlClient({ fetch: fake });
 * ```
 */
export function fakeSandboxControl(
  handlers?: FakeHandlers<Own>,
  options?: FakeOptions<(typeof api)['securitySchemes']>,
): SandboxControlFake {
  return createFake<Own>({ api, operations, validation: validation.sandboxControlValidation, samples }, handlers, options);
}
