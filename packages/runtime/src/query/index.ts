/**
 * The types of the options for TanStack Query. The package of every API exports all of it.
 *
 * @module
 */
export type {
  CallError,
  CallInfiniteOptions,
  CallKey,
  CallMutationOptions,
  CallQueryOptions,
  KeyFunction,
  PageParam,
  QueryArguments,
  QueryCallOptions,
  QueryData,
} from './types.ts';
