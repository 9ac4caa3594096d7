import type { JsonSchema } from '@rollcall/openapi/document';
import { describe, expect, test } from 'vitest';
import { accepts, email, pet, pets, validatorsOf } from './validators.ts';

const text: JsonSchema = { type: 'string' };

/** Schema, what it takes, what it refuses. */
const CASES: [name: string, schemas: Record<string, JsonSchema>, good: unknown[], bad: unknown[]][] = [
  [
    'minProperties counts unknown members',
    { A: { type: 'object', properties: { a: text }, minProperties: 1 } },
    [{ b: 1 }],
    [{}],
  ],
  ['maxProperties', { A: { type: 'object', maxProperties: 1 } }, [{}, { a: 1 }], [{ a: 1, b: 2 }]],
  [
    'additionalProperties: false',
    { A: { type: 'object', properties: { a: text }, additionalProperties: false } },
    [{ a: '' }],
    [{ b: 1 }],
  ],
  [
    'additionalProperties with a schema',
    { A: { type: 'object', additionalProperties: text } },
    [{ a: '' }],
    [{ a: 1 }],
  ],
  [
    'uniqueItems',
    { A: { type: 'array', items: { type: 'object' }, uniqueItems: true } },
    [[{ a: 1 }, { a: 2 }]],
    [[{ a: 1 }, { a: 1 }]],
  ],
  [
    'an array in an array keeps its bounds',
    { A: { type: 'array', items: { type: 'array', items: text, minItems: 1 } } },
    [[['a']]],
    [[[]], [[1]]],
  ],
  ['format', { A: email }, ['a@example.com'], ['a', '']],
  ['a pattern counts characters, not code units', { A: { type: 'string', pattern: '^.$' } }, ['😀'], ['', 'ab']],
  ['minLength counts characters', { A: { type: 'string', minLength: 2 } }, ['😀a'], ['😀']],
  [
    'required names of Object.prototype',
    { A: { type: 'object', required: ['toString'], properties: { toString: text } } },
    [{ toString: '' }],
    [{}],
  ],
  ['null', { A: { type: ['string', 'null'], format: 'email' } }, [null, 'a@example.com'], ['a', 1]],
  [
    'a component named Error',
    { Error: { type: 'object', required: ['a'], properties: { a: text } }, A: { $ref: '#/components/schemas/Error' } },
    [{ a: '' }],
    [{}],
  ],
  [
    'a reference to a part of another schema',
    {
      A: { type: 'array', items: { $ref: '#/components/schemas/B/properties/x~1y' } },
      B: { type: 'object', properties: { 'x/y': { type: 'integer' } } },
    },
    [[1]],
    [['1'], [1.5]],
  ],
  [
    'schemas that contain themselves',
    {
      A: {
        type: 'object',
        required: ['name'],
        properties: { name: text, children: { type: 'array', items: { $ref: '#/components/schemas/A' } } },
      },
    },
    [{ name: 'a', children: [{ name: 'b', children: [] }] }],
    [{ name: 'a', children: [{ name: 'b', children: [{}] }] }],
  ],
  [
    'a union told apart by a discriminator',
    pets,
    [
      { kind: 'cat', lives: 9 },
      { kind: 'dog', name: 'a@example.com' },
    ],
    [{ kind: 'cat' }, { kind: 'dog', name: 'a' }, { kind: 'cow' }, {}, 'cat', null, []],
  ],
  ['not', { A: { not: { type: 'string' } } }, [1, null], ['a']],
  [
    'if, then, else',
    { A: { if: { type: 'string' }, then: { minLength: 2 }, else: { type: 'integer' } } },
    ['ab', 1],
    ['a', 1.5],
  ],
  [
    'prefixItems',
    { A: { type: 'array', prefixItems: [text, { type: 'integer' }], items: false } },
    [[], ['a'], ['a', 1]],
    [[1], ['a', 1, 2]],
  ],
  [
    'patternProperties',
    {
      A: {
        type: 'object',
        properties: { a: text },
        patternProperties: { '^x': { type: 'integer' } },
        additionalProperties: false,
      },
    },
    [{ a: '', x1: 1 }],
    [{ x1: '' }, { b: 1 }],
  ],
  [
    'what an if without branches has evaluated',
    {
      A: {
        if: { properties: { a: { const: 1 } }, required: ['a'] },
        then: { description: 'Empty.' },
        unevaluatedProperties: false,
      },
    },
    [{ a: 1 }, {}],
    [{ a: 2 }, { b: 1 }, { a: 1, b: 1 }],
  ],
  [
    'what is left unevaluated in a part of another schema',
    {
      A: { type: 'array', items: { $ref: '#/components/schemas/B/properties/part' } },
      B: {
        type: 'object',
        properties: { part: { type: 'object', allOf: [{ properties: { a: text } }], unevaluatedProperties: false } },
      },
    },
    [[{ a: '' }], []],
    [[{ a: '', b: 1 }]],
  ],
  ['oneOf without a discriminator', { A: { oneOf: [{ type: 'number' }, { type: 'integer' }] } }, [1.5], [1, 'a']],
  ['boolean schemas', { A: { type: 'object', properties: { a: false, b: true } } }, [{}, { b: 1 }], [{ a: 1 }]],
  [
    'enums of any values',
    { A: { enum: [{ a: [1] }, 2, 'x', null] } },
    [{ a: [1] }, 2, 'x', null],
    [{ a: [2] }, 3, 'y'],
  ],
  [
    'keywords beside a $ref',
    { A: { $ref: '#/components/schemas/B', maxLength: 3 }, B: { type: 'string', minLength: 2 } },
    ['ab', 'abc'],
    ['a', 'abcd'],
  ],
  ['several types', { A: { type: ['string', 'integer'], minLength: 2, minimum: 5 } }, ['ab', 5], ['a', 4, null]],
  ['large integers', { A: { type: 'integer' } }, [1e20, 1], [1.5, '1']],
  [
    'dependentRequired',
    { A: { type: 'object', dependentRequired: { a: ['b'] } } },
    [{}, { b: 1 }, { a: 1, b: 1 }],
    [{ a: 1 }],
  ],
  [
    'contains',
    { A: { type: 'array', contains: { type: 'string' }, maxContains: 1 } },
    [['a', 1]],
    [[], [1], ['a', 'b']],
  ],
  ['propertyNames', { A: { type: 'object', propertyNames: { maxLength: 1 } } }, [{ a: 1 }], [{ ab: 1 }]],
  [
    'that a part of an allOf is closed, though others know more names',
    {
      A: { allOf: [{ $ref: '#/components/schemas/B' }, { type: 'object', properties: { b: text, c: text } }] },
      B: { type: 'object', properties: { a: text, b: text }, additionalProperties: false },
    },
    [{}, { a: '', b: '' }],
    [{ c: '' }, { a: '', d: '' }, { b: 1 }],
  ],
  [
    'that branches within an allOf are closed',
    {
      A: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'object', properties: { name: text } }] },
      Pet: {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
        discriminator: { propertyName: 'kind' },
      },
      Cat: { ...(pet('cat', {}) as object), additionalProperties: false },
      Dog: { ...(pet('dog', { name: text }) as object), additionalProperties: false },
    },
    [{ kind: 'cat' }, { kind: 'dog', name: '' }],
    [
      { kind: 'cat', name: '' },
      { kind: 'dog', name: '', age: 1 },
    ],
  ],
  [
    'allOf',
    {
      A: { allOf: [{ $ref: '#/components/schemas/B' }], type: 'object', required: ['a'], properties: { a: text } },
      B: { type: 'object', required: ['b'], properties: { b: text } },
    },
    [{ a: '', b: '', c: 1 }],
    [{ a: '' }, { b: '' }],
  ],
];

describe.each(['validation.js', 'zod.ts'] as const)('%s keeps', (file) => {
  test.each(CASES)('%s', async (_name, schemas, good, bad) => {
    const { A } = await validatorsOf(file, schemas);
    expect(good.filter((value) => !accepts(A, value))).toEqual([]);
    expect(bad.filter((value) => accepts(A, value))).toEqual([]);
  });

  test('the value as it is', async () => {
    const { A } = await validatorsOf(file, {
      A: { type: 'object', properties: { a: { type: 'string', default: 'x' } } },
    });
    const value = { unknown: 1 };
    expect(A?.['~standard'].validate(value)).toMatchObject({ value: { unknown: 1 } });
    expect(value).toEqual({ unknown: 1 });
  });
});
