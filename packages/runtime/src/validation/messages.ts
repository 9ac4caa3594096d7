/** Our own sentences, one per keyword. They quote the description, never the value: it may be a secret. */
type Params = Readonly<Record<string, unknown>>;

const LONGEST_LIST = 12;

function plural(count: unknown, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

function anyOfValues(values: unknown): string {
  if (!Array.isArray(values) || values.length > LONGEST_LIST) return 'must be one of the allowed values';
  return `must be one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
}

function contained({ minContains, maxContains }: Params): string {
  const least = minContains === undefined ? '' : ` at least ${minContains}`;
  const most = maxContains === undefined ? '' : `${least === '' ? '' : ' and'} at most ${maxContains}`;
  return `must hold${least}${most} items of the demanded kind`;
}

const MESSAGES: Readonly<Record<string, (params: Params) => string>> = {
  type: ({ type }) => `must be ${[type].flat().join(' or ')}`,
  required: () => 'is required',
  dependentRequired: ({ property }) => `is required beside ${property}`,
  enum: ({ allowedValues }) => anyOfValues(allowedValues),
  const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
  format: ({ format }) => `must be a valid ${format}`,
  pattern: ({ pattern }) => `must match ${pattern}`,
  minLength: ({ limit }) => `must have at least ${plural(limit, 'character')}`,
  maxLength: ({ limit }) => `must have at most ${plural(limit, 'character')}`,
  minItems: ({ limit }) => `must have at least ${plural(limit, 'item')}`,
  maxItems: ({ limit }) => `must have at most ${plural(limit, 'item')}`,
  minProperties: ({ limit }) => `must have at least ${limit} ${limit === 1 ? 'property' : 'properties'}`,
  maxProperties: ({ limit }) => `must have at most ${limit} ${limit === 1 ? 'property' : 'properties'}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be greater than ${limit}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  uniqueItems: () => 'must not hold equal items',
  contains: contained,
  additionalProperties: () => 'is not a known property',
  unevaluatedProperties: () => 'is not a known property',
  propertyNames: () => 'has a name that is not allowed',
  items: ({ limit }) => `must have at most ${plural(limit, 'item')}`,
  unevaluatedItems: ({ len }) => `must have at most ${plural(len, 'item')}`,
  anyOf: ({ missing }) =>
    Array.isArray(missing)
      ? `must have ${missing.map((names: unknown[]) => names.join(' and ')).join(' or ')}`
      : 'must match at least one of the alternatives',
  oneOf: ({ passingSchemas }) =>
    passingSchemas == null ? 'must match one of the alternatives' : 'must match only one of the alternatives',
  not: () => 'must not match what is excluded',
  discriminator: () => 'must be one of the known values',
  'false schema': () => 'is not allowed',
};

/** What is said about a value that fails `keyword`. Stable: the same for the same keyword and parameters. */
export function message(keyword: string, params: Params): string {
  return Object.hasOwn(MESSAGES, keyword) ? (MESSAGES[keyword]?.(params) ?? '') : `must pass ${keyword}`;
}
