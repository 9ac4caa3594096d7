import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request that something is done for. */
export interface RequestContext {
  readonly id: string;
  /** Nobody knows whether what it asked for was done. */
  isOutcomeUnknown: boolean;
}

/** Of the request that this is done for; `undefined` for what is done for none. */
export const requests = new AsyncLocalStorage<RequestContext>();
