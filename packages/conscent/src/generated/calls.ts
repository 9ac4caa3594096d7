// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import {
  basic,
  type CallParts,
  type ClientOptions,
  connect,
  type Connection,
  credentials,
  type Features,
  operationCall,
  type OptionsWith,
  parameters,
} from '@rollcall/runtime/internal/client';
import { api, registerUser as registerUserRow, updateUser as updateUserRow } from './operations.ts';
import type { operations as Types } from './types.ts';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const conscent = connectConscent({ auth: { basicAuth: { username, password } } });
 */
export function connectConscent<const F extends Features = Record<never, never>>(
  options?: OptionsWith<ClientOptions<typeof api, Types>, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, features);
}

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
 * const result = await registerUser(conscent, { body: { firstName: 'Maren', email: 'maren.holt@example.com' } });
 * ```
 */
export const registerUser = /*@__PURE__*/ operationCall<Types['registerUser']>(
  registerUserRow,
  { credentials, basic } satisfies CallParts<typeof api, typeof registerUserRow>,
);

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
 * const result = await updateUser(conscent, { query: { userId: '66f1c0de5a7b4c3d2e1f0a9b' }, body: { lastName: 'Holt-Varga' } });
 * ```
 */
export const updateUser = /*@__PURE__*/ operationCall<Types['updateUser']>(
  updateUserRow,
  { parameters, credentials, basic } satisfies CallParts<typeof api, typeof updateUserRow>,
);
