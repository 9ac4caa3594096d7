// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import {
  apiKey,
  type CallParts,
  type ClientOptions,
  connect,
  type Connection,
  credentials,
  type Features,
  operationCall,
  type OptionsWith,
} from '@rollcall/runtime/internal/client';
import { api, createUser as createUserRow } from './operations.ts';
import type { operations as Types } from './types.ts';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const cl2c = connectCl2c({ auth: { tenant: secret, apiKey: secret } });
 */
export function connectCl2c<const F extends Features = Record<never, never>>(
  options?: OptionsWith<ClientOptions<typeof api, Types>, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, features);
}

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
 * const result = await createUser(cl2c, {
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
export const createUser = /*@__PURE__*/ operationCall<Types['createUser']>(
  createUserRow,
  { credentials, apiKey } satisfies CallParts<typeof api, typeof createUserRow>,
);
