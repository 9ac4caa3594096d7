// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type CallParts,
  type ClientOptions,
  connect,
  type Connection,
  type Features,
  operationCall,
  type OptionsWith,
} from '@rollcall/runtime/internal/client';
import { api, registerUser as registerUserRow } from './operations.ts';
import type { operations as Types } from './types.ts';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const pcxpay = connectPcxpay();
 */
export function connectPcxpay<const F extends Features = Record<never, never>>(
  options?: OptionsWith<ClientOptions<typeof api, Types>, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, features);
}

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
 * const result = await registerUser(pcxpay, {
 *   body: {
 *     email: 'noor.lindqvist@example.com',
 *     fname: 'Noor',
 *     lname: 'Lindqvist',
 *     password: 'plum-orbit-Lantern-42',
 *   },
 * });
 * ```
 */
export const registerUser = /*@__PURE__*/ operationCall<Types['registerUser']>(
  registerUserRow,
  {} satisfies CallParts<typeof api, typeof registerUserRow>,
);
