import { errors } from './errors.ts';
import * as generated from './generated/testing.ts';

export * from '@rollcall/runtime/testing';
export { type Cl2cFake, fixtures, make, responses } from './generated/testing.ts';

/** The fake of CL2C, with errors in the shape that it documents: see {@link generated.fakeCl2c}. */
export const fakeCl2c: typeof generated.fakeCl2c = (handlers, options) =>
  generated.fakeCl2c(handlers, { errors, ...options });
