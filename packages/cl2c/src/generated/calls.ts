// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type CallParts,
  connect,
  type Connection,
  credentials,
  type Features,
  headerKey,
  operationCall,
  type OptionsWith,
  server,
} from '@rollcall/runtime/internal/client';
import type { Cl2cClientOptions } from './client.ts';
import { api, createUser as createUserRow } from './operations.ts';
import type { CreateUserCall } from './signatures.ts';
import type { operations as Types } from './types.ts';

export { hooks, middleware, pageOf, pagesOf, retry, streamOf, validate } from '@rollcall/runtime/calls';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const cl2c = connectCl2c({ auth: { tenant: secret, apiKey: secret } });
 */
export function connectCl2c<const F extends Features = Record<never, never>>(
  options?: OptionsWith<Cl2cClientOptions, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, { server, ...features } as F);
}

/**
 * Create a user
 *
 * `POST /v1/cl2c/user`: parameters, responses and an example are at {@link CreateUserCall}.
 */
export const createUser = /*@__PURE__*/ operationCall<Types['createUser'], never, CreateUserCall<[connection: Connection]>>(
  createUserRow,
  { credentials, headerKey } satisfies CallParts<typeof api, typeof createUserRow>,
);
