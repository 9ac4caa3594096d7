/** What schemas say of a value, as far as several tools ask: https://spec.openapis.org/oas/v3.1.1#schema-object */
import { kindOf } from '@rollcall/runtime/media-type';
import type { JsonSchema } from './document.ts';
import { isObject, type JsonObject } from './json.ts';
import { lookUp } from './reference.ts';

/** The dialect of JSON Schema that all tools read. */
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Keywords whose branches apply to the value itself. */
export const COMPOSITIONS = ['allOf', 'anyOf', 'oneOf'] as const;

/** Keywords that say nothing about validity, but for `format`, which decides it where it is checked. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  ...['title', 'summary', 'description', 'examples', 'example', 'default', 'deprecated', 'readOnly', 'writeOnly'],
  ...['xml', 'externalDocs', '$comment', 'contentMediaType', 'contentEncoding', 'contentSchema'],
]);

/** The types that a schema names; none if any type fits. */
export function typesOf({ type }: { readonly type?: unknown }): readonly string[] {
  return type === undefined ? [] : ([type].flat() as string[]);
}

/** The type of a value, in the words of JSON Schema; numbers without a fraction are a `number` too. */
export function typeOf(value: unknown): 'null' | 'array' | 'object' | 'string' | 'number' | 'boolean' {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as 'object');
}

/** Is it the schema of a file in a form? https://spec.openapis.org/oas/v3.1.1#considerations-for-file-uploads */
export function isFile(schema: JsonObject): boolean {
  const { format, contentMediaType, contentEncoding } = schema;
  const types = typesOf(schema);
  if (contentEncoding !== undefined || (types.length > 0 && !types.includes('string'))) return false;
  return format === 'binary' || (typeof contentMediaType === 'string' && kindOf(contentMediaType) === 'binary');
}

/** The schema, what it refers to and the branches of its compositions: all that say something of the same value, each once. */
export function partsOf(document: unknown, schema: unknown): Exclude<JsonSchema, boolean>[] {
  const parts = new Set<Exclude<JsonSchema, boolean>>();
  const visit = (part: unknown): void => {
    if (!isObject(part) || parts.has(part)) return;
    parts.add(part);
    if (typeof part.$ref === 'string') visit(lookUp(document, part.$ref));
    for (const keyword of COMPOSITIONS) for (const branch of listOf(part[keyword])) visit(branch);
  };
  visit(schema);
  return [...parts];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Does a text fit? A schema that lists properties or items means objects or arrays, though it may not say so. Each schema is looked
 * at once, and takes texts as far as it refers to itself.
 *
 * @param resolve - the schema at a place, its references followed, and the place of a branch of it.
 */
export function acceptsText<Place>(
  place: Place,
  resolve: (place: Place) => { readonly schema: JsonObject; readonly branch: (schema: unknown) => Place } | undefined,
  known: Map<unknown, boolean> = new Map(),
): boolean {
  const { schema, branch } = resolve(place) ?? {};
  if (!schema || !branch) return true;
  const before = known.get(schema);
  if (before !== undefined) return before;
  known.set(schema, true);
  const result = takesText(schema, (part) => acceptsText(branch(part), resolve, known));
  known.set(schema, result);
  return result;
}

function takesText(schema: JsonObject, fits: (branch: unknown) => boolean): boolean {
  const { type, properties, items, allOf, anyOf, oneOf } = schema;
  if (type !== undefined) return typesOf(schema).includes('string');
  if (properties || items) return false;
  const all = !Array.isArray(allOf) || allOf.every(fits);
  return all && [anyOf, oneOf].every((branches) => !Array.isArray(branches) || branches.some(fits));
}
