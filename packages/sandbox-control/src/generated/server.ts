// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import {
  type ApiServer,
  createServer as create,
  type ErrorBodies,
  type Handler,
  type PrincipalOf,
  type ServerOptions as Options,
  unimplemented as unimplementedOf,
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
   * `GET /users/{api}`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly listUsers: Handler<Types['listUsers'], PrincipalOf<(typeof operations)['listUsers'], Principals>>;

  /**
   * Create a user of an API
   *
   * `POST /users/{api}`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly createUser: Handler<Types['createUser'], PrincipalOf<(typeof operations)['createUser'], Principals>>;

  /**
   * Delete a user of an API
   *
   * `DELETE /users/{api}/{id}`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly deleteUser: Handler<Types['deleteUser'], PrincipalOf<(typeof operations)['deleteUser'], Principals>>;

  /**
   * Reset to the seed
   *
   * `POST /reset`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly reset: Handler<Types['reset'], PrincipalOf<(typeof operations)['reset'], Principals>>;

  /**
   * Get the latest exchanges
   *
   * `GET /journal`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly getJournal: Handler<Types['getJournal'], PrincipalOf<(typeof operations)['getJournal'], Principals>>;

  /**
   * List the faults that are set
   *
   * `GET /faults`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly listFaults: Handler<Types['listFaults'], PrincipalOf<(typeof operations)['listFaults'], Principals>>;

  /**
   * Set a fault
   *
   * `POST /faults`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly addFault: Handler<Types['addFault'], PrincipalOf<(typeof operations)['addFault'], Principals>>;

  /**
   * Remove all faults
   *
   * `DELETE /faults`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly removeFaults: Handler<Types['removeFaults'], PrincipalOf<(typeof operations)['removeFaults'], Principals>>;

  /**
   * Get the time
   *
   * `GET /clock`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly getClock: Handler<Types['getClock'], PrincipalOf<(typeof operations)['getClock'], Principals>>;

  /**
   * Move the clock
   *
   * `PUT /clock`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly setClock: Handler<Types['setClock'], PrincipalOf<(typeof operations)['setClock'], Principals>>;

  /**
   * End the session
   *
   * `DELETE /session`: parameters, responses and an example are at {@link SandboxControlClient}.
   */
  readonly endSession: Handler<Types['endSession'], PrincipalOf<(typeof operations)['endSession'], Principals>>;
}

/**
 * Handlers that answer 501, for those that are yet to be written.
 *
 * @example createServer({ ...unimplemented, ...handlers }, { authenticate });
 */
export const unimplemented: { readonly [Id in keyof Handlers]: () => never } = /*@__PURE__*/ unimplementedOf(operations);

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
