/**
 * What generated options for TanStack Query are made of, and only they import: names may change with any release of the generator.
 *
 * @module
 */
export { infiniteOptions, mutation, queryKey, queryOptions } from './options.ts';
