import { type ErrorBodies, messagesByField } from '@rollcall/runtime/server';
import { operations } from './generated/operations.ts';

/** Problem details as CL2C documents them: `application/json`, all members present, `errors` by field. */
export const errors: ErrorBodies = (fault) => ({
  body: {
    type: 'about:blank',
    title: fault.title,
    status: fault.status,
    detail: fault.detail,
    instance: operations.createUser.path,
    errors: messagesByField(fault, 'request'),
  },
});
