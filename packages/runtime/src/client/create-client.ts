import { linkTo as linkedPages } from '../link-header.ts';
import type { Api, Operations } from '../operation.ts';
import { styles } from '../styles/write.ts';
import { credentials } from './auth/credentials.ts';
import { apiKey, basic, headerKey, token } from './auth/schemes.ts';
import { countedPages } from './call/counted-pages.ts';
import { pages } from './call/pages.ts';
import { composeClient } from './compose-client.ts';
import { media } from './content/media.ts';
import { mediaTypes } from './content/media-types.ts';
import { numbers } from './content/numbers.ts';
import type { AnyClientOptions } from './options/client-options.ts';
import { idempotencyKey } from './request/idempotency-key.ts';
import { multipart } from './request/multipart.ts';
import { ownServer } from './request/own-server.ts';
import { parameters } from './request/parameters.ts';
import { urlencoded } from './request/urlencoded.ts';
import { responseHeaders } from './response/response-headers.ts';
import { streams } from './streams/streams.ts';

/** For operations of any kind. */
export const allParts = {
  parameters,
  multipart,
  urlencoded,
  media,
  mediaTypes,
  numbers,
  responseHeaders,
  streams,
  styles,
  pages,
  countedPages,
  linkedPages,
  ownServer,
  idempotencyKey,
  credentials,
  basic,
  token,
  apiKey,
  headerKey,
};

/**
 * Creates a client: an object with one method per operation, named after its id.
 *
 * @typeParam Client - the interface of the client: one `Call` (or `PagedCall`) per operation id.
 * @param api - the servers and security schemes of the API.
 * @param operations - the operations, by id.
 * @param options - base URL, credentials, limits, …; see `ClientOptions`.
 * @throws {ConfigurationError} if the options give no absolute base URL.
 * @example
 * ```ts
 * interface ClubClient {
 *   registerMember: Call<operations['registerMember']>;
 *   listMembers: PagedCall<operations['listMembers'], '/results'>;
 * }
 * export function createClubClient(options?: ClientOptions<typeof api, operations>) {
 *   return createClient<ClubClient>(api, table, options);
 * }
 * ```
 */
export function createClient<Client>(api: Api, operations: Operations, options?: AnyClientOptions): Client {
  return composeClient(api, operations, options, allParts);
}
