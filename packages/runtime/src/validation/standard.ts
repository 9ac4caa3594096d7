import type { AjvValidate } from './ajv.ts';
import type { Validate } from './faults.ts';
import { issuesOf } from './issues.ts';
import { ruleOf } from './rule-of.ts';
import type { Schema } from './schema.ts';

/**
 * A compiled validator as [Standard Schema](https://standardschema.dev). Generated code calls it.
 *
 * A value that passes is returned as it is. One that fails yields at most 100 issues, in ajv's order, with a path of
 * property names and array indexes; a missing or unknown property is part of its path. A failed union is one issue, unless a
 * type or a `const` tells which of its branches was meant.
 *
 * @example
 * export const user: Schema<User> = standard(validate20);
 * const result = user['~standard'].validate({ name: '' });
 * if (result.issues) console.log(result.issues[0].path, result.issues[0].keyword); // ['name'] 'minLength'
 */
export function standard<T>(validate: Validate): Schema<T> {
  return {
    '~standard': {
      version: 1,
      vendor: 'rollcall',
      validate: (value) => {
        const faults = validate(value);
        return faults === null ? { value: value as T } : { issues: issuesOf(faults, value) };
      },
    },
  };
}

/** {@link standard} for a validate function as ajv makes it, which keeps its errors on itself. */
export function schema<T>(validate: AjvValidate): Schema<T> {
  return standard((value) =>
    validate(value) ? null : (validate.errors ?? []).map((error) => ({ ...error, rule: ruleOf(error.keyword) })),
  );
}
