/** Keywords of objects that zod generators drop. https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5 */
import type { AnySchema } from '../validation/schema.ts';
import { type Check, check, isObject, type JsonObject, type Report } from './check.ts';
import { accepts, judgeAt } from './schemas.ts';

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

/** The members that neither `names` nor `patterns` know. */
function additional(value: JsonObject, names: ReadonlySet<string>, patterns: readonly RegExp[]): string[] {
  return Object.keys(value).filter((name) => !names.has(name) && !patterns.some((pattern) => pattern.test(name)));
}

/** `additionalProperties: false`: no members but those named, or those whose name matches one of `patterns`. */
export function closed(names: readonly string[], patterns: readonly RegExp[] = []): Check {
  const known = new Set(names);
  return check('additionalProperties', isObject, (value, report) => {
    for (const name of additional(value, known, patterns)) report({ additionalProperty: name }, name);
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

function judgeMember(schema: AnySchema, value: JsonObject, name: string, report: Report): void {
  judgeAt(schema, value[name], report, [name]);
}

/** `additionalProperties` with a schema: it takes every member but those named, or whose name matches one of `patterns`. */
export function additionalProperties(
  schema: AnySchema,
  names: readonly string[] = [],
  patterns: readonly RegExp[] = [],
): Check {
  const known = new Set(names);
  return check('additionalProperties', isObject, (value, report) => {
    for (const name of additional(value, known, patterns)) judgeMember(schema, value, name, report);
  });
}

/** `properties`, for names that a zod shape can't hold, or beside other types. */
export function properties(schemas: Readonly<Record<string, AnySchema>>): Check {
  const entries = Object.entries(schemas);
  return check('properties', isObject, (value, report) => {
    for (const [name, schema] of entries) {
      if (Object.hasOwn(value, name) && value[name] !== undefined) judgeMember(schema, value, name, report);
    }
  });
}

/** `patternProperties`: a schema for all members whose name matches. */
export function patternProperties(...schemas: readonly (readonly [RegExp, AnySchema])[]): Check {
  return check('patternProperties', isObject, (value, report) => {
    for (const name of Object.keys(value)) {
      for (const [pattern, schema] of schemas) {
        if (pattern.test(name)) judgeMember(schema, value, name, report);
      }
    }
  });
}

/** `dependentSchemas`: with a member comes a schema for the whole object. */
export function dependentSchemas(schemas: Readonly<Record<string, AnySchema>>): Check {
  const entries = Object.entries(schemas);
  return check('dependentSchemas', isObject, (value, report) => {
    for (const [property, schema] of entries) {
      if (Object.hasOwn(value, property)) judgeAt(schema, value, report);
    }
  });
}
