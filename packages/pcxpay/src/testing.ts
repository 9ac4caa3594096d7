import { errors } from './errors.ts';
import * as generated from './generated/testing.ts';

export * from '@rollcall/runtime/testing';
export { fixtures, make, type PcxpayFake, responses } from './generated/testing.ts';

/** The fake of PCXPay, with errors in the shape that it documents: see {@link generated.fakePcxpay}. */
export const fakePcxpay: typeof generated.fakePcxpay = (handlers, options) =>
  generated.fakePcxpay(handlers, { errors, ...options });
