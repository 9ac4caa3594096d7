import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import * as mini from 'zod/mini';
import { int32, ipv4 } from '../validation/internal.ts';
import * as checks from './internal.ts';

/** The keyword is our own, or the code of what the schema within found. */
type Case = readonly [keyword: string, check: checks.Check, good: readonly unknown[], bad: readonly unknown[]];

const text = z.string();
/** Values of other JSON types, which a keyword of objects, arrays or text must let pass. */
const noObjects = [null, true, 1, 'a', []];
const noArrays = [null, true, 1, 'a', {}];
const cases: readonly Case[] = [
  ['minProperties', checks.minProperties(1), [...noObjects, { a: 1 }, { a: undefined }], [{}]],
  ['maxProperties', checks.maxProperties(1), [...noObjects, {}, { a: 1 }], [{ a: 1, b: 2 }]],
  ['additionalProperties', checks.closed(['a']), [...noObjects, {}, { a: 1 }], [{ b: 1 }, { toString: 1 }]],
  ['additionalProperties', checks.closed(['a'], [/^x-/]), [...noObjects, { a: 1, 'x-y': 1 }], [{ 'y-x-': 1 }]],
  ['required', checks.requiredNames(['toString']), [...noObjects, { toString: 1 }, { toString: undefined }], [{}]],
  [
    'dependentRequired',
    checks.dependentRequired({ a: ['b', 'c'] }),
    [...noObjects, {}, { b: 1 }, { a: 1, b: 1, c: 1 }],
    [{ a: 1, b: 1 }],
  ],
  ['propertyNames', checks.propertyNames(z.string().max(2)), [...noObjects, {}, { ab: 1 }], [{ abc: 1 }]],
  [
    'uniqueItems',
    checks.uniqueItems(),
    [...noArrays, [], [1, '1', true, null], [{ a: 1 }, { a: 2 }]],
    [
      [1, 1],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  ],
  ['contains', checks.contains(text), [...noArrays, ['a'], [1, 'a']], [[], [1]]],
  ['contains', checks.contains(text, { minContains: 0, maxContains: 1 }), [...noArrays, [], ['a'], [1]], [['a', 'b']]],
  ['not', checks.not(text), [1, null, {}], ['a']],
  ['anyOf', checks.anyOf([text, z.number()]), ['a', 1], [null]],
  ['oneOf', checks.oneOf([z.number(), z.int()]), [1.5], ['a', 1]],
  ['type', checks.type('integer', 'null'), [1, 1.0, null], [1.5, '1', [], {}, true, Number.NaN]],
  ['type', checks.type('object', 'string'), [{}, ''], [[], null, 1]],
  ['enum', checks.oneOfValues({ a: [1] }, 'b', null), [{ a: [1] }, 'b', null], [{ a: [2] }, {}, 'c', false]],
  ['minLength', checks.minLength(2), [1, 'ab', '😀😀'], ['a', '😀']],
  ['maxLength', checks.maxLength(1), [1, 'a', '😀'], ['ab']],
  ['pattern', checks.pattern(/^.$/u), [1, '😀'], ['', 'ab']],
  ['minimum', checks.minimum(1), ['0', 1, 1.5], [0.5]],
  ['maximum', checks.maximum(1), ['2', 1, -5], [1.5]],
  ['exclusiveMinimum', checks.exclusiveMinimum(1), ['0', 1.1], [1]],
  ['exclusiveMaximum', checks.exclusiveMaximum(1), ['2', 0.9], [1]],
  ['multipleOf', checks.multipleOf(0.01), ['x', 0.07, 19.99, 0], [0.075, 1e-5]],
  [
    'invalid_type',
    checks.additionalProperties(text, ['a'], [/^x/]),
    [...noObjects, { a: 1, x1: 1, b: 'c' }],
    [{ b: 1 }],
  ],
  [
    'invalid_type',
    checks.properties({ toString: text }),
    [...noObjects, {}, { toString: 'a' }, { b: 1 }],
    [{ toString: 1 }],
  ],
  ['invalid_type', checks.patternProperties([/^x/, text]), [...noObjects, { a: 1, x: 'a' }], [{ x: 1 }]],
  [
    'invalid_type',
    checks.dependentSchemas({ a: z.looseObject({ b: text }) }),
    [...noObjects, {}, { a: 1, b: '' }],
    [{ a: 1 }],
  ],
  ['invalid_type', checks.prefixItems(text, z.number()), [...noArrays, [], ['a'], ['a', 1, null]], [[1], ['a', 'b']]],
  ['invalid_type', checks.items(text, 1), [...noArrays, [], [1], [1, 'a']], [[1, 1]]],
  ['minItems', checks.minItems(1), [...noArrays, [1]], [[]]],
  ['maxItems', checks.maxItems(1), [...noArrays, [], [1]], [[1, 2]]],
  ['invalid_type', checks.allOf([z.number(), z.int()]), [1], [1.5, 'a']],
  ['too_small', checks.conditional(text, z.string().min(2), z.int()), ['ab', 1], ['a']],
  ['invalid_type', checks.conditional(text, undefined, z.int()), ['a', 1], [1.5]],
  ['invalid_type', checks.accepted(text), ['a'], [1]],
  ['format', checks.format('ipv4', ipv4), ['127.0.0.1', 5], ['127.0.0.256']],
  ['format', checks.format('int32', int32), [1, '1.5'], [1.5, 2 ** 31]],
  ['format', checks.format('password', true), ['anything'], []],
];

describe('a check for zod', () => {
  it.each(cases)('%s takes and refuses what JSON Schema does', (keyword, check, good, bad) => {
    const schema = z.unknown().check(check);
    for (const value of good) expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(true);
    for (const value of bad) {
      const issues = schema.safeParse(value).error?.issues;
      expect(issues?.[0], JSON.stringify(value)).toMatchObject({ code: 'custom', params: { keyword } });
    }
  });

  it('names the member that is to blame', () => {
    const schema = z.object({ home: z.looseObject({}).check(checks.closed(['city']), checks.requiredNames(['city'])) });
    const issues = schema.safeParse({ home: { street: 'x' } }).error?.issues;
    expect(issues?.map(({ path }) => path)).toEqual([
      ['home', 'street'],
      ['home', 'city'],
    ]);
    expect(issues?.map((issue) => issue.message)).toEqual(['is not a known property', 'is required']);
  });

  it('says where within the value another schema finds something wrong', () => {
    const member = z.looseObject({ tags: z.array(text) });
    const bad = { tags: ['a', 1] };
    const pathsOf = (check: checks.Check, value: unknown) =>
      z
        .unknown()
        .check(check)
        .safeParse(value)
        .error?.issues.map(({ path }) => path.join('/'));
    expect(pathsOf(checks.accepted(member), bad)).toEqual(['tags/1']);
    expect(pathsOf(checks.allOf([member, z.looseObject({ a: text })]), bad)).toEqual(['tags/1', 'a']);
    expect(pathsOf(checks.conditional(z.unknown(), member), bad)).toEqual(['tags/1']);
    expect(pathsOf(checks.dependentSchemas({ tags: member }), bad)).toEqual(['tags/1']);
    expect(pathsOf(checks.properties({ toString: member }), { toString: bad })).toEqual(['toString/tags/1']);
    expect(pathsOf(checks.patternProperties([/^x/, member]), { x: bad })).toEqual(['x/tags/1']);
    expect(pathsOf(checks.additionalProperties(member), { x: bad })).toEqual(['x/tags/1']);
    expect(pathsOf(checks.items(member, 1), [0, bad])).toEqual(['1/tags/1']);
    expect(pathsOf(checks.prefixItems(member), [bad])).toEqual(['0/tags/1']);
  });

  it('keeps the type of what it is put on', () => {
    const schema = z.looseObject({ name: z.string() }).check(checks.minProperties(1));
    expectTypeOf(schema.shape.name).toEqualTypeOf<z.ZodString>();
    expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<{ [key: string]: unknown; name: string }>();
    expect(schema.extend).toBeTypeOf('function');
  });

  it('works in zod/mini too', () => {
    const schema = mini.looseObject({}).check(checks.minProperties(1), checks.not(mini.object({ a: mini.string() })));
    expect(schema.safeParse({ a: 1 }).success).toBe(true);
    expect(schema.safeParse({ a: 'a' }).success).toBe(false);
    expect(schema.safeParse({}).success).toBe(false);
  });

  it('refuses an asynchronous schema rather than let its value pass', () => {
    const slow = z.string().refine(async () => true);
    expect(() => z.unknown().check(checks.not(slow)).safeParse('a')).toThrow(TypeError);
  });
});
