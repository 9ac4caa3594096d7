// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type ApiServer,
  createServer as create,
  type ErrorBodies,
  type Handler,
  type PrincipalOf,
  type ServerOptions as Options,
} from '@rollcall/runtime/internal/server';
import { api, operations } from './operations.ts';
import type { operations as Types } from './types.ts';
import { sandboxControlValidation } from './validation.js';

type Schemes = (typeof api)['securitySchemes'];
type AnyPrincipals = { readonly [Name in keyof Schemes]: unknown };

/** One handler per operation, named after its id. `Principals` maps each security scheme to what its authenticator returns. */
export interface Handlers<Principals extends AnyPrincipals = AnyPrincipals> {
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
   */
  readonly listUsers: Handler<Types['listUsers'], PrincipalOf<(typeof operations)['listUsers'], Principals>>;

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
   */
  readonly createUser: Handler<Types['createUser'], PrincipalOf<(typeof operations)['createUser'], Principals>>;

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
   */
  readonly deleteUser: Handler<Types['deleteUser'], PrincipalOf<(typeof operations)['deleteUser'], Principals>>;

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
   */
  readonly reset: Handler<Types['reset'], PrincipalOf<(typeof operations)['reset'], Principals>>;

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
   */
  readonly getJournal: Handler<Types['getJournal'], PrincipalOf<(typeof operations)['getJournal'], Principals>>;

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
   */
  readonly listFaults: Handler<Types['listFaults'], PrincipalOf<(typeof operations)['listFaults'], Principals>>;

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
   */
  readonly addFault: Handler<Types['addFault'], PrincipalOf<(typeof operations)['addFault'], Principals>>;

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
   */
  readonly removeFaults: Handler<Types['removeFaults'], PrincipalOf<(typeof operations)['removeFaults'], Principals>>;

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
   */
  readonly getClock: Handler<Types['getClock'], PrincipalOf<(typeof operations)['getClock'], Principals>>;

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
   */
  readonly setClock: Handler<Types['setClock'], PrincipalOf<(typeof operations)['setClock'], Principals>>;

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
   */
  readonly endSession: Handler<Types['endSession'], PrincipalOf<(typeof operations)['endSession'], Principals>>;
}

/** How callers are authenticated, limits, and where errors are reported. */
export type ServerOptions<Principals extends AnyPrincipals = AnyPrincipals> = Options<Schemes, Principals> & {
  /** Bodies of errors that no handler returned. Default: problem details as in RFC 9457. */
  readonly errors?: ErrorBodies;
};

/**
 * A Hono app that enforces the contract before and after the handlers; its `fetch` runs wherever `Request` exists.
 *
 * @example serve({ fetch: createServer(handlers, { authenticate }).fetch });
 */
export function createServer<Principals extends AnyPrincipals = AnyPrincipals>(
  handlers: Handlers<Principals>,
  options: ServerOptions<Principals>,
): ApiServer {
  const { errors, ...others } = options;
  const definition = { api, operations, validation: sandboxControlValidation, ...(errors && { errors }) };
  return create(definition, handlers, others);
}
