// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import {
  apiKey,
  type CallParts,
  type ClientOptions,
  connect,
  type Connection,
  credentials,
  type Features,
  numbers,
  operationCall,
  type OptionsWith,
  parameters,
} from '@rollcall/runtime/internal/client';
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
import type { operations as Types } from './types.ts';

/**
 * Configures how the functions below reach the API.
 *
 * @param features - what the options `validate`, `hooks`, `middleware` and `retry` need, each under the name of its option.
 * @example const sandboxControl = connectSandboxControl({ auth: { token: secret } });
 */
export function connectSandboxControl<const F extends Features = Record<never, never>>(
  options?: OptionsWith<ClientOptions<typeof api, Types>, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, features);
}

/**
 * List the users of an API
 *
 * Lists the users of an API, the oldest first, and at most 1000.
 *
 * `GET /users/{api}`
 *
 * Responses:
 * - `200`: The users.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `404`: The sandbox runs no such API, or has no such user.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 * @param input.path.api - Name of the API.
 *
 * @example
 * ```ts
 * const result = await listUsers(sandboxControl, { path: { api: 'acme' } });
 * ```
 */
export const listUsers = /*@__PURE__*/ operationCall<Types['listUsers']>(
  listUsersRow,
  { parameters, credentials, apiKey } satisfies CallParts<typeof api, typeof listUsersRow>,
);

/**
 * Create a user of an API
 *
 * Creates a user without the API's own registration, as the seed does. What the body leaves out is made up.
 *
 * `POST /users/{api}`
 *
 * Responses:
 * - `201`: The user was created.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `404`: The sandbox runs no such API, or has no such user.
 * - `409`: The API has a user of this name, email address or phone number.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 * @param input.path.api - Name of the API.
 * @param input.body - What is to be known of the user.
 *
 * @example
 * ```ts
 * const result = await createUser(sandboxControl, { path: { api: 'acme' }, body: { email: 'taken@example.com' } });
 * ```
 */
export const createUser = /*@__PURE__*/ operationCall<Types['createUser']>(
  createUserRow,
  { parameters, credentials, apiKey } satisfies CallParts<typeof api, typeof createUserRow>,
);

/**
 * Delete a user of an API
 *
 * Deletes a user, and what only exists because of the user.
 *
 * `DELETE /users/{api}/{id}`
 *
 * Responses:
 * - `204`: The user is gone.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `404`: The sandbox runs no such API, or has no such user.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 * @param input.path.api - Name of the API.
 * @param input.path.id - Id of the user.
 *
 * @example
 * ```ts
 * const result = await deleteUser(sandboxControl, { path: { api: 'acme', id: '66f1c0de5a7b4c3d2e1f0a9b' } });
 * ```
 */
export const deleteUser = /*@__PURE__*/ operationCall<Types['deleteUser']>(
  deleteUserRow,
  { parameters, credentials, apiKey } satisfies CallParts<typeof api, typeof deleteUserRow>,
);

/**
 * Reset to the seed
 *
 * Deletes all users, fills in the seed again, removes all faults and lets the clock run as it did at the
 * start. The journal stays.
 *
 * `POST /reset`
 *
 * Responses:
 * - `204`: The state is that of the start.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 *
 * @example
 * ```ts
 * const result = await reset(sandboxControl);
 * ```
 */
export const reset = /*@__PURE__*/ operationCall<Types['reset']>(
  resetRow,
  { parameters, credentials, apiKey } satisfies CallParts<typeof api, typeof resetRow>,
);

/**
 * Get the latest exchanges
 *
 * Gets the latest exchanges, the newest first. Credentials, cookies, passwords and everything that no
 * description declares are left out; a body that can't be read is left out whole.
 *
 * `GET /journal`
 *
 * Responses:
 * - `200`: The exchanges.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 * @param input.query.limit - How many exchanges, at most.
 *
 * @example
 * ```ts
 * const result = await getJournal(sandboxControl);
 * ```
 */
