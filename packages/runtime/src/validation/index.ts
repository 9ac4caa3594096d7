/**
 * What those who use validators name: their types, and how many issues they give at most.
 *
 * @module
 */
export { MAX_ISSUES } from './issues.ts';
export type { AnySchema, ApiValidation, Issue, OperationValidation, Schema } from './schema.ts';
