import type { JsonSchema } from './openapi.ts';

/** Keywords that hold one schema, lists of schemas, and maps of schemas: https://json-schema.org/draft/2020-12 */
const ONE = [
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
];
const LIST = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAP = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];

/** Keywords that say nothing about validity. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'examples',
  'example',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'xml',
  'externalDocs',
  '$comment',
  'contentMediaType',
  'contentEncoding',
  'contentSchema',
]);

/** The schema with every direct subschema replaced; `step` says where it stands: `items`, `anyOf/0`, `properties/name`. */
export function mapSubschemas(schema: JsonSchema, change: (sub: JsonSchema, step: string) => JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (ONE.includes(keyword)) return [keyword, change(value, keyword)];
    if (LIST.includes(keyword))
      return [keyword, value.map((sub: JsonSchema, index: number) => change(sub, `${keyword}/${index}`))];
    if (MAP.includes(keyword)) {
      const members = Object.entries<JsonSchema>(value).map(([name, sub]) => [name, change(sub, `${keyword}/${name}`)]);
      return [keyword, Object.fromEntries(members)];
    }
    return [keyword, value];
  });
  return Object.fromEntries(entries);
}

/** The schema reduced to what decides validity, so that compiled code carries no prose. */
export function withoutAnnotations(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-'));
  return mapSubschemas(Object.fromEntries(kept), (sub) => withoutAnnotations(sub));
}
