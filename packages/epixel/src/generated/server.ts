// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

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
import { epixelValidation } from './validation.js';

type Schemes = (typeof api)['securitySchemes'];
type AnyPrincipals = { readonly [Name in keyof Schemes]: unknown };

/** One handler per operation, named after its id. `Principals` maps each security scheme to what its authenticator returns. */
export interface Handlers<Principals extends AnyPrincipals = AnyPrincipals> {
  /**
   * Sign up a user without a package
   *
   * Adds a customer or a member. A member needs a sponsor and a subdomain; a customer may have them.
   *
   * `POST /user/signup/`
   *
   * Responses:
   * - `200`: The user was signed up.
   * - `400`: A field is missing or was refused.
   * - `401`: The API key or the access token is missing or wrong.
   *
   * @param input.body - The user to sign up.
   */
  readonly signUp: Handler<Types['signUp'], PrincipalOf<(typeof operations)['signUp'], Principals>>;

  /**
   * Sign up a user with a package
   *
   * Adds a customer or a member who buys an enrolment package at the same time. Unlike a sign-up
   * without a package, it needs a sponsor and a subdomain for customers too.
   *
   * `POST /user/signup-package/`
   *
   * Responses:
   * - `200`: The user was signed up.
   * - `400`: A field is missing or was refused.
   * - `401`: The API key or the access token is missing or wrong.
   * - `500`: The input was fine and the user was not created all the same.
   *
   * @param input.body - The user to sign up, the package and the address it goes to.
   */
  readonly signUpWithPackage: Handler<Types['signUpWithPackage'], PrincipalOf<(typeof operations)['signUpWithPackage'], Principals>>;

  /**
   * List sponsors
   *
   * Answers with one page of the members who can sponsor a new user. `next` and `previous` are the
   * complete addresses of the neighbouring pages; follow them as they are, for their query is the
   * vendor's business.
   *
   * `GET /user/get/sponsors/`
   *
   * Responses:
   * - `200`: A page of sponsors.
   * - `401`: The API key or the access token is missing or wrong.
   */
  readonly listSponsors: Handler<Types['listSponsors'], PrincipalOf<(typeof operations)['listSponsors'], Principals>>;

  /**
   * Check a sponsor
   *
   * Tells whether a new user can sign up under this sponsor. It changes nothing.
   *
   * `POST /user/validate-sponsor/`
   *
   * Responses:
   * - `200`: The sponsor exists and is active.
   * - `400`: Nobody can sign up under this sponsor.
   * - `401`: The API key or the access token is missing or wrong.
   *
   * @param input.body - The sponsor to check.
   */
  readonly validateSponsor: Handler<Types['validateSponsor'], PrincipalOf<(typeof operations)['validateSponsor'], Principals>>;
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
  const definition = { api, operations, validation: epixelValidation, ...(errors && { errors }) };
  return create(definition, handlers, others);
}
