import type { DataTag } from '@tanstack/query-core';
import type { Connection } from '../client/call/call-context.ts';
import type { CalledOperation } from '../client/call/operation-call.ts';
import { pages } from '../client/call/pages.ts';
import type { AnyInput } from '../client/request/input.ts';
import type { AnyResult } from '../client/response/result.ts';
import { unwrap } from '../client/response/unwrap.ts';
import type { OperationTypes } from '../types.ts';
import { keyOf } from './key.ts';
import type {
  CallInfiniteOptions,
  CallKey,
  CallMutationOptions,
  CallQueryOptions,
  KeyFunction,
  QueryArguments,
  QueryCallOptions,
} from './types.ts';

type AnyCall = (connection: Connection, input?: AnyInput, options?: object) => Promise<AnyResult>;

/** A client that retries itself knows which calls may be sent again; it has done so when a query hears of a failure. */
function retryOf({ features }: Connection): { readonly retry?: false } {
  return features.retry ? { retry: false } : {};
}

/**
 * Makes the function that gives the key of an operation.
 *
 * @param api - the name of the API, which all its keys begin with.
 */
export function queryKey<Op extends OperationTypes>(api: string, { target }: CalledOperation<Op>): KeyFunction<Op> {
  return (input) => keyOf(api, target.operation.id, input as AnyInput | undefined) as DataTag<CallKey, never, never>;
}

/** Makes the function that gives the options of a query. */
export function queryOptions<Op extends OperationTypes>(
  api: string,
  call: CalledOperation<Op>,
): (...given: QueryArguments<Op>) => CallQueryOptions<Op> {
  const perform = call as unknown as AnyCall;
  return (...[connection, input, options]: [Connection, unknown?, QueryCallOptions?]) => {
    const given = input as AnyInput | undefined;
    return {
      queryKey: keyOf(api, call.target.operation.id, given) as DataTag<CallKey, never, never>,
      queryFn: async ({ signal }) =>
        (unwrap(await perform(connection, given, { ...options, signal })) ?? null) as never,
      ...retryOf(connection),
    };
  };
}

/** Makes the function that gives the options of an infinite query: the pages of an operation, each fetched when it is asked for. */
export function infiniteOptions<Op extends OperationTypes, Items extends string>(
  api: string,
  call: CalledOperation<Op, Items>,
): (...given: QueryArguments<Op>) => CallInfiniteOptions<Op, Items> {
  const { target } = call;
  return (...[connection, input, options]: [Connection, unknown?, QueryCallOptions?]) => {
    const given = (input ?? {}) as AnyInput;
    return {
      queryKey: [...keyOf(api, target.operation.id, given), 'infinite'] as unknown as DataTag<CallKey, never, never>,
      // What is absent is null after it has been stored as JSON.
      queryFn: ({ signal, pageParam }) =>
        pages.page(target, connection, given, { ...options, signal, from: pageParam ?? undefined }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next,
      ...retryOf(connection),
    };
  };
}

/** Makes the function that gives the options of a mutation. */
export function mutation<Op extends OperationTypes>(
  api: string,
  call: CalledOperation<Op>,
): (connection: Connection, options?: QueryCallOptions) => CallMutationOptions<Op> {
  const perform = call as unknown as AnyCall;
  return (connection, options) => ({
    mutationKey: keyOf(api, call.target.operation.id),
    mutationFn: async (input) => unwrap(await perform(connection, input as AnyInput | undefined, options)) as never,
    ...retryOf(connection),
  });
}
