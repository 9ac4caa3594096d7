import { errors } from './errors.ts';
import * as generated from './generated/testing.ts';

export * from '@rollcall/runtime/testing';
export { type EpixelFake, fixtures, make, responses } from './generated/testing.ts';

/** The fake of Epixel, with errors in the shape that it documents: see {@link generated.fakeEpixel}. */
export const fakeEpixel: typeof generated.fakeEpixel = (handlers, options) =>
  generated.fakeEpixel(handlers, { errors, ...options });
