import type { Api, Operation, Operations } from '../operation.ts';
import type { Connection, Parts } from './call/call-context.ts';
import { targetOf } from './call/call-target.ts';
import type { PageOptions } from './call/call-types.ts';
import { connect } from './call/connect.ts';
import { allFeatures } from './call/features.ts';
import { performCall } from './call/perform-call.ts';
import { performStreamedCall } from './call/stream.ts';
import type { AnyClientOptions, CallOptions, ClientOptions } from './options/client-options.ts';
import type { AnyInput } from './request/input.ts';

/**
 * `createClient` with only the parts that the API needs, for a bundle that leaves the others out.
 *
 * @typeParam Client - the interface of the client: one `Call` (or `PagedCall`) per operation id.
 * @param parts - what the table calls for; `satisfies PartsFor<typeof api, typeof operations>` proves that none is missing.
 * @throws {ConfigurationError} if the options give no absolute base URL.
 * @example
 * ```ts
 * import { composeClient, parameters, type PartsFor } from '@rollcall/runtime/internal/client';
 *
 * const parts = { parameters } satisfies PartsFor<typeof api, typeof operations>;
 * const client = composeClient<ClubClient>(api, operations, options, parts);
 * ```
 */
export function composeClient<Client>(
  api: Api,
  operations: Operations,
  options: AnyClientOptions = {},
  parts: Parts = {},
): Client {
  const connection = connect(api, options as ClientOptions, allFeatures);
  const methods = Object.entries(operations).map(([id, operation]) => [id, method(connection, operation, parts)]);
  return Object.fromEntries(methods) as Client;
}

function method(connection: Connection, operation: Operation, parts: Parts): unknown {
  const target = targetOf(operation, parts);
  const { pages } = parts;
  type Args = [input?: AnyInput, options?: CallOptions];
  const call = (...[input, options]: Args) => performCall(target, connection, input, options);
  return Object.assign(call, {
    stream: (...[input, options]: Args) => performStreamedCall(target, connection, input, options),
    ...(pages &&
      operation.pagination && {
        pages: (...[input, options]: Args) => pages.pages(target, connection, input, options),
        page: (input?: AnyInput, options?: PageOptions) => pages.page(target, connection, input, options),
      }),
  });
}
