import { errors } from './errors.ts';
import * as generated from './generated/server.ts';

export { safeEqual } from '@rollcall/runtime/server';
/** The shape of errors that `createServer` uses unless it is given another. */
export { errors } from './errors.ts';
export { type Handlers, type ServerOptions, unimplemented } from './generated/server.ts';

/** The server stub, with errors in the shape that CL2C documents: see {@link generated.createServer}. */
export const createServer: typeof generated.createServer = (handlers, options) =>
  generated.createServer(handlers, { errors, ...options });
