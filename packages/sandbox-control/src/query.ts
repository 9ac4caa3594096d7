/** Options for TanStack Query: queries, infinite queries and mutations of the sandbox-control API. */
export * from '@rollcall/runtime/query';
export * from './generated/query.ts';
