// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import {
  apiKey,
  type CallParts,
  type ClientOptions,
  connect,
  type Connection,
  credentials,
  type Features,
  forms,
  operationCall,
  type OptionsWith,
  token,
} from '@rollcall/runtime/internal/client';
import {
  api,
  listSponsors as listSponsorsRow,
  signUp as signUpRow,
  signUpWithPackage as signUpWithPackageRow,
  validateSponsor as validateSponsorRow,
} from './operations.ts';
import type { operations as Types } from './types.ts';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const epixel = connectEpixel({ auth: { apiKey: secret, bearerAuth: secret } });
 */
export function connectEpixel<const F extends Features = Record<never, never>>(
  options?: OptionsWith<ClientOptions<typeof api, Types>, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, features);
}

/**
 * Sign up a user without a package
 *
 * Adds a customer or a member. A member needs a sponsor and a subdomain; a customer may have them.
 *
 * `POST /user/signup/`
 *
 * Responses:
 * - `200`: The user was signed up.
 * - `400`: A field is missing or was refused.
 * - `401`: The API key or the access token is missing or wrong.
 *
 * @param input.body - The user to sign up.
 *
 * @example
 * ```ts
 * const result = await signUp(epixel, {
 *   body: {
 *     country_code: 'US',
 *     first_name: 'Nadia',
 *     last_name: 'Osei',
 *     username: 'nadia.osei',
 *     password: 'walnut-Ferry-kite-58',
 *     agree_terms: '1',
 *     user_type: 'customer',
 *     email: 'nadia.osei@example.com',
 *     phone_number: '2025550121',
 *   },
 * });
 * ```
 */
export const signUp = /*@__PURE__*/ operationCall<Types['signUp']>(
  signUpRow,
  { forms, credentials, token, apiKey } satisfies CallParts<typeof api, typeof signUpRow>,
);

/**
 * Sign up a user with a package
 *
 * Adds a customer or a member who buys an enrolment package at the same time. Unlike a sign-up
 * without a package, it needs a sponsor and a subdomain for customers too.
 *
 * `POST /user/signup-package/`
 *
 * Responses:
 * - `200`: The user was signed up.
 * - `400`: A field is missing or was refused.
 * - `401`: The API key or the access token is missing or wrong.
 * - `500`: The input was fine and the user was not created all the same.
 *
 * @param input.body - The user to sign up, the package and the address it goes to.
 *
 * @example
 * ```ts
 * const result = await signUpWithPackage(epixel, {
 *   body: {
 *     country_code: 'US',
 *     sponsor: 'leila.brandt',
 *     first_name: 'Mateo',
 *     last_name: 'Silva',
 *     username: 'mateo.silva',
 *     password: 'harbor-Pepper-lamp-63',
 *     confirm_password: 'harbor-Pepper-lamp-63',
 *     agree_terms: '1',
 *     user_type: 'customer',
 *     email: 'mateo.silva@example.com',
 *     phone_number: '2025550134',
 *     product_id: '17',
 *     address_first_name: 'Mateo',
 *     address_last_name: 'Silva',
 *     address_mail_id: 'mateo.silva@example.com',
 *     address_phone_number: '2025550134',
 *     address_name_line: '48',
 *     address_premise: 'Cedar Street',
 *     address_locality: 'Springfield',
 *     address_postal_code: '62701',
 *     address_country_code: 'US',
 *     address_state_code: 'IL',
 *     subdomain: 'mateo',
 *   },
 * });
 * ```
 */
export const signUpWithPackage = /*@__PURE__*/ operationCall<Types['signUpWithPackage']>(
  signUpWithPackageRow,
  { forms, credentials, token, apiKey } satisfies CallParts<typeof api, typeof signUpWithPackageRow>,
);

/**
 * List sponsors
 *
 * Answers with one page of the members who can sponsor a new user. `next` and `previous` are the
 * complete addresses of the neighbouring pages; follow them as they are, for their query is the
 * vendor's business.
 *
 * `GET /user/get/sponsors/`
 *
 * Responses:
 * - `200`: A page of sponsors.
 * - `401`: The API key or the access token is missing or wrong.
 *
 * @example
 * ```ts
 * const result = await listSponsors(epixel);
 * ```
 */
export const listSponsors = /*@__PURE__*/ operationCall<Types['listSponsors'], '/data/results'>(
  listSponsorsRow,
  { credentials, token, apiKey } satisfies CallParts<typeof api, typeof listSponsorsRow>,
);

/**
 * Check a sponsor
 *
 * Tells whether a new user can sign up under this sponsor. It changes nothing.
 *
 * `POST /user/validate-sponsor/`
 *
 * Responses:
 * - `200`: The sponsor exists and is active.
 * - `400`: Nobody can sign up under this sponsor.
 * - `401`: The API key or the access token is missing or wrong.
 *
 * @param input.body - The sponsor to check.
 *
 * @example
 * ```ts
 * const result = await validateSponsor(epixel, { body: { sponsor: 'leila.brandt' } });
 * ```
 */
export const validateSponsor = /*@__PURE__*/ operationCall<Types['validateSponsor']>(
  validateSponsorRow,
  { forms, credentials, token, apiKey } satisfies CallParts<typeof api, typeof validateSponsorRow>,
);
