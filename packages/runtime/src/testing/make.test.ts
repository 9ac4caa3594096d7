import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formats } from '../validation/formats/index.ts';
import type { Schema } from '../validation/schema.ts';
import { schema as validator } from '../validation/standard.ts';
import { type Make, makersOf } from './make.ts';
import { FILE, type JsonSchema } from './sample/keywords.ts';
import type { OperationSamples } from './samples.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true, formats: { ...formats } as never });

/** The maker of a component, which is judged by ajv. `others` are named `a`, `b`, … where it refers to them. */
function makerOf(
  schema: JsonSchema,
  others: Record<string, JsonSchema> = {},
  operations: Record<string, OperationSamples> = {},
) {
  const schemas = { thing: schema, ...others };
  const validate = ajv.compile({ $defs: schemas, $ref: '#/$defs/thing' });
  const samples = { schemas, components: { Thing: 'thing' }, operations };
  const { thing } = makersOf<{ thing: Make<unknown> }>(samples, { Thing: validator(validate as never) as Schema });
  return { make: thing, isValid: (value: unknown) => validate(value) as boolean };
}

const object = (properties: Record<string, JsonSchema>, more: object = {}) => ({ type: 'object', properties, ...more });
const text = { type: 'string' };
const cat = object({ kind: { const: 'cat' }, lives: { type: 'integer', minimum: 1 } }, { required: ['kind', 'lives'] });
const dog = object({ kind: { const: 'dog' }, name: text }, { required: ['kind', 'name'], additionalProperties: false });

