import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { compile } from '../../test/one-operation.ts';
import { MAX_ISSUES, type Schema } from './index.ts';
import { type AjvValidate, equal, schema, ucs2length } from './internal.ts';

/** Issues as `path keyword message`. */
function issuesOf(validator: Schema, value: unknown): string[] {
  const result = validator['~standard'].validate(value);
  return (result.issues ?? []).map(
    ({ path, keyword, message }) => `/${path.map(String).join('/')} ${keyword}: ${message}`,
  );
}

describe('a schema', () => {
  it('returns a value that passes as it is', () => {
    const value = { a: 1, unknown: 2 };
    expect(compile({ type: 'object' })['~standard'].validate(value)).toEqual({ value });
    const result = compile({ type: 'object' })['~standard'].validate(value);
    expect('value' in result && result.value).toBe(value);
  });

  it('is a Standard Schema that answers synchronously', () => {
    const user = schema<{ name: string }>(Object.assign(() => true, { errors: null }) as AjvValidate);
    expect(user['~standard']).toMatchObject({ version: 1, vendor: 'rollcall' });
    expectTypeOf(user).toEqualTypeOf<Schema<{ name: string }>>();
  });

  it('tells every issue by path, with numbers for array indexes and names as they are', () => {
    const validator = compile({
      type: 'object',
      required: ['a/b'],
      properties: {
        list: { type: 'array', items: { type: 'object', required: ['x'], properties: { '~y': { type: 'string' } } } },
        0: { type: 'string' },
      },
    });
    const result = validator['~standard'].validate({ list: [{ x: 1 }, { '~y': 1 }], 0: 1 });
    const paths = (result.issues ?? []).map(({ path }) => path);
    expect(paths).toHaveLength(4);
    expect(paths).toEqual(expect.arrayContaining([['a/b'], ['list', 1, 'x'], ['list', 1, '~y'], ['0']]));
  });

  it.each<[object, unknown, string]>([
    [{ type: 'integer' }, 'x', '/ type: must be integer'],
    [{ type: ['string', 'null'] }, 1, '/ type: must be string or null'],
    [{ type: 'object', required: ['toString'] }, {}, '/toString required: is required'],
    [{ type: 'object', additionalProperties: false }, { a: 1 }, '/a additionalProperties: is not a known property'],
    [
      { type: 'object', properties: {}, unevaluatedProperties: false },
      { a: 1 },
      '/a unevaluatedProperties: is not a known property',
    ],
    [
      { type: 'object', propertyNames: { maxLength: 1 } },
      { ab: 1 },
      '/ab propertyNames: has a name that is not allowed',
    ],
    [{ type: 'object', dependentRequired: { a: ['b'] } }, { a: 1 }, '/b dependentRequired: is required beside a'],
    [{ type: 'object', minProperties: 1 }, {}, '/ minProperties: must have at least 1 property'],
    [{ type: 'object', maxProperties: 0 }, { a: 1 }, '/ maxProperties: must have at most 0 properties'],
    [{ type: 'string', minLength: 1 }, '', '/ minLength: must have at least 1 character'],
    [{ type: 'string', maxLength: 2 }, 'abc', '/ maxLength: must have at most 2 characters'],
    [{ type: 'string', pattern: '^a' }, 'b', '/ pattern: must have the form of the regular expression ^a'],
    [{ type: 'string', format: 'email' }, 'b', '/ format: must be a valid email'],
    [{ enum: ['a', 1, null] }, 'b', '/ enum: must be one of "a", 1, null'],
    [{ enum: Array.from({ length: 13 }, (_, n) => n) }, 'b', '/ enum: must be one of the allowed values'],
    [{ const: 'a' }, 'b', '/ const: must be "a"'],
    [{ type: 'number', minimum: 1 }, 0, '/ minimum: must be at least 1'],
    [{ type: 'number', maximum: 1 }, 2, '/ maximum: must be at most 1'],
    [{ type: 'number', exclusiveMinimum: 1 }, 1, '/ exclusiveMinimum: must be greater than 1'],
    [{ type: 'number', exclusiveMaximum: 1 }, 1, '/ exclusiveMaximum: must be less than 1'],
    [{ type: 'number', multipleOf: 2 }, 1, '/ multipleOf: must be a multiple of 2'],
    [{ type: 'array', minItems: 1 }, [], '/ minItems: must have at least 1 item'],
    [{ type: 'array', maxItems: 1 }, [1, 2], '/ maxItems: must have at most 1 item'],
    [{ type: 'array', uniqueItems: true }, [1, 1], '/ uniqueItems: must not hold equal items'],
    [
      { type: 'array', contains: { const: 1 }, maxContains: 1 },
      [1, 1],
      '/ contains: must hold at least 1 and at most 1 items of the demanded kind',
    ],
    [{ type: 'array', prefixItems: [{}], minItems: 1, items: false }, [1, 2], '/ items: must have at most 1 item'],
    [{ not: { type: 'string' } }, 'a', '/ not: must not match what is excluded'],
    [{ properties: { a: false } }, { a: 1 }, '/a false schema: is not allowed'],
    // biome-ignore lint/suspicious/noThenProperty: the keyword is called so.
    [{ if: { type: 'string' }, then: { maxLength: 1 } }, 'ab', '/ maxLength: must have at most 1 character'],
  ])('says of %j what it demands', (definition, value, expected) => {
    expect(issuesOf(compile(definition), value)).toEqual([expected]);
  });

  it('never repeats the value', () => {
    const secret = 'hunter2';
    const validator = compile({
      type: 'object',
      properties: Object.fromEntries(
        [
          { type: 'integer' },
          { format: 'uuid' },
          { pattern: '^a' },
          { enum: ['a'] },
          { const: 1 },
          { maxLength: 1 },
          { not: {} },
          { anyOf: [{ type: 'null' }, { type: 'integer' }] },
        ].map((one, index) => [`p${index}`, one]),
      ),
    });
    const value = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`p${index}`, secret]));
    const result = validator['~standard'].validate(value);
    expect(result.issues).toHaveLength(8);
    expect(JSON.stringify(result.issues)).not.toContain(secret);
  });

  it('does not repeat the value of a discriminator', () => {
    const ajv = new Ajv2020({ allErrors: true, discriminator: true });
    const validate = ajv.compile({
      type: 'object',
      required: ['kind'],
      discriminator: { propertyName: 'kind' },
      oneOf: ['a', 'b'].map((kind) => ({ properties: { kind: { const: kind } } })),
    });
    const result = schema(validate as unknown as AjvValidate)['~standard'].validate({ kind: 'hunter2' });
    expect(result.issues).toMatchObject([
      { path: ['kind'], keyword: 'discriminator', message: 'must be one of the allowed values' },
    ]);
    expect(JSON.stringify(result.issues)).not.toContain('hunter2');
  });

  it('tells no more issues than a reader would read', () => {
    const validator = compile({ type: 'array', items: { type: 'string' } });
    expect(
      issuesOf(
        validator,
        Array.from({ length: 1000 }, () => 1),
      ),
    ).toHaveLength(MAX_ISSUES);
  });
});

