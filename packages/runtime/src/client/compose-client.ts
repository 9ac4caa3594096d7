import type { Api, Operation, Operations } from '../operation.ts';
import { perform } from './call.ts';
import { type Connection, connect } from './connection.ts';
import type { AnyInput } from './input.ts';
import type { AnyClientOptions, CallOptions } from './options.ts';
import type { Parts } from './parts.ts';

/**
 * `createClient` with only the parts that the API needs, for a bundle that leaves the others out.
 *
 * @typeParam Client - the interface of the client: one `Call` (or `PagedCall`) per operation id.
 * @param parts - what the table calls for; `satisfies PartsFor<typeof operations>` proves that none is missing.
 * @throws {ConfigurationError} where the options give no absolute base URL.
 * @example
 * ```ts
 * import { composeClient, parameters, type PartsFor } from '@rollcall/runtime/client';
 *
 * const parts = { parameters } satisfies PartsFor<typeof operations>;
 * const client = composeClient<ClubClient>(api, operations, options, parts);
 * ```
 */
export function composeClient<Client>(
  api: Api,
  operations: Operations,
  options: AnyClientOptions = {},
  parts: Parts = {},
): Client {
  const connection = connect(api, options, parts);
  const methods = Object.entries(operations).map(([id, operation]) => [id, method(connection, operation)]);
  return Object.fromEntries(methods) as Client;
}

function method(connection: Connection, operation: Operation): unknown {
  const { pages } = connection.parts;
  const call = (input?: AnyInput, options?: CallOptions) => perform(connection, operation, input, options);
  return Object.assign(call, {
    stream: (input?: AnyInput, options?: CallOptions) =>
      perform(connection, operation, input, options, { streamed: true }),
    ...(pages &&
      operation.pagination && {
        pages: (input?: AnyInput, options?: CallOptions) => pages(connection, operation, input, options),
      }),
  });
}
