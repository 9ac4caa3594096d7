/** Keywords whose value is a schema: any Standard Schema that answers synchronously, zod's above all. */
import type { AnySchema } from '../validation/schema.ts';
import { always, type Check, check, type Report } from './check.ts';

const anything = (_value: unknown): _value is unknown => true;

function issuesOf(schema: AnySchema, value: unknown) {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('A schema inside a check must answer synchronously.');
  return result.issues;
}

/** Does `schema` take the value? @throws TypeError when it answers asynchronously. */
export function accepts(schema: AnySchema, value: unknown): boolean {
  return issuesOf(schema, value) === undefined;
}

/** Reports all that `schema` finds wrong with a value that stands at `at`. @throws TypeError when it answers asynchronously. */
export function judgeAt(schema: AnySchema, value: unknown, report: Report, at: readonly PropertyKey[] = []): void {
  report.found(issuesOf(schema, value) ?? [], at);
}

/** `not`: `schema` must refuse the value. */
export function not(schema: AnySchema): Check {
  return check(
    'not',
    anything,
    (value, report) => {
      if (accepts(schema, value)) report({});
    },
    always,
  );
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
  return check(
    'allOf',
    anything,
    (value, report) => {
      for (const schema of schemas) judgeAt(schema, value, report);
    },
    always,
  );
}

/** `if`, `then` and `else`. */
export function conditional(condition: AnySchema, then: AnySchema | undefined, otherwise?: AnySchema): Check {
  return check(
    'if',
    anything,
    (value, report) => {
      const consequence = accepts(condition, value) ? then : otherwise;
      if (consequence) judgeAt(consequence, value, report);
    },
    always,
  );
}

/** Whatever `schema` says: for what can be told of a value only with all that was judged before in mind. */
export function accepted(schema: AnySchema): Check {
  return check('schema', anything, (value, report) => judgeAt(schema, value, report));
}
