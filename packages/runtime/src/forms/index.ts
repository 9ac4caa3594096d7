/**
 * For forms: errors by field, whether a validator or the server found them, inputs that were left empty, and messages in the
 * language of the page. Nothing else of the runtime imports it.
 *
 * @module
 */

export { emptyToUndefined } from './empty-to-undefined.ts';
export { type FieldError, type FieldErrorSource, fieldErrors } from './field-errors.ts';
export { type Messages, withMessages } from './with-messages.ts';
