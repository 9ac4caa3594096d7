/**
 * An API in Express 5, and in whatever takes its middleware, such as NestJS.
 *
 * @module
 */
import type { Core } from '../core/core.ts';
import { answer } from './node/answer.ts';
import type { NodeRequest, NodeResponse } from './node/messages.ts';
import { targetOf } from './node/target.ts';

/**
 * How a server is mounted among other middleware.
 *
 * @example app.use(expressMiddleware(server, { fallthrough: false }));
 */
export interface MountOptions {
  /** Leave requests for paths that the API does not have to what is mounted after it. Default `true`; else they are answered 404. */
  readonly fallthrough?: boolean;
}

/**
 * Middleware as Express calls it.
 *
 * @example const middleware: ExpressMiddleware = expressMiddleware(server);
 */
export type ExpressMiddleware = (request: NodeRequest, response: NodeResponse, next: (error?: unknown) => void) => void;

/**
 * Middleware for Express 5, under a path or not. It has to stand before body parsers such as `express.json()`, which would consume what it
 * has to read.
 *
 * @param server - what `createServer` of a generated package returns.
 * @example
 * import express from 'express';
 * import { createServer } from '@rollcall/conscent/server';
 *
 * express().use('/api', expressMiddleware(createServer(handlers, options))).listen(8080);
 */
export function expressMiddleware(
  { core }: { readonly core: Core },
  { fallthrough = true }: MountOptions = {},
): ExpressMiddleware {
  return (request, response, next) => {
    // Express has taken off the path under which this is mounted.
    const target = targetOf(request.url ?? '/');
    if (fallthrough && target && !core.find(target.path)) next();
    else answer(core, request, response, target);
  };
}
