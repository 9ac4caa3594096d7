// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type ClientOptions,
  composeClient,
  type Credential,
  credentials,
  headerKey,
  numbers,
  parameters,
  type PartsFor,
  type Streaming,
} from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type {
  AddFaultCall,
  AddFaultInput,
  CreateUserCall,
  CreateUserInput,
  DeleteUserCall,
  DeleteUserInput,
  EndSessionCall,
  EndSessionInput,
  GetClockCall,
  GetClockInput,
  GetJournalCall,
  GetJournalInput,
  ListFaultsCall,
  ListFaultsInput,
  ListUsersCall,
  ListUsersInput,
  RemoveFaultsCall,
  RemoveFaultsInput,
  ResetCall,
  ResetInput,
  SetClockCall,
  SetClockInput,
} from './signatures.ts';
import type { operations as Types } from './types.ts';

/**
 * Sandbox control: one method per operation, named after its id.
 *
 * See what a sandbox was asked and why it refused, let it fail on purpose, and reset it.
 *
 * @example const sandboxControl = createSandboxControlClient({ auth: { token: secret } });
 */
export interface SandboxControlClient {
  /**
   * List the users of an API
   *
   * `GET /users/{api}`: parameters, responses and an example are at {@link ListUsersCall}.
   */
  listUsers: ListUsersCall & Streaming<Types['listUsers'], ListUsersInput>;

  /**
   * Create a user of an API
   *
   * `POST /users/{api}`: parameters, responses and an example are at {@link CreateUserCall}.
   */
  createUser: CreateUserCall & Streaming<Types['createUser'], CreateUserInput>;

  /**
   * Delete a user of an API
   *
   * `DELETE /users/{api}/{id}`: parameters, responses and an example are at {@link DeleteUserCall}.
   */
  deleteUser: DeleteUserCall & Streaming<Types['deleteUser'], DeleteUserInput>;

  /**
   * Reset to the seed
   *
   * `POST /reset`: parameters, responses and an example are at {@link ResetCall}.
   */
  reset: ResetCall & Streaming<Types['reset'], ResetInput>;

  /**
   * Get the latest exchanges
   *
   * `GET /journal`: parameters, responses and an example are at {@link GetJournalCall}.
   */
  getJournal: GetJournalCall & Streaming<Types['getJournal'], GetJournalInput>;

  /**
   * List the faults that are set
   *
   * `GET /faults`: parameters, responses and an example are at {@link ListFaultsCall}.
   */
  listFaults: ListFaultsCall & Streaming<Types['listFaults'], ListFaultsInput>;

  /**
   * Set a fault
   *
   * `POST /faults`: parameters, responses and an example are at {@link AddFaultCall}.
   */
  addFault: AddFaultCall & Streaming<Types['addFault'], AddFaultInput>;

  /**
   * Remove all faults
   *
   * `DELETE /faults`: parameters, responses and an example are at {@link RemoveFaultsCall}.
   */
  removeFaults: RemoveFaultsCall & Streaming<Types['removeFaults'], RemoveFaultsInput>;

  /**
   * Get the time
   *
   * `GET /clock`: parameters, responses and an example are at {@link GetClockCall}.
   */
  getClock: GetClockCall & Streaming<Types['getClock'], GetClockInput>;

  /**
   * Move the clock
   *
   * `PUT /clock`: parameters, responses and an example are at {@link SetClockCall}.
   */
  setClock: SetClockCall & Streaming<Types['setClock'], SetClockInput>;

  /**
   * End the session
   *
   * `DELETE /session`: parameters, responses and an example are at {@link EndSessionCall}.
   */
  endSession: EndSessionCall & Streaming<Types['endSession'], EndSessionInput>;
}

/**
 * Credentials, by security scheme: a value, or a function that is called before every request.
 *
 * @example const auth: SandboxControlAuth = { token: secret };
 */
export interface SandboxControlAuth {
  /**
   * The token that the sandbox was started with.
   *
   * Sent as the header `X-Sandbox-Token`.
   */
  readonly token?: Credential<string> | undefined;
}

/**
 * Variables of the server's URL; an omitted one has its default.
 *
 * @example const server: SandboxControlServerVariables = { sandbox: 'http://127.0.0.1:4080' };
 */
export interface SandboxControlServerVariables {
  /**
   * Address of the sandbox, without a trailing slash.
   *
   * Default: `http://127.0.0.1:4080`.
   */
  readonly sandbox?: string;
}

/**
 * Base URL, credentials, limits, validation, …: each has a default but credentials.
 *
 * @example const options: SandboxControlClientOptions = { auth: { token: secret } };
 */
export interface SandboxControlClientOptions extends ClientOptions<typeof api, Types> {
  /** Credentials, by security scheme: a value, or a function that is called before every request. */
  readonly auth?: SandboxControlAuth | undefined;
  /** Variables of the server's URL; an omitted one has its default. */
  readonly server?: SandboxControlServerVariables | undefined;
}

/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = { parameters, numbers, credentials, headerKey } satisfies PartsFor<typeof api, typeof operations>;

/**
 * Creates a client. It holds no connection, so one instance can serve a whole process.
 *
 * @example const sandboxControl = createSandboxControlClient({ auth: { token: secret } });
 */
export function createSandboxControlClient(options: SandboxControlClientOptions = {}): SandboxControlClient {
  return composeClient<SandboxControlClient>(api, operations, options, parts);
}
