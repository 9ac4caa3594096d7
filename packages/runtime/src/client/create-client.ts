import type { Api, Operation, Operations } from '../operation.ts';
import { perform } from './call.ts';
import { type Connection, connect } from './connection.ts';
import type { AnyInput } from './input.ts';
import type { AnyClientOptions, CallOptions } from './options.ts';
import { pages } from './pages.ts';

/**
 * Makes a client: an object with one method per operation, named by its id. Generated packages call this with their table.
 *
 * @typeParam Client - the interface of the client: one `Call` (or `PagedCall`) per operation id.
 * @param api - what belongs to the API as a whole: servers and security schemes.
 * @param operations - the operations, by id.
 * @param options - base URL, credentials, limits, …; see `ClientOptions`.
 * @throws {ConfigurationError} where the options give no absolute base URL.
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
export function createClient<Client>(api: Api, operations: Operations, options: AnyClientOptions = {}): Client {
  const connection = connect(api, options);
  const methods = Object.entries(operations).map(([id, operation]) => [id, method(connection, operation)]);
  return Object.fromEntries(methods) as Client;
}

function method(connection: Connection, operation: Operation): unknown {
  const call = (input?: AnyInput, options?: CallOptions) => perform(connection, operation, input, options);
  return Object.assign(call, {
    stream: (input?: AnyInput, options?: CallOptions) =>
      perform(connection, operation, input, options, { streamed: true }),
    ...(operation.pagination && {
      pages: (input?: AnyInput, options?: CallOptions) => pages(connection, operation, input, options),
    }),
  });
}
