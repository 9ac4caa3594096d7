/**
 * What of a schema a request or a response carries: a request has no `readOnly` properties and a response no `writeOnly` ones, so
 * neither can be required there; and the files of a form are files.
 * https://spec.openapis.org/oas/v3.0.4#fixed-fields-for-use-with-schema
 */
import type { JsonSchema } from './document.ts';
import { isObject, type JsonObject } from './json.ts';
import { lookUp } from './reference.ts';
import { partsOf } from './schema.ts';

/**
 * Marks a schema that stands for a file, and says which media type that is of, if any: its value is a `Blob`.
 * https://spec.openapis.org/oas/v3.1.1#working-with-binary-data
 */
export const FILE = 'x-rollcall-file';

/** What says that a property is hidden: `readOnly` in requests, `writeOnly` in responses. */
export type Hiding = 'readOnly' | 'writeOnly';

/**
 * Is a property hidden? The flag counts on it, behind its `$ref`s and in its `allOf`:
 * https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4
 */
export function isHidden(document: object, schema: unknown, hides: Hiding, seen = new Set<unknown>()): boolean {
  if (!isObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  const { $ref, allOf = [] } = schema as Exclude<JsonSchema, boolean>;
  const parts: unknown[] = typeof $ref === 'string' ? [lookUp(document, $ref), ...allOf] : allOf;
  return schema[hides] === true || parts.some((part) => isHidden(document, part, hides, seen));
}

/** The names of the properties that a schema itself hides. */
export function ownHiddenNames(document: object, { properties }: JsonObject, hides: Hiding): string[] {
  if (!isObject(properties)) return [];
  return Object.keys(properties).filter((name) => isHidden(document, properties[name], hides));
}

/** The names of the properties that a schema, and all that it is composed of, hides. */
export function hiddenNames(document: object, schema: unknown, hides: Hiding): Set<string> {
  return new Set(partsOf(document, schema).flatMap((part) => ownHiddenNames(document, part, hides)));
}

/** The names of the properties that a schema, and all that it is composed of, requires. */
export function requiredNames(document: object, schema: unknown): Set<string> {
  return new Set(partsOf(document, schema).flatMap(({ required = [] }) => required));
}
