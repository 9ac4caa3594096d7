// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

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
  readonly registerUser: Fixtures<Types['registerUser'], 'requiredOnly' | 'newOrganisation' | 'existingOrganisation' | 'emailTaken'>;
} = /*@__PURE__*/ fixturesOf(operations, samples);

/** The response examples of the description: for every operation, by status and name, what a handler returns. Each is made afresh. */
export const responses: {
  readonly registerUser: Responses<Types['registerUser'], {
    201: 'newOrganisation' | 'existingOrganisation' | 'requiredOnly';
    400: 'noPassword' | 'unknownRole' | 'emailTaken';
  }>;
} = /*@__PURE__*/ responsesOf(samples);

/** Makes values of components: valid, readable, and the same for the same seed. */
export const make: {
  readonly registerUserRequest: Make<components['schemas']['RegisterUserRequest']>;
  readonly registeredUser: Make<components['schemas']['RegisteredUser']>;
  readonly user: Make<components['schemas']['User']>;
  readonly dateOfBirth: Make<components['schemas']['DateOfBirth']>;
  readonly role: Make<components['schemas']['Role']>;
  readonly userType: Make<components['schemas']['UserType']>;
  readonly idType: Make<components['schemas']['IdType']>;
  readonly errorMessage: Make<components['schemas']['ErrorMessage']>;
} = /*@__PURE__*/ makersOf(samples, validation);

type Own = Pick<Types, keyof Types & keyof typeof operations>;

/** An API that is answered in this process. */
export type PcxpayFake = Fake<Own>;

/**
 * A `fetch` for the client that answers in this process: from the examples of the description, or as the handlers say. It keeps the
 * contract: a request that breaks it gets the documented error, and an answer that breaks it rejects the call with a `FakeError`.
 *
 * @example
 * ```ts
 * const fake = fakePcxpay();
 * const pcxpay = createPcxpayClient({ fetch: fake });
 * ```
 */
export function fakePcxpay(
  handlers?: FakeHandlers<Own>,
  options?: FakeOptions<(typeof api)['securitySchemes']>,
): PcxpayFake {
  return createFake<Own>({ api, operations, validation: validation.pcxpayValidation, samples }, handlers, options);
}
