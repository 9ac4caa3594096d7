import { mapNodes } from '@rollcall/openapi/map-nodes';
import { tokensOf } from '@rollcall/openapi/pointer';
import type { Json } from '../json.ts';
import { routeOf } from './facts.ts';

/** How often each keyword, property and reference is there, by component or path: `components/schemas/Pet`. */
export type Keywords = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Keywords that have one meaning in all versions, whatever the import makes of the schema around them. */
const COUNTED = new Set([
  ...['enum', 'const', 'pattern', 'minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems', 'multipleOf'],
  ...['minProperties', 'maxProperties', 'additionalProperties', 'not', 'allOf', 'items', 'readOnly', 'writeOnly'],
  ...['deprecated', 'default', 'description', 'title'],
]);

/** Those that are written in another way in OpenAPI 3.1. */
const RENAMED: Readonly<Record<string, string>> = {
  exclusiveMinimum: 'minimum',
  exclusiveMaximum: 'maximum',
  minimum: 'minimum',
  maximum: 'maximum',
  oneOf: 'oneOf or anyOf',
  anyOf: 'oneOf or anyOf',
};

/** Counts what the schemas of a description say. */
export function keywordsOf(document: Json): Keywords {
  const isOld = document.swagger !== undefined || String(document.openapi).startsWith('3.0');
  const known = document.swagger ? { openapi: '3.0.0', components: { schemas: document.definitions } } : document;
  const counts = new Map<string, Map<string, number>>();
  mapNodes(known, 'schema', (schema, pointer) => {
    const [section = '', name = '', component = ''] = tokensOf(pointer);
    const owner = section === 'components' ? [section, name, component].join('/') : routeOf(name);
    const count = counts.get(owner) ?? new Map<string, number>();
    counts.set(owner, count);
    for (const word of new Set(wordsOf(schema, isOld))) count.set(word, (count.get(word) ?? 0) + 1);
    return schema;
  });
  return counts;
}

function wordsOf(schema: Json, isOld: boolean): string[] {
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const name = tokensOf($ref).at(-1) ?? '';
    // What stands beside a reference says nothing in OpenAPI 3.0.
    if (isOld) return [`a reference to ${name}`];
  }
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === '$ref') return [`a reference to ${tokensOf(value).at(-1)}`];
    if (keyword === 'properties') return Object.keys(value ?? {}).map((name) => `the property ${name}`);
    if (keyword === 'required') return Array.isArray(value) ? value.map((name) => `required ${name}`) : [];
    if (keyword === 'format') return /^(?:binary|byte|base64)$/.test(value) ? [] : ['format'];
    if (typeof value === 'boolean' && keyword.startsWith('exclusive')) return [];
    const isEmpty = keyword === 'enum' && Array.isArray(value) && value.length === 0;
    if (isEmpty || value === null) return [];
    return Object.hasOwn(RENAMED, keyword) ? [RENAMED[keyword] as string] : COUNTED.has(keyword) ? [keyword] : [];
  });
}
