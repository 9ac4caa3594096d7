import { type ErrorBodies, firstMessage } from '@rollcall/runtime/server';

/** `{ message }`: the first thing that is wrong. */
export const errors: ErrorBodies = (fault) => ({ body: { message: firstMessage(fault) } });
