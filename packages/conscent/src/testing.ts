import { errors } from './errors.ts';
import * as generated from './generated/testing.ts';

export * from '@rollcall/runtime/testing';
export { type ConscentFake, fixtures, make, responses } from './generated/testing.ts';

/** The fake of ConsCent, with errors in the shape that it documents: see {@link generated.fakeConscent}. */
export const fakeConscent: typeof generated.fakeConscent = (handlers, options) =>
  generated.fakeConscent(handlers, { errors, ...options });
