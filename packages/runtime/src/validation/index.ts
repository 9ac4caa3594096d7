/**
 * For using validators: their types, and the most issues that they return.
 *
 * @module
 */
export { MAX_ISSUES } from './issues.ts';
export type { AnySchema, ApiValidation, Issue, OperationValidation, Schema } from './schema.ts';
