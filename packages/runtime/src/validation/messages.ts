/**
 * What is said of a value that fails a keyword. Each rule is exported by itself, so that a bundle holds those of the keywords
 * that its schemas use. The sentences quote the description, never the value: it may be a secret.
 */
import type { Fault } from './faults.ts';
import { withoutUnionNoise } from './unions.ts';

type Params = Readonly<Record<string, unknown>>;

/** One keyword: https://json-schema.org/draft/2020-12/json-schema-validation */
export interface Rule {
  readonly keyword: string;
  /** Stable: the same for the same parameters. */
  readonly message: (params: Params) => string;
  /** The parameter that names the member which the fault is about, where it is about one. */
  readonly about?: string;
  /** What becomes of all faults where there is one of this rule. */
  readonly settle?: (faults: readonly Fault[]) => Fault[];
}

const LONGEST_LIST = 12;

const oneOfThese = (values: unknown): string => {
  if (!Array.isArray(values) || values.length > LONGEST_LIST) return 'must be one of the allowed values';
  return `must be ${values.length === 1 ? '' : 'one of '}${values.map((value) => JSON.stringify(value)).join(', ')}`;
};

const bound = (keyword: string, words: string): Rule => ({
  keyword,
  message: ({ limit }) => `must be ${words} ${limit}`,
});

const count = (keyword: string, words: string, one: string, many = `${one}s`): Rule => ({
  keyword,
  message: ({ limit, len }) => `must have ${words} ${limit ?? len} ${(limit ?? len) === 1 ? one : many}`,
});

export const typeRule: Rule = { keyword: 'type', message: ({ type }) => `must be ${[type].flat().join(' or ')}` };
export const requiredRule: Rule = { keyword: 'required', message: () => 'is required', about: 'missingProperty' };
export const dependentRequiredRule: Rule = {
  keyword: 'dependentRequired',
  message: ({ property }) => `is required beside ${property}`,
  about: 'missingProperty',
};
export const enumRule: Rule = {
  keyword: 'enum',
  message: ({ allowedValues }) => oneOfThese(allowedValues),
};
export const constRule: Rule = {
  keyword: 'const',
  message: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
};
export const formatRule: Rule = {
  keyword: 'format',
  message: ({ format }) =>
    `must be a valid ${format}${format === 'int64' ? ' (JavaScript loses digits beyond 2^53)' : ''}`,
};
export const patternRule: Rule = {
  keyword: 'pattern',
  message: ({ pattern, explanation }) =>
    String(explanation ?? `must have the form of the regular expression ${pattern}`),
};
export const minLengthRule: Rule = /*@__PURE__*/ count('minLength', 'at least', 'character');
export const maxLengthRule: Rule = /*@__PURE__*/ count('maxLength', 'at most', 'character');
export const fileRule: Rule = { keyword: 'type', message: () => 'must be a file' };
export const minBytesRule: Rule = /*@__PURE__*/ count('minLength', 'at least', 'byte');
export const maxBytesRule: Rule = /*@__PURE__*/ count('maxLength', 'at most', 'byte');
export const minItemsRule: Rule = /*@__PURE__*/ count('minItems', 'at least', 'item');
export const maxItemsRule: Rule = /*@__PURE__*/ count('maxItems', 'at most', 'item');
export const minPropertiesRule: Rule = /*@__PURE__*/ count('minProperties', 'at least', 'property', 'properties');
export const maxPropertiesRule: Rule = /*@__PURE__*/ count('maxProperties', 'at most', 'property', 'properties');
export const minimumRule: Rule = /*@__PURE__*/ bound('minimum', 'at least');
export const maximumRule: Rule = /*@__PURE__*/ bound('maximum', 'at most');
export const exclusiveMinimumRule: Rule = /*@__PURE__*/ bound('exclusiveMinimum', 'greater than');
export const exclusiveMaximumRule: Rule = /*@__PURE__*/ bound('exclusiveMaximum', 'less than');
export const multipleOfRule: Rule = {
  keyword: 'multipleOf',
  message: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
};
export const uniqueItemsRule: Rule = { keyword: 'uniqueItems', message: () => 'must not hold equal items' };
export const containsRule: Rule = {
  keyword: 'contains',
  message: ({ minContains, maxContains }) => {
    const least = minContains === undefined ? '' : ` at least ${minContains}`;
    const most = maxContains === undefined ? '' : `${least === '' ? '' : ' and'} at most ${maxContains}`;
    return `must hold${least}${most} items of the demanded kind`;
  },
};
export const additionalPropertiesRule: Rule = {
  keyword: 'additionalProperties',
  message: () => 'is not a known property',
  about: 'additionalProperty',
};
export const unevaluatedPropertiesRule: Rule = {
  keyword: 'unevaluatedProperties',
  message: () => 'is not a known property',
  about: 'unevaluatedProperty',
};
export const propertyNamesRule: Rule = {
  keyword: 'propertyNames',
  message: () => 'has a name that is not allowed',
  about: 'propertyName',
};
export const itemsRule: Rule = /*@__PURE__*/ count('items', 'at most', 'item');
export const unevaluatedItemsRule: Rule = /*@__PURE__*/ count('unevaluatedItems', 'at most', 'item');
export const anyOfRule: Rule = {
  keyword: 'anyOf',
  message: ({ missing }) =>
    `must ${
      Array.isArray(missing)
        ? `have ${missing.map((names: unknown[]) => names.join(' and ')).join(' or ')}`
        : 'match at least one of the alternatives'
    }`,
  settle: withoutUnionNoise,
};
export const oneOfRule: Rule = {
  keyword: 'oneOf',
  message: ({ passingSchemas }) => `must match ${passingSchemas == null ? '' : 'only '}one of the alternatives`,
  settle: withoutUnionNoise,
};
export const notRule: Rule = { keyword: 'not', message: () => 'must not match what is excluded' };
export const ifRule: Rule = { keyword: 'if', message: () => 'must match what its other values demand' };
export const discriminatorRule: Rule = {
  keyword: 'discriminator',
  message: ({ allowedValues }) => oneOfThese(allowedValues),
  about: 'tag',
};
export const falseSchemaRule: Rule = { keyword: 'false schema', message: () => 'is not allowed' };
