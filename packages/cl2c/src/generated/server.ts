// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

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
import { cl2cValidation } from './validation.js';

type Schemes = (typeof api)['securitySchemes'];
type AnyPrincipals = { readonly [Name in keyof Schemes]: unknown };

/** One handler per operation, named after its id. `Principals` maps each security scheme to what its authenticator returns. */
export interface Handlers<Principals extends AnyPrincipals = AnyPrincipals> {
  /**
   * Create a user
   *
   * `POST /v1/cl2c/user`: parameters, responses and an example are at {@link Cl2cClient}.
   */
  readonly createUser: Handler<Types['createUser'], PrincipalOf<(typeof operations)['createUser'], Principals>>;
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
  const definition = { api, operations, validation: cl2cValidation, ...(errors && { errors }) };
  return create(definition, handlers, others);
}
