/** The library under compiled validators, and the interface that they implement. Web standards only, no dependencies. */
export { bytesOf } from '../bytes.ts';
export type { AjvError, AjvValidate } from './ajv.ts';
export { equal } from './equal.ts';
export { cut, type Fault, type Faults, fault, join, required, size, typed, type Validate } from './faults.ts';
export * from './formats/index.ts';
export { MAX_ISSUES } from './issues.ts';
export * from './rules.ts';
export type { AnySchema, ApiValidation, Issue, OperationValidation, Schema } from './schema.ts';
export { schema, standard } from './standard.ts';
export { ucs2length } from './ucs2length.ts';
