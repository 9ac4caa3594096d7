// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import {
  apiKey,
  type Call,
  type ClientOptions,
  composeClient,
  credentials,
  numbers,
  parameters,
  type PartsFor,
} from '@rollcall/runtime/internal/client';
import { api, operations } from './operations.ts';
import type { operations as Types } from './types.ts';

/**
 * Sandbox control: one method per operation, named after its id.
 *
 * See what a sandbox was asked and why it refused, let it fail on purpose, and reset it.
 */
export interface SandboxControlClient {
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
   * const result = await client.listUsers({ path: { api: 'acme' } });
   * ```
   */
  listUsers: Call<Types['listUsers']>;

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
   * const result = await client.createUser({ path: { api: 'acme' }, body: { email: 'taken@example.com' } });
   * ```
   */
  createUser: Call<Types['createUser']>;

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
   * const result = await client.deleteUser({ path: { api: 'acme', id: '66f1c0de5a7b4c3d2e1f0a9b' } });
   * ```
   */
  deleteUser: Call<Types['deleteUser']>;

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
   * const result = await client.reset();
   * ```
   */
  reset: Call<Types['reset']>;

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
   * const result = await client.getJournal();
   * ```
   */
  getJournal: Call<Types['getJournal']>;

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
   * const result = await client.listFaults();
   * ```
   */
  listFaults: Call<Types['listFaults']>;

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
   * const result = await client.addFault({ body: { api: 'acme', status: 429, retryAfter: 30, count: 1 } });
   * ```
   */
  addFault: Call<Types['addFault']>;

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
   * const result = await client.removeFaults();
   * ```
   */
  removeFaults: Call<Types['removeFaults']>;

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
   * const result = await client.getClock();
   * ```
   */
  getClock: Call<Types['getClock']>;

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
   * const result = await client.setClock({ body: { now: '2030-01-31T12:00:00.000Z', running: false } });
   * ```
   */
  setClock: Call<Types['setClock']>;

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
   * const result = await client.endSession();
   * ```
   */
  endSession: Call<Types['endSession']>;
}

/** Base URL, credentials, limits, validation, …: each has a default but credentials. */
export type SandboxControlClientOptions = ClientOptions<typeof api, Types>;

/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = { parameters, numbers, credentials, apiKey } satisfies PartsFor<typeof api, typeof operations>;

/**
 * Creates a client. It holds no connection, so one instance can serve a whole process.
 *
 * @example const sandboxControl = createSandboxControlClient({ auth: { token: secret } });
 */
export function createSandboxControlClient(options: SandboxControlClientOptions = {}): SandboxControlClient {
  return composeClient<SandboxControlClient>(api, operations, options, parts);
}
