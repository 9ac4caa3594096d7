// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type ClientOptions,
  composeClient,
  type Credential,
  credentials,
  headerKey,
  type PartsFor,
  type Streaming,
} from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type { CreateUserCall, CreateUserInput } from './signatures.ts';
import type { operations as Types } from './types.ts';

/**
 * CL2C user registration: one method per operation, named after its id.
 *
 * Create users within a CL2C tenant.
 *
 * @example const cl2c = createCl2cClient({ auth: { tenant: secret, apiKey: secret } });
 */
export interface Cl2cClient {
  /**
   * Create a user
   *
   * `POST /v1/cl2c/user`: parameters, responses and an example are at {@link CreateUserCall}.
   */
  createUser: CreateUserCall & Streaming<Types['createUser'], CreateUserInput>;
}

/**
 * Credentials, by security scheme: a value, or a function that is called before every request.
 *
 * @example const auth: Cl2cAuth = { tenant: secret, apiKey: secret };
 */
export interface Cl2cAuth {
  /**
   * Id of the tenant on whose behalf the call is made.
   *
   * Sent as the header `tenant`.
   */
  readonly tenant?: Credential<string> | undefined;
  /**
   * API key of the tenant.
   *
   * Sent as the header `X-API-Key`.
   */
  readonly apiKey?: Credential<string> | undefined;
}

/**
 * Variables of the server's URL; an omitted one has its default.
 *
 * @example const server: Cl2cServerVariables = { apiUrl: 'https://api.example.com' };
 */
export interface Cl2cServerVariables {
  /**
   * Base address without a trailing slash. The default is the one in the vendor's code sample.
   *
   * Default: `https://api.example.com`.
   */
  readonly apiUrl?: string;
}

/**
 * Base URL, credentials, limits, validation, …: each has a default but credentials.
 *
 * @example const options: Cl2cClientOptions = { auth: { tenant: secret, apiKey: secret } };
 */
export interface Cl2cClientOptions extends ClientOptions<typeof api, Types> {
  /** Credentials, by security scheme: a value, or a function that is called before every request. */
  readonly auth?: Cl2cAuth | undefined;
  /** Variables of the server's URL; an omitted one has its default. */
  readonly server?: Cl2cServerVariables | undefined;
}

/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = { credentials, headerKey } satisfies PartsFor<typeof api, typeof operations>;

/**
 * Creates a client. It holds no connection, so one instance can serve a whole process.
 *
 * @example const cl2c = createCl2cClient({ auth: { tenant: secret, apiKey: secret } });
 */
export function createCl2cClient(options: Cl2cClientOptions = {}): Cl2cClient {
  return composeClient<Cl2cClient>(api, operations, options, parts);
}
