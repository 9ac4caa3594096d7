// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import type { CallArguments, ErrorOf, Input, Result } from '@rollcall/runtime/internal/client';
import type { operations } from './types.ts';

/**
 * What `signUp` takes.
 *
 * @example const input: SignUpInput = { body };
 */
export interface SignUpInput extends Input<operations['signUp']> {
  /** The user to sign up. */
  body: Input<operations['signUp']>['body'];
}

/**
 * All that `signUp` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: SignUpResult = await client.signUp(input);
 */
export type SignUpResult = Result<operations['signUp']>;

/**
 * What `unwrap` throws of a {@link SignUpResult}, told apart by `status`.
 *
 * @example const { status, body } = error as SignUpError;
 */
export type SignUpError = ErrorOf<SignUpResult>;

/** `signUp` as a function; in `calls.ts` the connection leads. */
export interface SignUpCall<Leading extends readonly unknown[] = []> {
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
   * const input: SignUpInput = {
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
   * };
   * const result = await client.signUp(input);
   * // With ./calls: await signUp(connection, input)
   * ```
   */
  (...args: CallArguments<SignUpInput, Leading>): Promise<SignUpResult>;
}

/**
 * What `signUpWithPackage` takes.
 *
 * @example const input: SignUpWithPackageInput = { body };
 */
export interface SignUpWithPackageInput extends Input<operations['signUpWithPackage']> {
  /** The user to sign up, the package and the address it goes to. */
  body: Input<operations['signUpWithPackage']>['body'];
}

/**
 * All that `signUpWithPackage` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: SignUpWithPackageResult = await client.signUpWithPackage(input);
 */
export type SignUpWithPackageResult = Result<operations['signUpWithPackage']>;

/**
 * What `unwrap` throws of a {@link SignUpWithPackageResult}, told apart by `status`.
 *
 * @example const { status, body } = error as SignUpWithPackageError;
 */
export type SignUpWithPackageError = ErrorOf<SignUpWithPackageResult>;

/** `signUpWithPackage` as a function; in `calls.ts` the connection leads. */
export interface SignUpWithPackageCall<Leading extends readonly unknown[] = []> {
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
   * const input: SignUpWithPackageInput = {
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
   * };
   * const result = await client.signUpWithPackage(input);
   * // With ./calls: await signUpWithPackage(connection, input)
   * ```
   */
  (...args: CallArguments<SignUpWithPackageInput, Leading>): Promise<SignUpWithPackageResult>;
}

/**
 * What `listSponsors` takes.
 *
 * @example const input: ListSponsorsInput = {};
 */
export interface ListSponsorsInput extends Input<operations['listSponsors']> {}

/**
 * All that `listSponsors` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: ListSponsorsResult = await client.listSponsors();
 */
export type ListSponsorsResult = Result<operations['listSponsors']>;

/**
 * What `unwrap` throws of a {@link ListSponsorsResult}, told apart by `status`.
 *
 * @example const { status, body } = error as ListSponsorsError;
 */
export type ListSponsorsError = ErrorOf<ListSponsorsResult>;

/** `listSponsors` as a function; in `calls.ts` the connection leads. */
export interface ListSponsorsCall<Leading extends readonly unknown[] = []> {
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
   * // With ./calls: await listSponsors(connection)
   * ```
   */
  (...args: CallArguments<ListSponsorsInput, Leading>): Promise<ListSponsorsResult>;
}

/**
 * What `validateSponsor` takes.
 *
 * @example const input: ValidateSponsorInput = { body };
 */
export interface ValidateSponsorInput extends Input<operations['validateSponsor']> {
  /** The sponsor to check. */
  body: Input<operations['validateSponsor']>['body'];
}

/**
 * All that `validateSponsor` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: ValidateSponsorResult = await client.validateSponsor(input);
 */
export type ValidateSponsorResult = Result<operations['validateSponsor']>;

/**
 * What `unwrap` throws of a {@link ValidateSponsorResult}, told apart by `status`.
 *
 * @example const { status, body } = error as ValidateSponsorError;
 */
export type ValidateSponsorError = ErrorOf<ValidateSponsorResult>;

/** `validateSponsor` as a function; in `calls.ts` the connection leads. */
export interface ValidateSponsorCall<Leading extends readonly unknown[] = []> {
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
   * const input: ValidateSponsorInput = { body: { sponsor: 'leila.brandt' } };
   * const result = await client.validateSponsor(input);
   * // With ./calls: await validateSponsor(connection, input)
   * ```
   */
  (...args: CallArguments<ValidateSponsorInput, Leading>): Promise<ValidateSponsorResult>;
}
