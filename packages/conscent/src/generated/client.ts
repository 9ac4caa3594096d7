// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import {
  basic,
  type BasicCredential,
  type ClientOptions,
  composeClient,
  type Credential,
  credentials,
  parameters,
  type PartsFor,
  type Streaming,
} from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type { RegisterUserCall, RegisterUserInput, UpdateUserCall, UpdateUserInput } from './signatures.ts';
import type { operations as Types } from './types.ts';

/**
 * ConsCent user registration: one method per operation, named after its id.
 *
 * Register a publisher's readers with ConsCent and keep their details up to date.
 *
 * @example const conscent = createConscentClient({ auth: { basicAuth: { username, password } } });
 */
export interface ConscentClient {
  /**
   * Register a user
   *
   * `POST /client/register-user`: parameters, responses and an example are at {@link RegisterUserCall}.
   */
  registerUser: RegisterUserCall & Streaming<Types['registerUser'], RegisterUserInput>;

  /**
   * Update a user's details
   *
   * `PATCH /client/update-user`: parameters, responses and an example are at {@link UpdateUserCall}.
   */
  updateUser: UpdateUserCall & Streaming<Types['updateUser'], UpdateUserInput>;
}

/**
 * Credentials, by security scheme: a value, or a function that is called before every request.
 *
 * @example const auth: ConscentAuth = { basicAuth: { username, password } };
 */
export interface ConscentAuth {
  /**
   * The client's API key as user name and its API secret as password.
   *
   * User name and password of HTTP Basic.
   */
  readonly basicAuth?: Credential<BasicCredential> | undefined;
}

/**
 * Variables of the server's URL; an omitted one has its default.
 *
 * @example const server: ConscentServerVariables = { apiUrl: 'https://conscent.example.com' };
 */
export interface ConscentServerVariables {
  /**
   * Base address without a trailing slash; `{API_URL}` in the vendor's pages.
   *
   * Default: `https://conscent.example.com`.
   */
  readonly apiUrl?: string;
}

/**
 * Base URL, credentials, limits, validation, …: each has a default but credentials.
 *
 * @example const options: ConscentClientOptions = { auth: { basicAuth: { username, password } } };
 */
export interface ConscentClientOptions extends ClientOptions<typeof api, Types> {
  /** Credentials, by security scheme: a value, or a function that is called before every request. */
  readonly auth?: ConscentAuth | undefined;
  /** Variables of the server's URL; an omitted one has its default. */
  readonly server?: ConscentServerVariables | undefined;
}

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
