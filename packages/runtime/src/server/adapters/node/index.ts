/**
 * An API on `node:http`, and on `node:http2` by its compatibility API.
 *
 * @module
 */
import type { Core } from '../../core/core.ts';
import { answer } from './answer.ts';
import type { NodeRequest, NodeResponse } from './messages.ts';
import { targetOf } from './target.ts';

/**
 * What `node:http` calls for each request.
 *
 * @example const listener: NodeListener = nodeListener(createServer(handlers, options));
 */
export type NodeListener = (request: NodeRequest, response: NodeResponse) => void;

/**
 * A listener for the servers of `node:http`, `node:https` and `node:http2`. Neither `Request` nor `Response` is made on the way: a body is
 * parsed from its bytes, and an answer written in one call.
 *
 * @param server - what `createServer` of a generated package returns.
 * @example
 * import http from 'node:http';
 * import { createServer } from '@rollcall/conscent/server';
 *
 * http.createServer(nodeListener(createServer(handlers, options))).listen(8080);
 */
export function nodeListener({ core }: { readonly core: Core }): NodeListener {
  return (request, response) => answer(core, request, response, targetOf(request.url ?? '/'));
}
