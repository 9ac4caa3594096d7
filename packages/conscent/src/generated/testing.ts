// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

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
  readonly registerUser: Fixtures<Types['registerUser'], 'emailOnly' | 'phoneOnly' | 'everyField'>;
  readonly updateUser: Fixtures<Types['updateUser'], 'oneField' | 'newContact' | 'newAddresses' | 'unknownUser'>;
} = /*@__PURE__*/ fixturesOf(operations, samples);

/** The response examples of the description: for every operation, by status and name, what a handler returns. Each is made afresh. */
export const responses: {
  readonly registerUser: Responses<Types['registerUser'], {
    201: 'emailOnly' | 'phoneOnly' | 'everyField';
    400: 'noContact' | 'noFirstName' | 'unknownGender';
    401: 'badCredentials';
  }>;
  readonly updateUser: Responses<Types['updateUser'], {
    200: 'oneField' | 'newContact' | 'newAddresses';
    400: 'nothingToUpdate' | 'unknownField' | 'noUserId';
    401: 'badCredentials';
    404: 'unknownUser';
  }>;
} = /*@__PURE__*/ responsesOf(samples);

/** Makes values of components: valid, readable, and the same for the same seed. */
export const make: {
  readonly registerUserRequest: Make<components['schemas']['RegisterUserRequest']>;
  readonly updateUserRequest: Make<components['schemas']['UpdateUserRequest']>;
  readonly contact: Make<components['schemas']['Contact']>;
  readonly emailAddress: Make<components['schemas']['EmailAddress']>;
  readonly phoneNumber: Make<components['schemas']['PhoneNumber']>;
  readonly gender: Make<components['schemas']['Gender']>;
  readonly dateOfBirth: Make<components['schemas']['DateOfBirth']>;
  readonly addressInput: Make<components['schemas']['AddressInput']>;
  readonly registeredUser: Make<components['schemas']['RegisteredUser']>;
  readonly updatedUser: Make<components['schemas']['UpdatedUser']>;
  readonly userData: Make<components['schemas']['UserData']>;
  readonly address: Make<components['schemas']['Address']>;
  readonly storedAddress: Make<components['schemas']['StoredAddress']>;
  readonly errorMessage: Make<components['schemas']['ErrorMessage']>;
} = /*@__PURE__*/ makersOf(samples, validation);

type Own = Pick<Types, keyof Types & keyof typeof operations>;

/** An API that is answered in this process. */
export type ConscentFake = Fake<Own>;

/**
 * A `fetch` for the client that answers in this process: from the examples of the description, or as the handlers say. It keeps the
 * contract: a request that breaks it gets the documented error, and an answer that breaks it rejects the call with a `FakeError`.
 *
 * @example
 * ```ts
 * const fake = fakeConscent();
 * const conscent = createConscentClient({ fetch: fake });
 * ```
 */
export function fakeConscent(
  handlers?: FakeHandlers<Own>,
  options?: FakeOptions<(typeof api)['securitySchemes']>,
): ConscentFake {
  return createFake<Own>({ api, operations, validation: validation.conscentValidation, samples }, handlers, options);
}
