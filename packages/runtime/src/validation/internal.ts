/**
 * What compiled validators are made of, and only they and the tools that make them import: names may change with any release of
 * the generator. Web-standard, without dependencies.
 *
 * @module
 */
export { bytesOf } from '../bytes.ts';
export type { AjvError, AjvValidate } from './ajv.ts';
export { equal } from './equal.ts';
export { cut, type Fault, type Faults, fault, join, required, size, typed, type Validate } from './faults.ts';
export * from './formats/index.ts';
export * from './messages.ts';
export { schema, standard } from './standard.ts';
export { ucs2length } from './ucs2length.ts';
