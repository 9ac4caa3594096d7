// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type CallParts,
  connect,
  type Connection,
  type Features,
  operationCall,
  type OptionsWith,
} from '@rollcall/runtime/internal/client';
import type { PcxpayClientOptions } from './client.ts';
import { api, registerUser as registerUserRow } from './operations.ts';
import type { RegisterUserCall } from './signatures.ts';
import type { operations as Types } from './types.ts';

export { hooks, middleware, pageOf, pagesOf, retry, streamOf, validate } from '@rollcall/runtime/calls';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const pcxpay = connectPcxpay();
 */
export function connectPcxpay<const F extends Features = Record<never, never>>(
  options?: OptionsWith<PcxpayClientOptions, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, features);
}

/**
 * Register a user
 *
 * `POST /users/register`: parameters, responses and an example are at {@link RegisterUserCall}.
 */
export const registerUser = /*@__PURE__*/ operationCall<Types['registerUser'], never, RegisterUserCall<[connection: Connection]>>(
  registerUserRow,
  {} satisfies CallParts<typeof api, typeof registerUserRow>,
);
