// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import {
  basic,
  type CallParts,
  connect,
  type Connection,
  credentials,
  type Features,
  operationCall,
  type OptionsWith,
  parameters,
  server,
} from '@rollcall/runtime/internal/client';
import type { ConscentClientOptions } from './client.ts';
import { api, registerUser as registerUserRow, updateUser as updateUserRow } from './operations.ts';
import type { RegisterUserCall, UpdateUserCall } from './signatures.ts';
import type { operations as Types } from './types.ts';

export { hooks, middleware, pageOf, pagesOf, retry, streamOf, validate } from '@rollcall/runtime/calls';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const conscent = connectConscent({ auth: { basicAuth: { username, password } } });
 */
export function connectConscent<const F extends Features = Record<never, never>>(
  options?: OptionsWith<ConscentClientOptions, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, { server, ...features } as F);
}

/**
 * Register a user
 *
 * `POST /client/register-user`: parameters, responses and an example are at {@link RegisterUserCall}.
 */
export const registerUser = /*@__PURE__*/ operationCall<Types['registerUser'], never, RegisterUserCall<[connection: Connection]>>(
  registerUserRow,
  { credentials, basic } satisfies CallParts<typeof api, typeof registerUserRow>,
);

/**
 * Update a user's details
 *
 * `PATCH /client/update-user`: parameters, responses and an example are at {@link UpdateUserCall}.
 */
export const updateUser = /*@__PURE__*/ operationCall<Types['updateUser'], never, UpdateUserCall<[connection: Connection]>>(
  updateUserRow,
  { parameters, credentials, basic } satisfies CallParts<typeof api, typeof updateUserRow>,
);
