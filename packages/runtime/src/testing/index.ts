/**
 * For tests of callers: fakes, their errors, and types. The package of every API exports all of it.
 *
 * @module
 */
export { FakeError } from './errors.ts';
export { networkError } from './fake/network-error.ts';
export type { Fake, FakeAnswer, FakeHandler, FakeHandlers, FakeOptions, FakeRequest } from './fake/types.ts';
export type { Make, MakeOptions, Overrides } from './make.ts';
