// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import {
  basic,
  type Call,
  type ClientOptions,
  composeClient,
  credentials,
  parameters,
  type PartsFor,
} from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type { operations as Types } from './types.ts';

/**
 * ConsCent user registration: one method per operation, named after its id.
 *
 * Register a publisher's readers with ConsCent and keep their details up to date.
 */
export interface ConscentClient {
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
   * const result = await client.registerUser({ body: { firstName: 'Maren', email: 'maren.holt@example.com' } });
   * ```
   */
  registerUser: Call<Types['registerUser']>;

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
   * const result = await client.updateUser({ query: { userId: '66f1c0de5a7b4c3d2e1f0a9b' }, body: { lastName: 'Holt-Varga' } });
   * ```
   */
  updateUser: Call<Types['updateUser']>;
}

/** Base URL, credentials, limits, validation, …: each has a default but credentials. */
export type ConscentClientOptions = ClientOptions<typeof api, Types>;

/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = { parameters, credentials, basic } satisfies PartsFor<typeof api, typeof operations>;

/**
 * Creates a client. It holds no connection, so one instance can serve a whole process.
 *
 * @example const conscent = createConscentClient({ auth: { basicAuth: { username, password } } });
 */
export function createConscentClient(options: ConscentClientOptions = {}): ConscentClient {
  return composeClient<ConscentClient>(api, operations, options, parts);
}
