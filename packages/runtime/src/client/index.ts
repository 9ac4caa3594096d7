/**
 * For calling an API with its client: results, errors and options. The package of every API exports all of it.
 *
 * @module
 */

export type { Connection, Features } from './call/call-context.ts';
export type { Arguments, Call, ItemOf, Page, PagedCall, PageOptions, Pages } from './call/call-types.ts';
export { type DeprecationEvent, onDeprecation } from './call/on-deprecation.ts';
export { ApiError, type ErrorOf } from './errors/api-error.ts';
export { BodyTooLargeError } from './errors/body-too-large-error.ts';
export { ConfigurationError } from './errors/configuration-error.ts';
export { EmptyBodyError } from './errors/empty-body-error.ts';
export { InexactNumberError } from './errors/inexact-number-error.ts';
export { InvalidJsonError } from './errors/invalid-json-error.ts';
export { InvalidRequestError } from './errors/invalid-request-error.ts';
export { MissingCredentialError } from './errors/missing-credential-error.ts';
export { NetworkError } from './errors/network-error.ts';
export { PaginationError } from './errors/pagination-error.ts';
export { RequestValidationError } from './errors/request-validation-error.ts';
export { ResponseError } from './errors/response-error.ts';
export { ResponseValidationError } from './errors/response-validation-error.ts';
export { RollcallError, type Trace } from './errors/rollcall-error.ts';
export { TimeoutError } from './errors/timeout-error.ts';
export { TruncatedBodyError } from './errors/truncated-body-error.ts';
export { UndeclaredStatusError } from './errors/undeclared-status-error.ts';
export { UnexpectedContentTypeError } from './errors/unexpected-content-type-error.ts';
export { UnknownCharsetError } from './errors/unknown-charset-error.ts';
export type { Violation } from './errors/violation.ts';
export type {
  Auth,
  BasicCredential,
  CallOptions,
  ClientOptions,
  Credential,
  CredentialRequest,
  FetchInit,
  RetryOptions,
  ServerVariables,
  SharedOptions,
} from './options/client-options.ts';
export type { ErrorEvent, Hooks, ResponseEvent, RetryEvent } from './options/hooks.ts';
export type { Middleware, Outgoing } from './options/middleware.ts';
export type { BinaryBody, Input, StreamBody } from './request/input.ts';
export { rawBody } from './request/raw-body.ts';
export { limitBody } from './response/limit-body.ts';
export type { Result, StreamedResult, SuccessBody, SuccessResult } from './response/result.ts';
export { unwrap } from './response/unwrap.ts';
