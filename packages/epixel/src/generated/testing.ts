// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

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
  readonly signUp: Fixtures<Types['signUp'], 'customer' | 'member'>;
  readonly signUpWithPackage: Fixtures<Types['signUpWithPackage'], 'customer' | 'member'>;
  readonly listSponsors: Fixtures<Types['listSponsors'], never>;
  readonly validateSponsor: Fixtures<Types['validateSponsor'], 'activeSponsor' | 'sponsorInvalid' | 'sponsorBlocked' | 'sponsorNotFound'>;
} = /*@__PURE__*/ fixturesOf(operations, samples);

/** The response examples of the description: for every operation, by status and name, what a handler returns. Each is made afresh. */
export const responses: {
  readonly signUp: Responses<Types['signUp'], {
    200: 'customer' | 'member';
    400: 
      | 'countryCodeInvalid'
      | 'sponsorInvalid'
      | 'sponsorNotFound'
      | 'firstNameNotAlphabetic'
      | 'lastNameNotAlphabetic'
      | 'usernameTaken'
      | 'usernameInvalid'
      | 'passwordInvalid'
      | 'phoneNumberTaken'
      | 'emailTaken'
      | 'positionInvalid'
      | 'subdomainTooLong'
      | 'subdomainTooShort';
    401: 'badCredentials';
  }>;
  readonly signUpWithPackage: Responses<Types['signUpWithPackage'], {
    200: 'customer' | 'member';
    400: 
      | 'countryCodeInvalid'
      | 'sponsorInvalid'
      | 'sponsorNotFound'
      | 'firstNameNotAlphabetic'
      | 'lastNameNotAlphabetic'
      | 'usernameTaken'
      | 'usernameInvalid'
      | 'passwordInvalid'
      | 'confirmPasswordDiffers'
      | 'phoneNumberTaken'
      | 'emailTaken'
      | 'positionInvalid'
      | 'addressPostalCodeInvalid'
      | 'addressStateCodeInvalid'
      | 'addressFirstNameInvalid'
      | 'addressLastNameInvalid'
      | 'addressCountryCodeInvalid'
      | 'productIdInvalid'
      | 'subdomainTooLong'
      | 'subdomainTooShort';
    401: 'badCredentials';
    500: 'userCreationFailed';
  }>;
  readonly listSponsors: Responses<Types['listSponsors'], {
    200: 'middlePage' | 'onlyPage';
    401: 'badCredentials';
  }>;
  readonly validateSponsor: Responses<Types['validateSponsor'], {
    200: 'activeSponsor';
    400: 'sponsorInvalid' | 'sponsorBlocked' | 'sponsorNotFound';
    401: 'badCredentials';
  }>;
} = /*@__PURE__*/ responsesOf(samples);

/** Makes values of components: valid, readable, and the same for the same seed. */
export const make: {
  readonly signUpRequest: Make<components['schemas']['SignUpRequest']>;
  readonly signUpCustomer: Make<components['schemas']['SignUpCustomer']>;
  readonly signUpMember: Make<components['schemas']['SignUpMember']>;
  readonly signUpWithPackageRequest: Make<components['schemas']['SignUpWithPackageRequest']>;
  readonly validateSponsorRequest: Make<components['schemas']['ValidateSponsorRequest']>;
  readonly username: Make<components['schemas']['Username']>;
  readonly personName: Make<components['schemas']['PersonName']>;
  readonly emailAddress: Make<components['schemas']['EmailAddress']>;
  readonly subdomain: Make<components['schemas']['Subdomain']>;
  readonly flag: Make<components['schemas']['Flag']>;
  readonly position: Make<components['schemas']['Position']>;
  readonly signedUp: Make<components['schemas']['SignedUp']>;
  readonly newUser: Make<components['schemas']['NewUser']>;
  readonly sponsorList: Make<components['schemas']['SponsorList']>;
  readonly sponsorPage: Make<components['schemas']['SponsorPage']>;
  readonly sponsor: Make<components['schemas']['Sponsor']>;
  readonly sponsorAccepted: Make<components['schemas']['SponsorAccepted']>;
  readonly validationFailure: Make<components['schemas']['ValidationFailure']>;
  readonly authenticationFailure: Make<components['schemas']['AuthenticationFailure']>;
  readonly serverFailure: Make<components['schemas']['ServerFailure']>;
  readonly fieldErrors: Make<components['schemas']['FieldErrors']>;
  readonly empty: Make<components['schemas']['Empty']>;
} = /*@__PURE__*/ makersOf(samples, validation);

type Own = Pick<Types, keyof Types & keyof typeof operations>;

/** An API that is answered in this process. */
export type EpixelFake = Fake<Own>;

/**
 * A `fetch` for the client that answers in this process: from the examples of the description, or as the handlers say. It keeps the
 * contract: a request that breaks it gets the documented error, and an answer that breaks it rejects the call with a `FakeError`.
 *
 * @example
 * ```ts
 * const fake = fakeEpixel();
 * const epixel = createEpixelClient({ fetch: fake });
 * ```
 */
export function fakeEpixel(
  handlers?: FakeHandlers<Own>,
  options?: FakeOptions<(typeof api)['securitySchemes']>,
): EpixelFake {
  return createFake<Own>({ api, operations, validation: validation.epixelValidation, samples }, handlers, options);
}
