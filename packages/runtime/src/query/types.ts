import type { DataTag, InfiniteData, MutationFunction, QueryFunction, QueryKey } from '@tanstack/query-core';
import type { Connection } from '../client/call/call-context.ts';
import type { ItemOf, Page } from '../client/call/call-types.ts';
import type { ErrorOf } from '../client/errors/api-error.ts';
import type { ConfigurationError } from '../client/errors/configuration-error.ts';
import type { InvalidRequestError } from '../client/errors/invalid-request-error.ts';
import type { MissingCredentialError } from '../client/errors/missing-credential-error.ts';
import type { NetworkError } from '../client/errors/network-error.ts';
import type { PaginationError } from '../client/errors/pagination-error.ts';
import type { RequestValidationError } from '../client/errors/request-validation-error.ts';
import type { ResponseError } from '../client/errors/response-error.ts';
import type { TimeoutError } from '../client/errors/timeout-error.ts';
import type { CallOptions } from '../client/options/client-options.ts';
import type { Input } from '../client/request/input.ts';
import type { Result, SuccessBody } from '../client/response/result.ts';
import type { AllOptional, OperationTypes } from '../types.ts';

/**
 * What a query or mutation fails with: an `ApiError` per declared status, with its body, or what says that there was no declared
 * response.
 *
 * @example
 * ```ts
 * if (error instanceof ApiError && error.status === 404) return 'There is no such member.';
 * ```
 */
export type CallError<Op extends OperationTypes> =
  | ErrorOf<Result<Op>>
  | ConfigurationError
  | InvalidRequestError
  | MissingCredentialError
  | NetworkError
  | PaginationError
  | RequestValidationError
  | ResponseError
  | TimeoutError;

/**
 * The body of a success; `null` where there is none, since a cache can't hold `undefined`.
 *
 * @example const cached = queryClient.getQueryData<QueryData<operations['getMember']>>(getMemberQueryKey(input));
 */
export type QueryData<Op extends OperationTypes> =
  | Exclude<SuccessBody<Op>, undefined>
  | (undefined extends SuccessBody<Op> ? null : never);

/**
 * API, operation and input. The beginning of a key matches every key that begins in the same way.
 *
 * @example const key: CallKey = ['club', 'getMember', { path: { id: '1' } }];
 */
export type CallKey = readonly [api: string, operation: string, input?: object, kind?: 'infinite'];

/**
 * Gives the key of a call, or, without input, what the keys of all calls of the operation begin with.
 *
 * @example await queryClient.invalidateQueries({ queryKey: getMemberQueryKey() });
 */
export interface KeyFunction<Op extends OperationTypes> {
  // biome-ignore lint/style/useShorthandFunctionType: declarations spell out what an alias stands for, and the symbols of a tag have no name there
  (input?: Input<Op>): DataTag<CallKey, QueryData<Op>, CallError<Op>>;
}

/**
 * Options for one call that a query makes. Its signal is that of the query.
 *
 * @example const query = useQuery(getMemberOptions(connection, input, { timeout: 2_000 }));
 */
export type QueryCallOptions = Omit<CallOptions, 'signal'>;

/**
 * The connection first, then the input, which may be left out where nothing in it is required.
 *
 * @example const member = (...args: QueryArguments<operations['getMember']>) => useQuery(getMemberOptions(...args));
 */
export type QueryArguments<Op extends OperationTypes> =
  AllOptional<Input<Op>> extends true
    ? [connection: Connection, input?: Input<Op> | undefined, options?: QueryCallOptions]
    : [connection: Connection, input: Input<Op>, options?: QueryCallOptions];

/** When to try again. Adapters infer the type of errors from it, even where one of both is overridden. */
interface RetryOptions<E> {
  readonly retry?: boolean | number | ((failures: number, error: E) => boolean);
  readonly retryDelay?: number | ((failures: number, error: E) => number);
}

/**
 * Options for `useQuery` and its like, `fetchQuery`, `prefetchQuery` and `ensureQueryData`.
 *
 * @example const query = useQuery(getMemberOptions(connection, { path: { id } }));
 */
export interface CallQueryOptions<Op extends OperationTypes> extends RetryOptions<CallError<Op>> {
  readonly queryKey: DataTag<CallKey, QueryData<Op>, CallError<Op>>;
  readonly queryFn: QueryFunction<QueryData<Op>>;
}

export type PageOf<Op extends OperationTypes, Items extends string> = Page<ItemOf<Op, Items>, SuccessBody<Op>>;
/**
 * `next` of the page before; absent for the first page.
 *
 * @example const next: PageParam = infiniteOptions.getNextPageParam(lastPage);
 */
export type PageParam = string | undefined;

/**
 * Options for `useInfiniteQuery` and its like, and `fetchInfiniteQuery`.
 *
 * @example const query = useInfiniteQuery(listMembersInfiniteOptions(connection, input));
 */
export interface CallInfiniteOptions<Op extends OperationTypes, Items extends string>
  extends RetryOptions<CallError<Op>> {
  readonly queryKey: DataTag<CallKey, InfiniteData<PageOf<Op, Items>, PageParam>, CallError<Op>>;
  readonly queryFn: QueryFunction<PageOf<Op, Items>, QueryKey, PageParam>;
  readonly initialPageParam: PageParam;
  readonly getNextPageParam: (last: PageOf<Op, Items>) => PageParam;
}

/** The input of a mutation, which may be left out where nothing in it is required. */
export type Variables<Op extends OperationTypes> =
  // biome-ignore lint/suspicious/noConfusingVoidType: only `void` lets `mutate()` be called without an argument
  AllOptional<Input<Op>> extends true ? Input<Op> | undefined | void : Input<Op>;

/**
 * Options for `useMutation` and similar functions.
 *
 * @example const mutation = useMutation(registerMemberMutation(connection));
 */
export interface CallMutationOptions<Op extends OperationTypes> extends RetryOptions<CallError<Op>> {
  readonly mutationKey: CallKey;
  readonly mutationFn: MutationFunction<SuccessBody<Op>, Variables<Op>>;
}
