import { type ErrorBodies, messagesByField } from '@rollcall/runtime/server';
import { operations } from './generated/operations.ts';

/** Where messages about no field are gathered. No field has this name. */
const GENERAL = '';

/**
 * Problem details as CL2C documents them: `application/json`, all members present, `errors` by field and empty if no field is to blame.
 * What is about no field is the detail.
 */
export const errors: ErrorBodies = (fault) => {
  const { [GENERAL]: general = [fault.detail], ...byField } = messagesByField(fault, GENERAL);
  const { title, status } = fault;
  const instance = operations.createUser.path;
  return { body: { type: 'about:blank', title, status, detail: general.join(' '), instance, errors: byField } };
};
