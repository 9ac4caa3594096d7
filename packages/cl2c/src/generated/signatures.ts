// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import type { CallArguments, ErrorOf, Input, Result } from '@rollcall/runtime/internal/client';
import type { operations } from './types.ts';

/**
 * What `createUser` takes.
 *
 * @example const input: CreateUserInput = { body };
 */
export interface CreateUserInput extends Input<operations['createUser']> {
  /** The user to create. */
  body: Input<operations['createUser']>['body'];
}

/**
 * All that `createUser` can answer, told apart by `status` and by `ok`.
 *
 * @example const result: CreateUserResult = await client.createUser(input);
 */
export type CreateUserResult = Result<operations['createUser']>;

/**
 * What `unwrap` throws of a {@link CreateUserResult}, told apart by `status`.
 *
 * @example const { status, body } = error as CreateUserError;
 */
export type CreateUserError = ErrorOf<CreateUserResult>;

/** `createUser` as a function; in `calls.ts` the connection leads. */
export interface CreateUserCall<Leading extends readonly unknown[] = []> {
  /**
   * Create a user
   *
   * Adds a user to the tenant that the credentials belong to. All five details are needed, and the
   * user name must not be taken.
   *
   * `POST /v1/cl2c/user`
   *
   * Responses:
   * - `200`: The user was created.
   * - `400`: One or more of the details are missing or not acceptable; `errors` lists them by field.
   * - `401`: The tenant or the API key is missing or wrong.
   *
   * @param input.body - The user to create.
   *
   * @example
   * ```ts
   * const input: CreateUserInput = {
   *   body: {
   *     firstName: 'Ines',
   *     lastName: 'Calloway',
   *     email: 'ines.calloway@example.com',
   *     userName: 'inescalloway',
   *     phoneNumber: '+12025550116',
   *   },
   * };
   * const result = await client.createUser(input);
   * // With ./calls: await createUser(connection, input)
   * ```
   */
  (...args: CallArguments<CreateUserInput, Leading>): Promise<CreateUserResult>;
}
