// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import {
  apiKey,
  type Call,
  type ClientOptions,
  composeClient,
  credentials,
  type PartsFor,
} from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type { operations as Types } from './types.ts';

/**
 * CL2C user registration: one method per operation, named after its id.
 *
 * Create users within a CL2C tenant.
 */
export interface Cl2cClient {
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
   * const result = await client.createUser({
   *   body: {
   *     firstName: 'Ines',
   *     lastName: 'Calloway',
   *     email: 'ines.calloway@example.com',
   *     userName: 'inescalloway',
   *     phoneNumber: '+12025550116',
   *   },
   * });
   * ```
   */
  createUser: Call<Types['createUser']>;
}

/** Base URL, credentials, limits, validation, …: each has a default but credentials. */
export type Cl2cClientOptions = ClientOptions<typeof api, Types>;

/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = { credentials, apiKey } satisfies PartsFor<typeof api, typeof operations>;

/**
 * Creates a client. It holds no connection, so one instance can serve a whole process.
 *
 * @example const cl2c = createCl2cClient({ auth: { tenant: secret, apiKey: secret } });
 */
export function createCl2cClient(options: Cl2cClientOptions = {}): Cl2cClient {
  return composeClient<Cl2cClient>(api, operations, options, parts);
}
