// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type CallParts,
  connect,
  type Connection,
  credentials,
  type Features,
  headerKey,
  numbers,
  operationCall,
  type OptionsWith,
  parameters,
  server,
} from '@rollcall/runtime/internal/client';
import type { SandboxControlClientOptions } from './client.ts';
import {
  addFault as addFaultRow,
  api,
  createUser as createUserRow,
  deleteUser as deleteUserRow,
  endSession as endSessionRow,
  getClock as getClockRow,
  getJournal as getJournalRow,
  listFaults as listFaultsRow,
  listUsers as listUsersRow,
  removeFaults as removeFaultsRow,
  reset as resetRow,
  setClock as setClockRow,
} from './operations.ts';
import type {
  AddFaultCall,
  CreateUserCall,
  DeleteUserCall,
  EndSessionCall,
  GetClockCall,
  GetJournalCall,
  ListFaultsCall,
  ListUsersCall,
  RemoveFaultsCall,
  ResetCall,
  SetClockCall,
} from './signatures.ts';
import type { operations as Types } from './types.ts';

export { hooks, middleware, pageOf, pagesOf, retry, streamOf, validate } from '@rollcall/runtime/calls';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const sandboxControl = connectSandboxControl({ auth: { token: secret } });
 */
export function connectSandboxControl<const F extends Features = Record<never, never>>(
  options?: OptionsWith<SandboxControlClientOptions, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, { server, ...features } as F);
}

/**
 * List the users of an API
 *
 * `GET /users/{api}`: parameters, responses and an example are at {@link ListUsersCall}.
 */
export const listUsers = /*@__PURE__*/ operationCall<Types['listUsers'], never, ListUsersCall<[connection: Connection]>>(
  listUsersRow,
  { parameters, credentials, headerKey } satisfies CallParts<typeof api, typeof listUsersRow>,
);

/**
 * Create a user of an API
 *
 * `POST /users/{api}`: parameters, responses and an example are at {@link CreateUserCall}.
 */
export const createUser = /*@__PURE__*/ operationCall<Types['createUser'], never, CreateUserCall<[connection: Connection]>>(
  createUserRow,
  { parameters, credentials, headerKey } satisfies CallParts<typeof api, typeof createUserRow>,
);

/**
 * Delete a user of an API
 *
 * `DELETE /users/{api}/{id}`: parameters, responses and an example are at {@link DeleteUserCall}.
 */
export const deleteUser = /*@__PURE__*/ operationCall<Types['deleteUser'], never, DeleteUserCall<[connection: Connection]>>(
  deleteUserRow,
  { parameters, credentials, headerKey } satisfies CallParts<typeof api, typeof deleteUserRow>,
);

/**
 * Reset to the seed
 *
 * `POST /reset`: parameters, responses and an example are at {@link ResetCall}.
 */
export const reset = /*@__PURE__*/ operationCall<Types['reset'], never, ResetCall<[connection: Connection]>>(
  resetRow,
  { parameters, credentials, headerKey } satisfies CallParts<typeof api, typeof resetRow>,
);

/**
 * Get the latest exchanges
 *
 * `GET /journal`: parameters, responses and an example are at {@link GetJournalCall}.
 */
export const getJournal = /*@__PURE__*/ operationCall<Types['getJournal'], never, GetJournalCall<[connection: Connection]>>(
  getJournalRow,
  { parameters, numbers, credentials, headerKey } satisfies CallParts<typeof api, typeof getJournalRow>,
);

/**
 * List the faults that are set
 *
 * `GET /faults`: parameters, responses and an example are at {@link ListFaultsCall}.
 */
export const listFaults = /*@__PURE__*/ operationCall<Types['listFaults'], never, ListFaultsCall<[connection: Connection]>>(
  listFaultsRow,
  { parameters, numbers, credentials, headerKey } satisfies CallParts<typeof api, typeof listFaultsRow>,
);

/**
 * Set a fault
 *
 * `POST /faults`: parameters, responses and an example are at {@link AddFaultCall}.
 */
export const addFault = /*@__PURE__*/ operationCall<Types['addFault'], never, AddFaultCall<[connection: Connection]>>(
  addFaultRow,
  { parameters, numbers, credentials, headerKey } satisfies CallParts<typeof api, typeof addFaultRow>,
);

/**
 * Remove all faults
 *
 * `DELETE /faults`: parameters, responses and an example are at {@link RemoveFaultsCall}.
 */
export const removeFaults = /*@__PURE__*/ operationCall<Types['removeFaults'], never, RemoveFaultsCall<[connection: Connection]>>(
  removeFaultsRow,
  { parameters, credentials, headerKey } satisfies CallParts<typeof api, typeof removeFaultsRow>,
);

/**
 * Get the time
 *
 * `GET /clock`: parameters, responses and an example are at {@link GetClockCall}.
 */
export const getClock = /*@__PURE__*/ operationCall<Types['getClock'], never, GetClockCall<[connection: Connection]>>(
  getClockRow,
  { parameters, credentials, headerKey } satisfies CallParts<typeof api, typeof getClockRow>,
);

/**
 * Move the clock
 *
 * `PUT /clock`: parameters, responses and an example are at {@link SetClockCall}.
 */
export const setClock = /*@__PURE__*/ operationCall<Types['setClock'], never, SetClockCall<[connection: Connection]>>(
  setClockRow,
  { parameters, credentials, headerKey } satisfies CallParts<typeof api, typeof setClockRow>,
);

/**
 * End the session
 *
 * `DELETE /session`: parameters, responses and an example are at {@link EndSessionCall}.
 */
export const endSession = /*@__PURE__*/ operationCall<Types['endSession'], never, EndSessionCall<[connection: Connection]>>(
  endSessionRow,
  { parameters, credentials, headerKey } satisfies CallParts<typeof api, typeof endSessionRow>,
);
