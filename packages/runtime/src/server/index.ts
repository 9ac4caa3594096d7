/** The server stub: it enforces the contract before and after a handler runs. Runs on any platform with `fetch`. */
export { createServer } from './create-server.ts';
export {
  type ErrorBodies,
  type ErrorBody,
  type Fault,
  problem,
  type RequestIssue,
  ServiceUnavailable,
  type Violation,
} from './faults.ts';
export { BodyAlreadyReadError } from './input/gone.ts';
export { firstMessage, messagesByField } from './messages.ts';
export { safeEqual } from './safe-equal.ts';
export type {
  AuthenticationContext,
  Authenticator,
  Authenticators,
  Credential,
  Handler,
  HandlerInput,
  HandlerResult,
  Handlers,
  PrincipalOf,
  ServerDefinition,
  ServerOptions,
} from './types.ts';