export const getJournal = /*@__PURE__*/ operationCall<Types['getJournal']>(
  getJournalRow,
  { parameters, numbers, credentials, apiKey } satisfies CallParts<typeof api, typeof getJournalRow>,
);

/**
 * List the faults that are set
 *
 * Lists the faults that are set, in the order in which they are tried.
 *
 * `GET /faults`
 *
 * Responses:
 * - `200`: The faults.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 *
 * @example
 * ```ts
 * const result = await listFaults(sandboxControl);
 * ```
 */
export const listFaults = /*@__PURE__*/ operationCall<Types['listFaults']>(
  listFaultsRow,
  { parameters, numbers, credentials, apiKey } satisfies CallParts<typeof api, typeof listFaultsRow>,
);

/**
 * Set a fault
 *
 * Lets requests fail. The first fault that fits a request is applied to it, until its `count` is used up;
 * `X-Sandbox-Fault` on a request comes before all of them.
 *
 * `POST /faults`
 *
 * Responses:
 * - `201`: The fault is set.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 * @param input.body - The fault.
 *
 * @example
 * ```ts
 * const result = await addFault(sandboxControl, { body: { api: 'acme', status: 429, retryAfter: 30, count: 1 } });
 * ```
 */
export const addFault = /*@__PURE__*/ operationCall<Types['addFault']>(
  addFaultRow,
  { parameters, numbers, credentials, apiKey } satisfies CallParts<typeof api, typeof addFaultRow>,
);

/**
 * Remove all faults
 *
 * Removes all faults that are set.
 *
 * `DELETE /faults`
 *
 * Responses:
 * - `204`: No fault is set.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 *
 * @example
 * ```ts
 * const result = await removeFaults(sandboxControl);
 * ```
 */
export const removeFaults = /*@__PURE__*/ operationCall<Types['removeFaults']>(
  removeFaultsRow,
  { parameters, credentials, apiKey } satisfies CallParts<typeof api, typeof removeFaultsRow>,
);

/**
 * Get the time
 *
 * Gets the time that the APIs believe it is.
 *
 * `GET /clock`
 *
 * Responses:
 * - `200`: The time.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 *
 * @example
 * ```ts
 * const result = await getClock(sandboxControl);
 * ```
 */
export const getClock = /*@__PURE__*/ operationCall<Types['getClock']>(
  getClockRow,
  { parameters, credentials, apiKey } satisfies CallParts<typeof api, typeof getClockRow>,
);

/**
 * Move the clock
 *
 * Sets the time that the APIs believe it is, and whether it goes on from there.
 *
 * `PUT /clock`
 *
 * Responses:
 * - `200`: The clock was moved.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 * @param input.body - The time.
 *
 * @example
 * ```ts
 * const result = await setClock(sandboxControl, { body: { now: '2030-01-31T12:00:00.000Z', running: false } });
 * ```
 */
export const setClock = /*@__PURE__*/ operationCall<Types['setClock']>(
  setClockRow,
  { parameters, credentials, apiKey } satisfies CallParts<typeof api, typeof setClockRow>,
);

/**
 * End the session
 *
 * Forgets all users, faults and exchanges of the session. Without a session, nothing happens.
 *
 * `DELETE /session`
 *
 * Responses:
 * - `204`: The session is over.
 * - `400`: The request is not as described.
 * - `401`: The token is missing or wrong.
 * - `403`: A web page of another origin asks, or another machine without a token.
 * - `503`: The database does not answer in time, or there are too many sessions.
 *
 * @param input.headers.X-Sandbox-Session - The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the first request that names it.
 *
 * @example
 * ```ts
 * const result = await endSession(sandboxControl);
 * ```
 */
export const endSession = /*@__PURE__*/ operationCall<Types['endSession']>(
  endSessionRow,
  { parameters, credentials, apiKey } satisfies CallParts<typeof api, typeof endSessionRow>,
);
