/** Options for TanStack Query: queries, infinite queries and mutations of the epixel API. */
export * from '@rollcall/runtime/query';
export * from './generated/query.ts';
