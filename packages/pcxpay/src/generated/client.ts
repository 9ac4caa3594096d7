// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import { type ClientOptions, composeClient, type PartsFor, type Streaming } from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type { RegisterUserCall, RegisterUserInput } from './signatures.ts';
import type { operations as Types } from './types.ts';

/**
 * PCXPay user registration: one method per operation, named after its id.
 *
 * Register users, and with them organisations, at PCXPay.
 *
 * @example const pcxpay = createPcxpayClient();
 */
export interface PcxpayClient {
  /**
   * Register a user
   *
   * `POST /users/register`: parameters, responses and an example are at {@link RegisterUserCall}.
   */
  registerUser: RegisterUserCall & Streaming<Types['registerUser'], RegisterUserInput>;
}

/**
 * Base URL, credentials, limits, validation, …: each has a default but credentials.
 *
 * @example const options: PcxpayClientOptions = { timeout: 10_000 };
 */
export interface PcxpayClientOptions extends ClientOptions<typeof api, Types> {}

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