const constructs: Record<string, JsonSchema> = {
  anything: true,
  'no type': {},
  'several types': { type: ['null', 'integer'] },
  'enum beside a type': { type: 'string', enum: [1, 'a', 'b'] },
  'enum and const of two parts': { enum: ['a', 'b'], allOf: [{ enum: ['b', 'c'] }] },
  lengths: { type: 'string', minLength: 30, maxLength: 31 },
  'no text': { type: 'string', maxLength: 0 },
  'a pattern': { type: 'string', pattern: '^[A-Z]{2}\\d{4,6}(-[a-f]+)?$' },
  'a pattern with a look ahead': { type: 'string', pattern: '^(?=.*\\d)(?=.*[a-z])[a-z\\d]{8,}$' },
  'a pattern of a name': { type: 'string', pattern: '^\\p{L}[\\p{L}\\p{M}]*$', maxLength: 5 },
  'a pattern of a set that excludes': { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+\\.example$' },
  'a pattern of escapes': { type: 'string', pattern: '^\\x41\\u0042\\u{43}\\.\\/\\(\\w\\W\\S\\s\\)$' },
  'patterns of two parts': { type: 'string', pattern: '^ab', allOf: [{ pattern: 'yz$' }, { pattern: '^ab-?yz$' }] },
  'bounds of numbers': { type: 'number', minimum: 0.5, exclusiveMaximum: 0.75 },
  'whole numbers': { type: 'integer', exclusiveMinimum: -3, maximum: -2 },
  multiples: { type: 'number', multipleOf: 0.25, minimum: 7.1 },
  'multiples of two': { type: 'integer', multipleOf: 4, allOf: [{ multipleOf: 6, minimum: 1 }] },
  'large bounds': { type: 'integer', minimum: 9_007_199_254_740_000, maximum: 9_007_199_254_740_991 },
  'a closed object': object({ a: text }, { additionalProperties: false, required: ['a'] }),
  'an open object': { type: 'object', additionalProperties: { type: 'integer' }, minProperties: 3 },
  'names with a pattern': {
    type: 'object',
    patternProperties: { '^x-[a-z]$': text },
    additionalProperties: false,
    minProperties: 2,
  },
  'rules for names': {
    type: 'object',
    propertyNames: { pattern: '^[a-c]{3}$' },
    additionalProperties: text,
    minProperties: 2,
  },
  'few properties': object({ a: text, b: text, c: text }, { maxProperties: 1, required: ['c'] }),
  "a property that can't be": object({ a: false, b: text }),
  'names that every object has': object(
    { constructor: text, toString: text, ['__proto__']: text },
    { required: ['constructor'] },
  ),
  'properties that go together': object({ a: text, b: text }, { required: ['a'], dependentRequired: { a: ['b'] } }),
  'schemas that go together': object(
    { a: text },
    { required: ['a'], dependentSchemas: { a: { required: ['c'], properties: { c: { type: 'integer' } } } } },
  ),
  'a list': { type: 'array', items: text, minItems: 3, maxItems: 4 },
  'a set': { type: 'array', items: { enum: ['a', 'b', 'c'] }, minItems: 3, uniqueItems: true },
  'a set of numbers': {
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: 4 },
    minItems: 3,
    uniqueItems: true,
  },
  'a tuple': { type: 'array', prefixItems: [text, { type: 'integer' }], items: false, minItems: 2 },
  'a list that contains': {
    type: 'array',
    items: { type: 'integer' },
    contains: { minimum: 900 },
    minContains: 2,
    minItems: 3,
  },
  oneOf: { oneOf: [cat, dog] },
  'anyOf beside properties': {
    ...object({ id: text }, { required: ['id'] }),
    anyOf: [{ required: ['a'], properties: { a: text } }, { required: ['b'] }],
  },
  allOf: {
    allOf: [object({ a: text }, { required: ['a'] }), object({ a: { maxLength: 2 }, b: text }, { required: ['b'] })],
  },
  'oneOf of overlapping branches': {
    oneOf: [
      { type: 'integer', multipleOf: 3 },
      { type: 'integer', multipleOf: 5 },
    ],
  },
  not: { type: 'string', enum: ['a', 'b', 'c'], not: { enum: ['a', 'b'] } },
  'a condition': {
    ...object({ kind: { enum: ['firm', 'person'] }, vat: text }, { required: ['kind'] }),
    if: { properties: { kind: { const: 'firm' } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['vat'] },
    else: { properties: { vat: false } },
  },
  'nothing else evaluated': { allOf: [object({ a: text }), object({ b: text })], unevaluatedProperties: false },
  'a schema that contains itself': object(
    { name: text, parent: { $ref: '#/$defs/thing' }, children: { type: 'array', items: { $ref: '#/$defs/thing' } } },
    { required: ['name'] },
  ),
  'a schema that contains itself, but for null': object(
    { next: { anyOf: [{ $ref: '#/$defs/thing' }, { type: 'null' }] } },
    { required: ['next'] },
  ),
};
for (const format of Object.keys(formats))
  constructs[`format ${format}`] = { type: /^(int|float|double)/.test(format) ? 'number' : 'string', format };

describe('make', () => {
  it.each(Object.entries(constructs))('gives valid values of %s, whatever the seed', (_, schema) => {
    const { make, isValid } = makerOf(schema);
    for (const seed of [0, 1, 2, 3, 'a seed', 1e12])
      for (const optional of [true, false]) {
        const value = make(undefined, { seed, optional });
        expect(isValid(value), JSON.stringify(value)).toBe(true);
        expect(make(undefined, { seed, optional })).toEqual(value);
      }
  });

  it('has all properties, or those that are required', () => {
    const { make } = makerOf(object({ a: text, b: text, c: object({ d: text }) }, { required: ['b'] }));
    expect(Object.keys(make() as object)).toEqual(['b', 'a', 'c']);
    expect(Object.keys(make({}, { optional: false }) as object)).toEqual(['b']);
  });

  it('chooses the branch that overrides are for, and keeps the rest of what they are in', () => {
    const { make } = makerOf(object({ pet: { oneOf: [{ $ref: '#/$defs/cat' }, { $ref: '#/$defs/dog' }] } }), {
      cat,
      dog,
    });
    expect(make({ pet: { kind: 'dog' } })).toEqual({ pet: { kind: 'dog', name: expect.any(String) } });
    expect(make({ pet: { name: 'Bo' } })).toEqual({ pet: { kind: 'dog', name: 'Bo' } });
    expect(make({ pet: { lives: 9 } })).toEqual({ pet: { kind: 'cat', lives: 9 } });
  });

  it('refuses what is overridden and not allowed, with the place and the rule', () => {
    const { make } = makerOf(object({ a: object({ b: { maxLength: 2 } }) }, { additionalProperties: false }));
    expect(() => make({ a: { b: 'abc' } })).toThrow(
      'make.thing: nothing valid has what is given: /a/b must have at most 2 characters (maxLength)',
    );
    expect(() => make({ other: 1 })).toThrow(/\/other is not allowed|additionalProperties/);
  });

  it('takes an example of the description where nothing else is valid', () => {
    const prime = {
      type: 'integer',
      not: { anyOf: [2, 3, 5, 7].map((multipleOf) => ({ multipleOf })) },
      minimum: 100,
      maximum: 10_000,
    };
    const hard = object({ a: { const: 1 }, sum: { type: 'string', pattern: '^(\\w)\\1{2}x$' }, prime });
    const responses = {
      200: {
        body: {
          'application/json': { schema: { $ref: '#/$defs/thing' }, examples: { one: { sum: 'aaax', prime: 101 } } },
        },
      },
    };
    const { make } = makerOf({ ...hard, required: ['sum', 'prime'] }, {}, { read: { responses } });
    expect(make()).toMatchObject({ sum: 'aaax' });
    expect(() => makerOf({ ...hard, required: ['sum'] }).make()).toThrow(
      'make.thing: no valid value is found; give the schema an example: /sum',
    );
  });

  it.each<[string, JsonSchema]>([
    ['repetitions of repetitions', { type: 'string', pattern: '^(((a{1000}){1000}){1000}){1000}$' }],
    [
      'names of a pattern',
      {
        type: 'object',
        minProperties: 1,
        patternProperties: { '^((a{9999}){9999}){9999}$': text },
        additionalProperties: false,
      },
    ],
    ['items', { type: 'array', minItems: 1_000_000_000 }],
    ['members', { type: 'object', minProperties: 1_000_000_000, additionalProperties: false }],
    ['items that it contains', { type: 'array', contains: true, minContains: 1_000_000_000 }],
    ['bytes', { [FILE]: true, minBytes: 1_000_000_000 }],
  ])('gives up where there would be no end of %s', (_, schema) => {
    expect(() => makerOf(schema).make()).toThrow('no valid value is found');
  });

  it('makes a text of repetitions that need not be many', () => {
    const { make, isValid } = makerOf({ type: 'string', pattern: `^${'('.repeat(12)}a${')+'.repeat(12)}$` });
    expect(isValid(make())).toBe(true);
  });

  it('makes files as long as they have to be', async () => {
    const { make } = makerOf({ [FILE]: 'image/png', minBytes: 10, maxBytes: 12 } as JsonSchema);
    const file = make() as Blob;
    expect([file.type, file.size]).toEqual(['image/png', 10]);
  });

  it('names makers apart where two components are called alike', () => {
    const samples = { schemas: { a: text, b: text }, components: { User: 'a', user: 'b', Order: 'a' }, operations: {} };
    expect(Object.keys(makersOf<object>(samples, {}))).toEqual(['User', 'user', 'order']);
  });
});
