import type { UserContext } from '@redocly/openapi-core';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { refuse } from './refusals/refuse.ts';

const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isNumber = (value: unknown) => typeof value === 'number';
const isText = (value: unknown) => typeof value === 'string';
const isFlag = (value: unknown) => typeof value === 'boolean';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isSchema = (value: unknown) => isObject(value) || isFlag(value);
const isSchemas = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isSchema);
const isMap = (value: unknown) => isObject(value) && Object.values(value).every(isSchema);

/** https://json-schema.org/draft/2020-12/schema */
const KINDS: readonly (readonly [keywords: string, isRight: (value: unknown) => boolean])[] = [
  ['minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains', isCount],
  ['minimum maximum exclusiveMinimum exclusiveMaximum', isNumber],
  ['multipleOf', (value) => isNumber(value) && (value as number) > 0],
  ['title description summary format pattern contentMediaType contentEncoding $comment $schema', isText],
  ['uniqueItems deprecated readOnly writeOnly', isFlag],
  ['required', isTexts],
  ['type', (value) => isText(value) || isTexts(value)],
  ['enum examples', Array.isArray],
  ['items additionalProperties unevaluatedProperties not if then else contains propertyNames', isSchema],
  ['allOf anyOf oneOf prefixItems', isSchemas],
  ['properties patternProperties dependentSchemas $defs', isMap],
  ['dependentRequired', (value) => isObject(value) && Object.values(value).every(isTexts)],
];
const isRight = new Map(KINDS.flatMap(([keywords, kind]) => keywords.split(' ').map((keyword) => [keyword, kind])));

/**
 * Reports what beside a `$ref` has a value of the wrong kind, as `struct` does elsewhere: Redocly checks what the reference leads
 * to, and the schemas within what stands beside it, but not that itself.
 *
 * @returns what stands there and is right, as a schema.
 */
export function besideReference(reference: JsonObject, context: UserContext): JsonObject {
  const right = Object.entries(reference).filter(([keyword, value]) => {
    if (keyword === '$ref') return false;
    const isMalformed = isRight.get(keyword)?.(value) === false;
    if (isMalformed) refuse(context, 'malformedKeyword', `The schema has \`${keyword}\` beside \`$ref\``, keyword);
    return !isMalformed;
  });
  return Object.fromEntries(right);
}
