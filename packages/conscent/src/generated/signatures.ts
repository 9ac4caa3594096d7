// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import type { CallArguments, ErrorOf, Input, Result } from '@rollcall/runtime/internal/client';
import type { operations } from './types.ts';

/**
 * What `registerUser` takes.
 *
 * @example const input: RegisterUserInput = { body };
 */
export interface RegisterUserInput extends Input<operations['registerUser']> {
  /** The person to register. */
  body: Input<operations['registerUser']>['body'];
}

/**
 * All that `registerUser` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: RegisterUserResult = await client.registerUser(input);
 */
export type RegisterUserResult = Result<operations['registerUser']>;

/**
 * What `unwrap` throws of a {@link RegisterUserResult}, told apart by `status`.
 *
 * @example const { status, body } = error as RegisterUserError;
 */
export type RegisterUserError = ErrorOf<RegisterUserResult>;

/** `registerUser` as a function; in `calls.ts` the connection leads. */
export interface RegisterUserCall<Leading extends readonly unknown[] = []> {
  /**
   * Register a user
   *
   * Creates an account and answers with its id. A first name is always needed, and with it an email
   * address, a phone number or both, so that the account can be reached.
   *
   * `POST /client/register-user`
   *
   * Responses:
   * - `201`: The account exists now.
   * - `400`: The body is missing something or has a value that is not allowed.
   * - `401`: The API key or secret is missing or wrong.
   *
   * @param input.body - The person to register.
   *
   * @example
   * ```ts
   * const input: RegisterUserInput = { body: { firstName: 'Maren', email: 'maren.holt@example.com' } };
   * const result = await client.registerUser(input);
   * // With ./calls: await registerUser(connection, input)
   * ```
   */
  (...args: CallArguments<RegisterUserInput, Leading>): Promise<RegisterUserResult>;
}

/**
 * What `updateUser` takes.
 *
 * @example const input: UpdateUserInput = { query, body };
 */
export interface UpdateUserInput extends Input<operations['updateUser']> {
  /** The fields to change. */
  body: Input<operations['updateUser']>['body'];
}

/**
 * All that `updateUser` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: UpdateUserResult = await client.updateUser(input);
 */
export type UpdateUserResult = Result<operations['updateUser']>;

/**
 * What `unwrap` throws of a {@link UpdateUserResult}, told apart by `status`.
 *
 * @example const { status, body } = error as UpdateUserError;
 */
export type UpdateUserError = ErrorOf<UpdateUserResult>;

/** `updateUser` as a function; in `calls.ts` the connection leads. */
export interface UpdateUserCall<Leading extends readonly unknown[] = []> {
  /**
   * Update a user's details
   *
   * Changes the fields that the body names, at least one, leaves the others as they are, and answers with
   * the account as it stands afterwards. A field that no account has is refused, not ignored. Each field
   * is set to an absolute value, so the same call sent twice ends in the same account.
   *
   * `PATCH /client/update-user`
   *
   * Responses:
   * - `200`: The account was changed.
   * - `400`: The user id is missing, or the body is empty or has a field or a value that is not allowed.
   * - `401`: The API key or secret is missing or wrong.
   * - `404`: No account has this id.
   *
   * @param input.query.userId - Id of the account to change, as registration returned it.
   * @param input.body - The fields to change.
   *
   * @example
   * ```ts
   * const input: UpdateUserInput = { query: { userId: '66f1c0de5a7b4c3d2e1f0a9b' }, body: { lastName: 'Holt-Varga' } };
   * const result = await client.updateUser(input);
   * // With ./calls: await updateUser(connection, input)
   * ```
   */
  (...args: CallArguments<UpdateUserInput, Leading>): Promise<UpdateUserResult>;
}
