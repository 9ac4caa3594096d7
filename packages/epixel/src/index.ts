/** The client of the epixel API, and the types of everything in its description. */
export * from './generated/client.ts';
export type { components, operations, paths } from './generated/types.ts';
