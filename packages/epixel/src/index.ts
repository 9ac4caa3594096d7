/** The client of the epixel API with all that calls can throw, and the types of everything in its description. */
export * from '@rollcall/runtime/client';
export * from './generated/client.ts';
export type * from './generated/signatures.ts';
export type * from './generated/types.ts';
export * from './generated/values.ts';
