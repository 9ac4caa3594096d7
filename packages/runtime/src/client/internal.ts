/**
 * What generated clients are made of, and only they import: names may change with any release of the generator.
 *
 * @module
 */

export { linkTo as linkedPages } from '../link-header.ts';
export { itemsIn, readerOf, writeItem } from '../streams/index.ts';
export { Unwritable } from '../styles/text.ts';
export { styles } from '../styles/write.ts';
export type { AnyOf } from '../types.ts';
export { credentials } from './auth/credentials.ts';
export { apiKey, basic, headerKey, token, writerOf } from './auth/schemes.ts';
export type { Connection, Features, Parts } from './call/call-context.ts';
export type { CallArguments, Paging, Streaming } from './call/call-types.ts';
export { connect } from './call/connect.ts';
export { countedPages } from './call/counted-pages.ts';
export type { OptionsWith } from './call/features.ts';
export { type CalledOperation, operationCall } from './call/operation-call.ts';
export { pages } from './call/pages.ts';
export type { CallParts, PartsFor } from './call/required-parts.ts';
export { server } from './call/server.ts';
export { composeClient } from './compose-client.ts';
export { media } from './content/media.ts';
export { mediaTypes } from './content/media-types.ts';
export { numbers } from './content/numbers.ts';
export { createClient } from './create-client.ts';
export type { ErrorOf } from './errors/api-error.ts';
export type { BasicCredential, CallOptions, ClientOptions, Credential } from './options/client-options.ts';
export { idempotencyKey } from './request/idempotency-key.ts';
export type { Input } from './request/input.ts';
export { multipart } from './request/multipart.ts';
export { ownServer } from './request/own-server.ts';
export { parameters } from './request/parameters.ts';
export { querystring } from './request/querystring.ts';
export { urlencoded } from './request/urlencoded.ts';
export { responseHeaders } from './response/response-headers.ts';
export type { Result } from './response/result.ts';
export { streams } from './streams/streams.ts';
