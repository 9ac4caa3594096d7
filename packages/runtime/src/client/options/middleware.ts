import type { Operation } from '../../operation.ts';
import type { OperationTypes } from '../../types.ts';
import type { Input } from '../request/input.ts';

/**
 * One attempt, before it is sent. `headers` and `url` may be changed in place.
 *
 * @example const sign = (request: Outgoing) => void (request.headers['x-signature'] = signatureOf(request.body));
 */
export interface Outgoing<Id = string, In = unknown> {
  readonly operationId: Id;
  /** The operation's row of the table. */
  readonly operation: Operation;
  /** The caller's input. */
  readonly input: In;
  /** 1 for the first. */
  readonly attempt: number;
  readonly method: string;
  /** With the query, including any key in it. */
  url: string;
  /** By lower-case name, credentials included. */
  headers: Record<string, string>;
  /** As it will be sent. */
  body: BodyInit | undefined;
  /** Aborted at the time limit or by the caller. */
  readonly signal: AbortSignal;
}

type AnyOutgoing<Types> = unknown extends Types
  ? Outgoing
  : {
      [Id in keyof Types]: Outgoing<Id, Types[Id] extends OperationTypes ? Input<Types[Id]> : unknown>;
    }[keyof Types];

/**
 * Wraps every attempt of every call: it can change the request, inspect the response, or respond without calling the server.
 * The body of the response of `next()` is unread: read a `clone()`.
 *
 * @example
 * ```ts
 * const traced: Middleware = async (request, next) => {
 *   request.headers.traceparent = newTraceParent();
 *   return next();
 * };
 * ```
 */
export type Middleware<Types = unknown> = {
  // As a method, so that one written for an API's own operations fits where any API's are taken.
  layer(request: AnyOutgoing<Types>, next: () => Promise<Response>): Promise<Response>;
}['layer'];
