/**
 * What of a schema a request or a response carries: a request has no `readOnly` properties and a response no `writeOnly` ones, so
 * neither can be required there; and the files of a form are files.
 * https://spec.openapis.org/oas/v3.0.4#fixed-fields-for-use-with-schema
 */
import { kindOf } from '@rollcall/runtime/media-type';
import { isObject, type JsonObject } from './json.ts';
import { lookUp } from './reference.ts';

/** What says that a property is hidden: `readOnly` in requests, `writeOnly` in responses. */
export type Hiding = 'readOnly' | 'writeOnly';

/** https://spec.openapis.org/oas/v3.1.1#considerations-for-file-uploads */
export function isFile({ type, format, contentMediaType, contentEncoding }: JsonObject): boolean {
  if (contentEncoding !== undefined || (type !== undefined && ![type].flat().includes('string'))) return false;
  return format === 'binary' || (typeof contentMediaType === 'string' && kindOf(contentMediaType) === 'binary');
}

/**
 * Is a property hidden? The flag counts on it, behind its `$ref`s and in its `allOf`:
 * https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4
 */
export function isHidden(document: object, schema: unknown, hides: Hiding, seen = new Set<unknown>()): boolean {
  if (!isObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  return (
    schema[hides] === true || partsOf(document, schema, ['allOf']).some((part) => isHidden(document, part, hides, seen))
  );
}

/** The names of the properties that a schema itself hides. */
export function ownHiddenNames(document: object, { properties }: JsonObject, hides: Hiding): string[] {
  if (!isObject(properties)) return [];
  return Object.keys(properties).filter((name) => isHidden(document, properties[name], hides));
}

/** The names of the properties that a schema, and all that it is composed of, hides. */
export function hiddenNames(document: object, schema: unknown, hides: Hiding): Set<string> {
  return collect(document, schema, (part) => ownHiddenNames(document, part, hides));
}

/** The names of the properties that a schema, and all that it is composed of, requires. */
export function requiredNames(document: object, schema: unknown): Set<string> {
  return collect(document, schema, ({ required }) => (Array.isArray(required) ? required : []));
}

function collect(document: object, start: unknown, namesOf: (schema: JsonObject) => readonly string[]): Set<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (schema: unknown): void => {
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    for (const name of namesOf(schema)) names.add(name);
    for (const part of partsOf(document, schema, ['allOf', 'anyOf', 'oneOf'])) visit(part);
  };
  visit(start);
  return names;
}

/** What holds at the same location. */
function partsOf(document: object, schema: JsonObject, keywords: readonly string[]): unknown[] {
  const branches = keywords.flatMap((keyword) => (Array.isArray(schema[keyword]) ? schema[keyword] : []));
  return typeof schema.$ref === 'string' ? [lookUp(document, schema.$ref), ...branches] : branches;
}
