/**
 * What a generated server stub is made of, and only it imports: names may change with any release of the generator.
 *
 * @module
 */
export { type ApiServer, createServer } from './adapters/fetch/create-server.ts';
export type { ErrorBodies } from './faults.ts';
export type { Handler, PrincipalOf, ServerDefinition, ServerOptions } from './types.ts';
export { unimplemented } from './unimplemented.ts';
