/** Keywords whose value is a schema: any Standard Schema that answers synchronously, zod's above all. */
import type { AnySchema } from '../validation/schema.ts';
import { type Check, check } from './check.ts';

const anything = (_value: unknown): _value is unknown => true;

/** Does `schema` take the value? @throws TypeError when it answers asynchronously. */
export function accepts(schema: AnySchema, value: unknown): boolean {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('A schema inside a check must answer synchronously.');
  return result.issues === undefined;
}

/** `not`: `schema` must refuse the value. */
export function not(schema: AnySchema): Check {
  return check('not', anything, (value, report) => {
    if (accepts(schema, value)) report({});
  });
}

/** `anyOf`: at least one of `schemas` takes the value, beside all that the checked type demands. */
export function anyOf(schemas: readonly AnySchema[]): Check {
  return check('anyOf', anything, (value, report) => {
    if (!schemas.some((schema) => accepts(schema, value))) report({});
  });
}

/** `oneOf`: exactly one of `schemas` takes the value. `z.union(s).check(oneOf(s))` is `oneOf` as JSON Schema means it. */
export function oneOf(schemas: readonly AnySchema[]): Check {
  return check('oneOf', anything, (value, report) => {
    const passing = schemas.flatMap((schema, index) => (accepts(schema, value) ? [index] : []));
    if (passing.length !== 1) report({ passingSchemas: passing.length === 0 ? null : passing.slice(0, 2) });
  });
}
