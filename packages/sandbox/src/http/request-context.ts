import { AsyncLocalStorage } from 'node:async_hooks';
import type { Fault } from '@rollcall/runtime/server';

/** What is known of the request that something is done for. */
export interface RequestContext {
  readonly id: string;
  /** Why its connection ends without an answer: nobody knows whether what it asked for was done, or a fault resets it. */
  unanswered?: 'outcome unknown' | 'reset';
  /** The path of its operation, as the description has it. */
  readonly route?: string;
  /** Why the stub refuses it. */
  refusal?: Fault;
}

/** Of the request that this is done for; `undefined` for what is done for none. */
export const requests = new AsyncLocalStorage<RequestContext>();
