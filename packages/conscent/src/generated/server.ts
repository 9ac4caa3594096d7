// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

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
import { conscentValidation } from './validation.js';

type Schemes = (typeof api)['securitySchemes'];
type AnyPrincipals = { readonly [Name in keyof Schemes]: unknown };

/** One handler per operation, named after its id. `Principals` maps each security scheme to what its authenticator returns. */
export interface Handlers<Principals extends AnyPrincipals = AnyPrincipals> {
  /**
   * Register a user
   *
   * Creates an account and answers with its id. A first name is always needed, and with it an email
   * address, a phone number or both, so that the account can be reached.
   *
   * `POST /client/register-user`
   *
   * Responses:
   * - `201`: The account exists now.
   * - `400`: The body is missing something or has a value that is not allowed.
   * - `401`: The API key or secret is missing or wrong.
   *
   * @param input.body - The person to register.
   */
  readonly registerUser: Handler<Types['registerUser'], PrincipalOf<(typeof operations)['registerUser'], Principals>>;

  /**
   * Update a user's details
   *
   * Changes the fields that the body names, at least one, leaves the others as they are, and answers with
   * the account as it stands afterwards. A field that no account has is refused, not ignored. Each field
   * is set to an absolute value, so the same call sent twice ends in the same account.
   *
   * `PATCH /client/update-user`
   *
   * Responses:
   * - `200`: The account was changed.
   * - `400`: The user id is missing, or the body is empty or has a field or a value that is not allowed.
   * - `401`: The API key or secret is missing or wrong.
   * - `404`: No account has this id.
   *
   * @param input.query.userId - Id of the account to change, as registration returned it.
   * @param input.body - The fields to change.
   */
  readonly updateUser: Handler<Types['updateUser'], PrincipalOf<(typeof operations)['updateUser'], Principals>>;
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
  const definition = { api, operations, validation: conscentValidation, ...(errors && { errors }) };
  return create(definition, handlers, others);
}
