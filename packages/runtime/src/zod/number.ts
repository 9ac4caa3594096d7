/** Keywords of numbers. https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2 */
import { type Check, check } from './check.ts';

export const isNumber = (value: unknown): value is number => typeof value === 'number';

/** `minimum`: at least `limit`. */
export function minimum(limit: number): Check {
  return check('minimum', isNumber, (value, report) => {
    if (value < limit) report({ limit });
  });
}

/** `maximum`: at most `limit`. */
export function maximum(limit: number): Check {
  return check('maximum', isNumber, (value, report) => {
    if (value > limit) report({ limit });
  });
}

/** `exclusiveMinimum`: more than `limit`. */
export function exclusiveMinimum(limit: number): Check {
  return check('exclusiveMinimum', isNumber, (value, report) => {
    if (value <= limit) report({ limit });
  });
}

/** `exclusiveMaximum`: less than `limit`. */
export function exclusiveMaximum(limit: number): Check {
  return check('exclusiveMaximum', isNumber, (value, report) => {
    if (value >= limit) report({ limit });
  });
}

/** The precision of a quotient that still counts as whole: 0.07 / 0.01 is 7.000000000000001. Compiled validators use the same. */
const PRECISION = 1e-9;

/** `multipleOf`: `value / divisor` is whole. */
export function multipleOf(divisor: number): Check {
  return check('multipleOf', isNumber, (value, report) => {
    const quotient = value / divisor;
    if (!(Math.abs(Math.round(quotient) - quotient) <= PRECISION)) report({ multipleOf: divisor });
  });
}
