import type { UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { all, carriedKeywords, type Refusal, refusedKeywords } from './portable.ts';
import { refuse } from './refuse.ts';
import type { Placed, Schema } from './schema.ts';

const unknown: Refusal = {
  artefacts: all,
  why: 'JSON Schema 2020-12 knows no such keyword',
  instead: 'Correct the name, or take it out.',
};

const malformed: Refusal = {
  artefacts: all,
  why: 'JSON Schema 2020-12 gives it a value of another kind',
  instead: 'Correct the value as the definition of the keyword says.',
};

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
 * Reports what beside a `$ref` is not a keyword, or has no value of its kind, as `struct` does elsewhere: Redocly looks at what the
 * reference leads to, and at the schemas within what stands beside it, but not at that itself.
 *
 * @returns what stands there and is right, as a schema.
 */
export function besideRef({ node, location }: Placed<{ $ref: string }>, context: UserContext): Placed {
  const right = Object.entries(node).filter(([keyword, value]) => {
    if (keyword === '$ref') return false;
    const refusal = refusalOf(keyword, value);
    if (refusal) refuse(context, `The schema has \`${keyword}\` beside \`$ref\``, refusal, location.child(keyword));
    return !refusal;
  });
  return { node: Object.fromEntries(right) as Schema, location };
}

function refusalOf(keyword: string, value: unknown): Refusal | undefined {
  const isKnown = keyword.startsWith('x-') || carriedKeywords.has(keyword) || Object.hasOwn(refusedKeywords, keyword);
  if (!isKnown) return unknown;
  return isRight.get(keyword)?.(value) === false ? malformed : undefined;
}
