/**
 * Keywords of JSON Schema that zod lacks, as check functions for zod 4 and zod/mini. Each ignores values of other JSON types, as
 * JSON Schema does. zod runs checks only if the type itself matches.
 *
 * @example
 * const Patch = z.looseObject({ name: z.string().optional() }).check(minProperties(1), closed(['name']));
 */
export { contains, items, maxItems, minItems, prefixItems, uniqueItems } from './array.ts';
export type { Check, CustomIssue } from './check.ts';
export { file, maxBytes, minBytes } from './file.ts';
export { format } from './format.ts';
export { exclusiveMaximum, exclusiveMinimum, maximum, minimum, multipleOf } from './number.ts';
export {
  additionalProperties,
  closed,
  dependentRequired,
  dependentSchemas,
  maxProperties,
  minProperties,
  patternProperties,
  properties,
  propertyNames,
  requiredNames,
} from './object.ts';
export { accepted, allOf, anyOf, conditional, not, oneOf } from './schemas.ts';
export { maxLength, minLength, pattern } from './text.ts';
export { type Typed, typed } from './typed.ts';
export { oneOfValues, type } from './value.ts';
export { words, wordsOf } from './words.ts';
