// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import {
  apiKey,
  type Call,
  type ClientOptions,
  composeClient,
  credentials,
  forms,
  type PagedCall,
  pages,
  type PartsFor,
  token,
} from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type { operations as Types } from './types.ts';

/**
 * Epixel user registration: one method per operation, named after its id.
 *
 * Sign up customers and members of a referral network, and look up their sponsors.
 */
export interface EpixelClient {
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
   * const result = await client.signUp({
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
  signUp: Call<Types['signUp']>;

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
   * const result = await client.signUpWithPackage({
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
  signUpWithPackage: Call<Types['signUpWithPackage']>;

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
   * const result = await client.listSponsors();
   * ```
   */
  listSponsors: PagedCall<Types['listSponsors'], '/data/results'>;

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
   * const result = await client.validateSponsor({ body: { sponsor: 'leila.brandt' } });
   * ```
   */
  validateSponsor: Call<Types['validateSponsor']>;
}

/** Base URL, credentials, limits, validation, …: each has a default but credentials. */
export type EpixelClientOptions = ClientOptions<typeof api, Types>;

/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = { forms, pages, credentials, token, apiKey } satisfies PartsFor<typeof api, typeof operations>;

/**
 * Creates a client. It holds no connection, so one instance can serve a whole process.
 *
 * @example const epixel = createEpixelClient({ auth: { apiKey: secret, bearerAuth: secret } });
 */
export function createEpixelClient(options: EpixelClientOptions = {}): EpixelClient {
  return composeClient<EpixelClient>(api, operations, options, parts);
}
