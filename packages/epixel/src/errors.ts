import { type ErrorBodies, messagesByField } from '@rollcall/runtime/server';

/** The envelope that every answer of Epixel comes in. */
export const errors: ErrorBodies = (fault) => ({
  body: { status_code: fault.status, errors: messagesByField(fault, 'non_field_errors'), data: {} },
});
