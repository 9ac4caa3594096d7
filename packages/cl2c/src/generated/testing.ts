// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

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
  readonly createUser: Fixtures<Types['createUser'], 'newUser' | 'userNameTaken'>;
} = /*@__PURE__*/ fixturesOf(operations, samples);

/** The response examples of the description: for every operation, by status and name, what a handler returns. Each is made afresh. */
export const responses: {
  readonly createUser: Responses<Types['createUser'], {
    200: 'newUser';
    400: 'invalidFields' | 'userNameTaken';
    401: 'badCredentials';
  }>;
} = /*@__PURE__*/ responsesOf(samples);

/** Makes values of components: valid, readable, and the same for the same seed. */
export const make: {
  readonly createUserRequest: Make<components['schemas']['CreateUserRequest']>;
  readonly user: Make<components['schemas']['User']>;
  readonly problem: Make<components['schemas']['Problem']>;
} = /*@__PURE__*/ makersOf(samples, validation);

type Own = Pick<Types, keyof Types & keyof typeof operations>;

/** An API that is answered in this process. */
export type Cl2cFake = Fake<Own>;

/**
 * A `fetch` for the client that answers in this process: from the examples of the description, or as the handlers say. It keeps the
 * contract: a request that breaks it gets the documented error, and an answer that breaks it rejects the call with a `FakeError`.
 *
 * @example
 * ```ts
 * const fake = fakeCl2c();
 * const cl2c = createCl2cClient({ fetch: fake });
 * ```
 */
export function fakeCl2c(
  handlers?: FakeHandlers<Own>,
  options?: FakeOptions<(typeof api)['securitySchemes']>,
): Cl2cFake {
  return createFake<Own>({ api, operations, validation: validation.cl2cValidation, samples }, handlers, options);
}