describe('a failed union', () => {
  const kind = (name: string, more: object = {}) => ({
    type: 'object',
    required: ['kind'],
    properties: { kind: { const: name }, ...more },
  });

  it('is one issue when no branch can be told', () => {
    const validator = compile({ type: 'object', anyOf: [{ required: ['email'] }, { required: ['phone'] }] });
    expect(issuesOf(validator, {})).toEqual(['/ anyOf: must have email or phone']);
    const values = compile({ anyOf: [{ required: ['email'] }, { minProperties: 2 }] });
    expect(issuesOf(values, {})).toEqual(['/ anyOf: must match at least one of the alternatives']);
  });

  it('is the issues of the branch that a const selects', () => {
    const validator = compile({ oneOf: [kind('a', { x: { type: 'string' } }), kind('b', { y: { type: 'string' } })] });
    expect(issuesOf(validator, { kind: 'b', x: 1, y: 1 })).toEqual(['/y type: must be string']);
    expect(issuesOf(validator, { kind: 'c' })).toEqual(['/ oneOf: must match one of the alternatives']);
  });

  it('is the issues of the branch of the right type', () => {
    const validator = compile({
      $defs: { text: { type: 'string', minLength: 2 } },
      anyOf: [{ $ref: '#/$defs/text' }, { type: 'null' }],
    });
    expect(issuesOf(validator, 'a')).toEqual(['/ minLength: must have at least 2 characters']);
    expect(issuesOf(validator, 1)).toEqual(['/ anyOf: must match at least one of the alternatives']);
  });

  it('with two branches that match says so', () => {
    expect(issuesOf(compile({ oneOf: [{ type: 'integer' }, { type: 'number' }, { type: 'null' }] }), 1)).toEqual([
      '/ oneOf: must match only one of the alternatives',
    ]);
  });

  it('inside another is told by the outer one, or by itself', () => {
    const inner = { oneOf: [kind('a', { x: { type: 'string' } }), kind('b')] };
    const validator = compile({ anyOf: [{ type: 'object', properties: { in: inner } }, { type: 'null' }] });
    expect(issuesOf(validator, { in: { kind: 'a', x: 1 } })).toEqual(['/in/x type: must be string']);
    expect(issuesOf(validator, { in: { kind: 'c' } })).toEqual(['/in oneOf: must match one of the alternatives']);
  });

  it('of a value with very many faults is told as any other', () => {
    const list = { type: 'array', items: { type: 'string' } };
    const validator = compile({ $defs: { list }, anyOf: [{ $ref: '#/$defs/list' }, { type: 'null' }] });
    expect(
      issuesOf(
        validator,
        Array.from({ length: 300_000 }, () => 1),
      ),
    ).toHaveLength(MAX_ISSUES);
  });

  it('does not hide the issues beside it', () => {
    const validator = compile({
      $defs: { base: { type: 'object', required: ['name'] } },
      allOf: [
        { $ref: '#/$defs/base' },
        { type: 'object', required: ['age'] },
        { anyOf: [{ required: ['email'] }, { required: ['phone'] }] },
      ],
      properties: { list: { type: 'array' } },
    });
    const issues = issuesOf(validator, { list: 1 });
    expect(issues).toHaveLength(4);
    expect(issues).toEqual(
      expect.arrayContaining([
        '/name required: is required',
        '/age required: is required',
        '/list type: must be array',
        '/ anyOf: must have email or phone',
      ]),
    );
  });
});

describe('ucs2length', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['ä😀', 2],
    ['😀😀', 2],
    ['\ud83d', 1],
    ['\ude00\ud83d', 2],
    ['\ud83d\ud83d\ude00', 2],
  ])('of %j is %i', (text, length) => {
    expect(ucs2length(text)).toBe(length);
  });
});

describe('equal', () => {
  const pairs: readonly (readonly [unknown, unknown, boolean])[] = [
    [1, 1, true],
    [1, '1', false],
    [0, -0, true],
    [null, {}, false],
    [{}, null, false],
    [[], {}, false],
    [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [{ toString: 1 }, { a: 1 }, false],
    [JSON.parse('{"__proto__":1}'), {}, false],
    [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}'), true],
  ];

  it.each(pairs)('of %j and %j is %s', (a, b, expected) => {
    expect(equal(a, b)).toBe(expected);
  });
});
