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

/** `allOf`: every one of `schemas` takes the value. */
export function allOf(schemas: readonly AnySchema[]): Check {
  return check('allOf', anything, (value, report) => {
    if (!schemas.every((schema) => accepts(schema, value))) report({});
  });
}

/** `if`, `then` and `else`. */
export function conditional(condition: AnySchema, then: AnySchema | undefined, otherwise?: AnySchema): Check {
  return check('if', anything, (value, report) => {
    const consequence = accepts(condition, value) ? then : otherwise;
    if (consequence && !accepts(consequence, value)) report({ failingKeyword: consequence === then ? 'then' : 'else' });
  });
}

/** Whatever `schema` says: for what can be told of a value only with all that was judged before in mind. */
export function accepted(schema: AnySchema): Check {
  return check('schema', anything, (value, report) => {
    if (!accepts(schema, value)) report({});
  });
}
