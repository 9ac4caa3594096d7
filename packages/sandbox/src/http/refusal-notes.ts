import type { ErrorBodies } from '@rollcall/runtime/server';
import { requests } from './request-context.ts';

/** Error bodies as they are, which on the way tell the journal why a request is refused. */
export const noting =
  (errors: ErrorBodies): ErrorBodies =>
  (fault) => {
    const request = requests.getStore();
    if (request) request.refusal = fault;
    return errors(fault);
  };
