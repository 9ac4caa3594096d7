/**
 * What forms need beside a client: errors by field, found by validator or server alike, inputs that were left empty, and messages in the
 * language of the page. Nothing else of the runtime imports it.
 *
 * @module
 */

export { emptyToUndefined } from './empty-to-undefined.ts';
export { type FieldError, type FieldErrorSource, fieldErrors } from './field-errors.ts';
export { type Messages, withMessages } from './with-messages.ts';
