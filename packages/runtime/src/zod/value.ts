/** Keywords of any value. https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1 */
import { equal } from '../validation/equal.ts';
import { type Check, check, isObject } from './check.ts';

const anything = (_value: unknown): _value is unknown => true;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: isObject,
};

/** `type`: one of these. A number without a fraction is an integer, however it is written. */
export function type(...names: readonly string[]): Check {
  return check('type', anything, (value, report) => {
    if (!names.some((name) => TYPES[name]?.(value))) report({ type: names });
  });
}

/** `enum` and `const`: equal to one of these JSON values. */
export function oneOfValues(...allowedValues: readonly unknown[]): Check {
  return check('enum', anything, (value, report) => {
    if (!allowedValues.some((allowed) => equal(value, allowed))) report({ allowedValues });
  });
}
