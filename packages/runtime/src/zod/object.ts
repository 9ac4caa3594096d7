/** Keywords of objects that zod generators drop. https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5 */
import type { AnySchema } from '../validation/schema.ts';
import { type Check, check, isObject } from './check.ts';
import { accepts } from './schemas.ts';

/** `minProperties`: at least `limit` members. */
export function minProperties(limit: number): Check {
  return check('minProperties', isObject, (value, report) => {
    if (Object.keys(value).length < limit) report({ limit });
  });
}

/** `maxProperties`: at most `limit` members. */
export function maxProperties(limit: number): Check {
  return check('maxProperties', isObject, (value, report) => {
    if (Object.keys(value).length > limit) report({ limit });
  });
}

/** `additionalProperties: false`: no members but those named, or those whose name matches one of `patterns`. */
export function closed(names: readonly string[], patterns: readonly RegExp[] = []): Check {
  const known = new Set(names);
  return check('additionalProperties', isObject, (value, report) => {
    for (const name of Object.keys(value)) {
      if (known.has(name) || patterns.some((pattern) => pattern.test(name))) continue;
      report({ additionalProperty: name }, name);
    }
  });
}

/** `required`, for names that `properties` does not describe, or whose schema takes anything. */
export function requiredNames(names: readonly string[]): Check {
  return check('required', isObject, (value, report) => {
    for (const name of names) if (!Object.hasOwn(value, name)) report({ missingProperty: name }, name);
  });
}

/**
 * `dependentRequired`: with a member come others.
 *
 * @example z.looseObject({}).check(dependentRequired({ street: ['city', 'country'] }))
 */
export function dependentRequired(dependencies: Readonly<Record<string, readonly string[]>>): Check {
  return check('dependentRequired', isObject, (value, report) => {
    for (const [property, names] of Object.entries(dependencies)) {
      if (!Object.hasOwn(value, property)) continue;
      for (const name of names) {
        if (!Object.hasOwn(value, name)) report({ property, missingProperty: name }, name);
      }
    }
  });
}

/** `propertyNames`: every name passes `schema`. */
export function propertyNames(schema: AnySchema): Check {
  return check('propertyNames', isObject, (value, report) => {
    for (const name of Object.keys(value)) if (!accepts(schema, name)) report({ propertyName: name }, name);
  });
}
