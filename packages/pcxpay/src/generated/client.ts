// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import { type Call, type ClientOptions, composeClient, type PartsFor } from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type { operations as Types } from './types.ts';

/**
 * PCXPay user registration: one method per operation, named after its id.
 *
 * Register users, and with them organisations, at PCXPay.
 */
export interface PcxpayClient {
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
   * const result = await client.registerUser({
   *   body: {
   *     email: 'noor.lindqvist@example.com',
   *     fname: 'Noor',
   *     lname: 'Lindqvist',
   *     password: 'plum-orbit-Lantern-42',
   *   },
   * });
   * ```
   */
  registerUser: Call<Types['registerUser']>;
}

/** Base URL, credentials, limits, validation, …: each has a default but credentials. */
export type PcxpayClientOptions = ClientOptions<typeof api, Types>;

/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = {} satisfies PartsFor<typeof api, typeof operations>;

/**
 * Creates a client. It holds no connection, so one instance can serve a whole process.
 *
 * @example const pcxpay = createPcxpayClient();
 */
export function createPcxpayClient(options: PcxpayClientOptions = {}): PcxpayClient {
  return composeClient<PcxpayClient>(api, operations, options, parts);
}
