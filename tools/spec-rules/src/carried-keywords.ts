import { keywords as refusedKeywords } from './refusals/table/keywords.ts';

/** Keywords of JSON Schema 2020-12 and OpenAPI 3.1 that every artefact carries, or that say nothing about values. */
export const carriedKeywords: ReadonlySet<string> = new Set([
  ...['type', 'enum', 'const', 'format'],
  ...['minLength', 'maxLength', 'pattern', 'contentMediaType', 'contentEncoding', 'contentSchema'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains'],
  ...['properties', 'required', 'minProperties', 'maxProperties', 'additionalProperties', 'unevaluatedProperties'],
  ...['patternProperties', 'propertyNames', 'dependentRequired', 'dependentSchemas'],
  ...['allOf', 'anyOf', 'oneOf', 'discriminator', 'not', 'if', 'then', 'else'],
  ...['title', 'summary', 'description', 'default', 'deprecated', 'readOnly', 'writeOnly', 'externalDocs'],
  ...['example', 'examples', '$comment', 'x-tags', 'xml', '$schema', '$defs'],
]);

/** Whether a keyword means something to JSON Schema 2020-12 or OpenAPI, be it carried or refused, or is an extension. */
export function isKnownKeyword(keyword: string): boolean {
  return (
    keyword === '$ref' ||
    carriedKeywords.has(keyword) ||
    Object.hasOwn(refusedKeywords, keyword) ||
    keyword.startsWith('x-')
  );
}

/** `format` by the types it is for. Those that say something about values are checked by both validators. */
export const formats: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    `date-time date time duration email idn-email hostname ipv4 ipv6 uri uri-reference uuid json-pointer regex byte binary password`
      .split(' ')
      .map((format) => [format, ['string']]),
  ),
  int32: ['integer', 'number'],
  int64: ['integer', 'number'],
  float: ['number'],
  double: ['number'],
};

/** The type that a constraint is about; on any other it says nothing, or something else in each artefact. */
export const constraintTypes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['minLength', 'maxLength', 'pattern'].map((keyword) => [keyword, ['string']])),
  ...Object.fromEntries(
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].map((keyword) => [
      keyword,
      ['integer', 'number'],
    ]),
  ),
  ...Object.fromEntries(['items', 'minItems', 'maxItems', 'uniqueItems'].map((keyword) => [keyword, ['array']])),
  ...Object.fromEntries(
    ['properties', 'required', 'minProperties', 'maxProperties', 'additionalProperties'].map((keyword) => [
      keyword,
      ['object'],
    ]),
  ),
};
