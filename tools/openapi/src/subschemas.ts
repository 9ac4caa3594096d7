/** Where schemas stand in schemas: https://json-schema.org/draft/2020-12/json-schema-core#section-10 */
import { isObject, type JsonObject } from './json.ts';

/** Keywords whose value is a schema. */
export const SCHEMA_KEYWORDS = [
  'items',
  'additionalProperties',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contentSchema',
] as const;

/** Keywords whose value is a list of schemas. */
export const SCHEMA_LIST_KEYWORDS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;

/** Keywords whose value is an object of schemas. */
export const SCHEMA_MAP_KEYWORDS = [
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  // Of older drafts, and still where `$ref`s lead.
  'definitions',
] as const;

const KINDS: ReadonlyMap<string, 'schema' | 'list' | 'map'> = new Map([
  ...SCHEMA_KEYWORDS.map((keyword) => [keyword, 'schema'] as const),
  ...SCHEMA_LIST_KEYWORDS.map((keyword) => [keyword, 'list'] as const),
  ...SCHEMA_MAP_KEYWORDS.map((keyword) => [keyword, 'map'] as const),
]);

/** A schema within another, and the tokens of the pointer that leads there: `['properties', 'name']`. */
export interface Subschema {
  readonly tokens: readonly [keyword: string, ...(string | number)[]];
  readonly schema: unknown;
}

/** The schemas directly within a schema, booleans too; `$ref`s are not followed. */
export function subschemasOf(schema: unknown): Subschema[] {
  return isObject(schema) ? Object.entries(schema).flatMap(([keyword, value]) => within(keyword, value)) : [];
}

function within(keyword: string, value: unknown): Subschema[] {
  const kind = KINDS.get(keyword);
  if (kind === 'schema') return [{ tokens: [keyword], schema: value }];
  if (kind === 'list' && Array.isArray(value))
    return value.map((schema, index) => ({ tokens: [keyword, index], schema }));
  if (kind === 'map' && isObject(value))
    return Object.entries(value).map(([name, schema]) => ({ tokens: [keyword, name], schema }));
  return [];
}

type Change = (schema: unknown, tokens: Subschema['tokens']) => unknown;

/** The schema with every schema directly within it replaced. */
export function mapSubschemas(schema: JsonObject, change: Change): JsonObject {
  const entries = Object.entries(schema).map(([keyword, value]) => [keyword, mapWithin(keyword, value, change)]);
  return Object.fromEntries(entries);
}

function mapWithin(keyword: string, value: unknown, change: Change): unknown {
  const kind = KINDS.get(keyword);
  if (kind === 'schema') return change(value, [keyword]);
  if (kind === 'list' && Array.isArray(value)) return value.map((schema, index) => change(schema, [keyword, index]));
  if (kind === 'map' && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, change(schema, [keyword, name])]));
  return value;
}
