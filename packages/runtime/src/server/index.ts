/**
 * For implementing an API with its server stub: error bodies, and the types of handlers and authenticators.
 *
 * @module
 */
export { linkHeader } from '../link-header.ts';
export {
  type ErrorBodies,
  type ErrorBody,
  type Fault,
  problem,
  type RequestIssue,
  ServiceUnavailable,
  type Violation,
} from './faults.ts';
export { BodyAlreadyReadError } from './input/bytes.ts';
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
  ServerOptions,
  StreamAnswer,
} from './types.ts';
export { NotImplemented } from './unimplemented.ts';
