import { beforeAll, describe, expect, test } from 'vitest';
import { type Generated, generated, generatedCase } from '../generated.ts';

const text = { type: 'string' };
const whole = { type: 'integer' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A schema, named `s<its number>`, and values that break it, each with the places that are wrong by JSON Schema. */
const CONSTRUCTS: Readonly<Record<string, readonly [schema: object, ...values: (readonly [unknown, ...string[]])[]]>> =
  {
    'unevaluatedProperties deep within': [
      {
        type: 'object',
        required: ['email'],
        properties: {
          email: { type: 'string', format: 'email' },
          more: { allOf: [{ type: 'object', properties: { tide: text } }], unevaluatedProperties: false },
        },
      },
      [{}, '/email'],
      [{ email: 'x', more: { tide: 1, x: 1, y: 2 } }, '/email', '/more/tide', '/more/x', '/more/y'],
      [{ email: 1, more: 'a' }, '/email', '/more'],
    ],
    'unevaluatedProperties with a schema': [
      { type: 'object', properties: { a: text }, unevaluatedProperties: whole },
      [{ a: 1, b: 'x' }, '/a', '/b'],
    ],
    'unevaluatedProperties in a circle': [
      { type: 'object', properties: { v: whole, next: ref('s2') }, unevaluatedProperties: false },
      [{ v: 1, next: { v: 'x', y: 1 } }, '/next/v', '/next/y'],
    ],
    'a closed object': [
      { type: 'object', required: ['a'], properties: { a: text }, additionalProperties: false },
      [{ b: 1, c: 2 }, '/a', '/b', '/c'],
    ],
    'a closed object with patterns': [
      { type: 'object', properties: { a: text }, patternProperties: { '^x': whole }, additionalProperties: false },
      [{ a: 1, b: 1, x1: 'a' }, '/a', '/b', '/x1'],
    ],
    'a map': [
      { type: 'object', additionalProperties: { type: 'object', required: ['t'], properties: { t: text } } },
      [{ a: { t: 1 }, b: {} }, '/a/t', '/b/t'],
    ],
    'a map beside properties': [
      { type: 'object', properties: { a: whole }, additionalProperties: { type: 'object', properties: { t: text } } },
      [{ a: 'x', b: { t: 1 } }, '/a', '/b/t'],
    ],
    'lists in lists': [
      { type: 'array', items: { type: 'object', properties: { n: { type: 'array', items: whole } } } },
      [[{ n: [1, 'a'] }, { n: 1 }], '/0/n/1', '/1/n'],
    ],
    'a tuple': [
      { type: 'array', prefixItems: [text, { type: 'object', properties: { a: whole } }], items: whole },
      [[1, { a: 'x' }, 'y'], '/0', '/1/a', '/2'],
    ],
    'a closed tuple': [{ type: 'array', prefixItems: [text], items: false }, [['a', 1], ''], [[1], '/0']],
    allOf: [
      {
        allOf: [
          { type: 'object', required: ['a'], properties: { a: text } },
          { type: 'object', required: ['b'], properties: { b: whole } },
        ],
      },
      [{ a: 1, b: 'x' }, '/a', '/b'],
      [{}, '/a', '/b'],
    ],
    'a discriminator': [
      { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
      [{ kind: 'cat', lives: 'x' }, '/lives'],
      [{ kind: 'cow' }, '/kind'],
      [1, ''],
    ],
    'alternatives of which none is meant': [
      {
        anyOf: [
          { type: 'object', required: ['a'] },
          { type: 'object', required: ['b'] },
        ],
      },
      [{}, ''],
    ],
    'objects or null': [
      { type: 'object', properties: { a: { type: ['object', 'null'], properties: { b: whole } } } },
      [{ a: { b: 'x' } }, '/a/b'],
      [{ a: 1 }, '/a'],
    ],
    'several types': [
      { type: 'object', properties: { a: { type: ['string', 'object'], properties: { b: whole } } } },
      [{ a: { b: 'x' } }, '/a/b'],
      [{ a: 1 }, '/a'],
    ],
    'a condition': [
      {
        type: 'object',
        properties: { a: text, b: whole },
        if: { properties: { a: { const: 'x' } }, required: ['a'] },
        then: { required: ['b'] },
        else: { properties: { c: text } },
      },
      [{ a: 'x' }, '/b'],
      [{ a: 'y', c: 1 }, '/c'],
    ],
    dependentRequired: [{ type: 'object', dependentRequired: { a: ['b', 'c'] } }, [{ a: 1 }, '/b', '/c']],
    dependentSchemas: [
      { type: 'object', dependentSchemas: { a: { required: ['b'], properties: { c: whole } } } },
      [{ a: 1, c: 'x' }, '/b', '/c'],
    ],
    propertyNames: [{ type: 'object', propertyNames: { maxLength: 2 } }, [{ abc: 1, ab: 1, abcd: 2 }, '/abc', '/abcd']],
    not: [{ type: 'object', properties: { a: { not: text } } }, [{ a: 'x' }, '/a']],
    uniqueItems: [{ type: 'object', properties: { a: { type: 'array', uniqueItems: true } } }, [{ a: [1, 1] }, '/a']],
    'bounds and formats': [
      {
        type: 'object',
        minProperties: 3,
        properties: {
          a: { type: 'string', minLength: 3, pattern: '^x' },
          n: { type: 'integer', minimum: 3, multipleOf: 2 },
        },
      },
      [{ a: 'a' }, '', '/a'],
      [{ a: 'xxx', n: 1, m: 0 }, '/n'],
    ],
    'listed values': [
      { type: 'object', properties: { a: { enum: ['x', 'y'] }, c: { const: 3 }, e: { enum: [1, 'a', { b: 1 }] } } },
      [{ a: 'z', c: 4, e: 2 }, '/a', '/c', '/e'],
    ],
    'a property that must not be there': [{ type: 'object', properties: { a: false } }, [{ a: 1 }, '/a']],
    'names of the prototype': [
      { type: 'object', required: ['toString'], properties: { toString: text, constructor: whole } },
      [{}, '/toString'],
      [{ toString: 1, constructor: 'x' }, '/constructor', '/toString'],
    ],
    'a circle': [
      { type: 'object', required: ['v'], properties: { v: whole, next: ref('s25') } },
      [{ v: 1, next: { v: 'x', next: {} } }, '/next/next/v', '/next/v'],
    ],
  };

interface Found {
  readonly path: readonly PropertyKey[];
  readonly code?: string;
  readonly keys?: readonly string[];
}

/** zod says of an object which of its keys are unknown; it has one issue for all of them. */
const placesOf = ({ issues = [] }: { issues?: readonly Found[] }) => {
  const paths = issues.flatMap(({ path, code, keys = [] }) =>
    code === 'unrecognized_keys' ? keys.map((key) => [...path, key]) : [path],
  );
  return [...new Set(paths.map((path) => path.map((key) => `/${String(key)}`).join('')))].sort();
};

describe('an issue stands where the value is wrong', () => {
  let made: Generated;
  beforeAll(async () => {
    const named = Object.values(CONSTRUCTS).map(([schema], index) => [`s${index}`, schema]);
    const pet = (kind: string) => ({
      type: 'object',
      required: ['kind'],
      properties: { kind: { type: 'string', const: kind }, lives: whole },
    });
    const schemas = { ...Object.fromEntries(named), Cat: pet('cat'), Dog: pet('dog') };
    made = await generated({ components: { schemas } });
  });

  test.each(['validation.js', 'zod.ts'])('for %s in every construct', async (file) => {
    const module = await made.load(file);
    const cases = Object.entries(CONSTRUCTS).flatMap(([name, [, ...values]], index) =>
      values.map(([value, ...places]) => ({ name, schema: module[`s${index}`], value, places })),
    );
    const found = cases.map(({ name, schema, value }) => [name, value, placesOf(schema['~standard'].validate(value))]);
    expect(found).toEqual(cases.map(({ name, value, places }) => [name, value, places]));
  });

  test('for a form with unevaluatedProperties somewhere, with what zod users read', async () => {
    const { load } = await generatedCase('zod-issue-path');
    const { Form } = await load('zod.ts');
    const { error } = Form.safeParse({ email: 'nobody', more: { tide: 'low', spring: true } });
    expect(error.issues).toMatchObject([
      { path: ['email'], message: 'must be a valid email', params: { keyword: 'format', format: 'email' } },
      { path: ['more', 'spring'], message: 'is not a known property', params: { keyword: 'unevaluatedProperties' } },
    ]);
  });
});
