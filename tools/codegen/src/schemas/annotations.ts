import type { JsonSchema } from '@rollcall/openapi/document';
import { PATTERN_MESSAGE } from '@rollcall/openapi/pattern-message';
import { ANNOTATIONS } from '@rollcall/openapi/schema';
import { mapSubschemas as mapSchemasWithin } from '@rollcall/openapi/subschemas';
import { FILE } from '@rollcall/openapi/variants';

export { FILE };

/** The schema with every direct subschema replaced; `step` says where it stands: `items`, `anyOf/0`, `properties/name`. */
export function mapSubschemas(schema: JsonSchema, change: (sub: JsonSchema, step: string) => JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  return mapSchemasWithin(schema, (sub, tokens) => change(sub as JsonSchema, tokens.join('/')));
}

/** Keywords that say nothing without another one; ajv takes them for mistakes then. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  if: ['then', 'else'],
  then: ['if'],
  else: ['if'],
  minContains: ['contains'],
  maxContains: ['contains'],
};

function isAlone(schema: object, keyword: string): boolean {
  const companions = Object.hasOwn(COMPANIONS, keyword) ? COMPANIONS[keyword] : undefined;
  return companions !== undefined && !companions.some((name) => Object.hasOwn(schema, name));
}

/** Does the keyword decide validity, or what is said of a value that is not valid? */
export function saysSomething(keyword: string): boolean {
  return keyword === FILE || keyword === PATTERN_MESSAGE || (!ANNOTATIONS.has(keyword) && !keyword.startsWith('x-'));
}

/** The schema reduced to what decides validity, so that compiled code carries no prose. */
export function withoutAnnotations(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const kept = Object.entries(schema).filter(([keyword]) => saysSomething(keyword) && !isAlone(schema, keyword));
  return mapSubschemas(Object.fromEntries(kept), (sub) => withoutAnnotations(sub));
}

/**
 * Conditions as unions, which mean the same: ajv takes what an `if` has looked at for evaluated whether it holds or not, and
 * `unevaluatedProperties` would see too much.
 */
export function withoutConditions(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const { if: condition, then: holds = true, else: fails = true, ...rest } = schema;
  const union = { anyOf: [{ allOf: [condition, holds] }, { allOf: [{ not: condition }, fails] }] };
  const same = condition === undefined ? schema : { ...rest, allOf: [...(rest.allOf ?? []), union] };
  return mapSubschemas(same, (sub) => withoutConditions(sub));
}

/** Does the schema hold the keyword, itself or in a subschema? */
export function says(schema: JsonSchema, keyword: string): boolean {
  if (typeof schema === 'boolean') return false;
  let found = keyword in schema;
  mapSubschemas(schema, (sub) => {
    found ||= says(sub, keyword);
    return sub;
  });
  return found;
}
