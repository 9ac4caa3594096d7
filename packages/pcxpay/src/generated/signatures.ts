// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import type { CallArguments, ErrorOf, Input, Result } from '@rollcall/runtime/internal/client';
import type { operations } from './types.ts';

/**
 * What `registerUser` takes.
 *
 * @example const input: RegisterUserInput = { body };
 */
export interface RegisterUserInput extends Input<operations['registerUser']> {
  /** The user to register. */
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
   * Creates a user and answers with it. With `org_id` the user joins that organisation. With `org_name`
   * and no `org_id`, an organisation of that name is created first and the user joins it; next to an
   * `org_id`, `org_name` has no effect.
   *
   * `POST /users/register`
   *
   * Responses:
   * - `201`: The user was registered.
   * - `400`: A required field is missing, or a value is not allowed.
   *
   * @param input.body - The user to register.
   *
   * @example
   * ```ts
   * const input: RegisterUserInput = {
   *   body: {
   *     email: 'noor.lindqvist@example.com',
   *     fname: 'Noor',
   *     lname: 'Lindqvist',
   *     password: 'plum-orbit-Lantern-42',
   *   },
   * };
   * const result = await client.registerUser(input);
   * // With ./calls: await registerUser(connection, input)
   * ```
   */
  (...args: CallArguments<RegisterUserInput, Leading>): Promise<RegisterUserResult>;
}
