/**
 * The client that every generated package runs on: `fetch`, driven by an API as data.
 *
 * @module
 */

export { styles } from '../styles/write.ts';
export { apiKey, basic, credentials, token } from './auth.ts';
export type { Arguments, Call, ItemOf, PagedCall } from './call-types.ts';
export { composeClient } from './compose-client.ts';
export { type Connection, connect } from './connection.ts';
export { createClient } from './create-client.ts';
export { ApiError } from './errors/api-error.ts';
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
export type { Features, OptionsWith } from './features.ts';
export { forms } from './forms.ts';
export { type ErrorEvent, type Hooks, hooks, type ResponseEvent, type RetryEvent } from './hooks.ts';
export { idempotencyKey } from './idempotency-key.ts';
export type { BinaryBody, Input } from './input.ts';
export { limitBody } from './limit-body.ts';
export { media } from './media.ts';
export { mediaTypes } from './media-types.ts';
export { type Middleware, middleware, type Outgoing } from './middleware.ts';
export { numbers } from './numbers.ts';
export {
  type OperationCall,
  operationCall,
  type PagedOperationCall,
  pagesOf,
  streamOf,
} from './operation-call.ts';
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
} from './options.ts';
export { ownServer } from './own-server.ts';
export { type Pages, pages } from './pages.ts';
export { parameters } from './parameters.ts';
export type { CallParts, Parts, PartsFor } from './parts.ts';
export { responseHeaders } from './response-headers.ts';
export type { Result, StreamedResult, SuccessBody, SuccessResult } from './result.ts';
export { retry } from './retry.ts';
export { unwrap } from './unwrap.ts';
export { validate } from './validate.ts';
