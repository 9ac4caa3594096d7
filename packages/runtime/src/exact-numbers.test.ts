import { describe, expect, it } from 'vitest';
import { exactText, inexactNumbers, isHeld, withAllDigits } from './exact-numbers.ts';

describe('a number of JSON', () => {
  it.each([
    '0',
    '-0',
    '0.1',
    '1e3',
    '9007199254740991',
    '-9007199254740992',
    '9007199254740992.0',
    '-9223372036854775808',
    '9223372036854775808',
    '1e23',
    '6.02214076e23',
    '12345678901234567.5',
    '1.7976931348623157e308',
    '1e-400',
  ])('%s is held, or rounded as doubles are', (digits) => {
    expect(isHeld(digits)).toBe(true);
    expect(inexactNumbers(`{"a":${digits}}`)).toEqual([]);
  });

  it.each([
    '9007199254740993',
    '-9007199254740993',
    '9007199254740993.0',
    '9223372036854775807',
    '-9223372036854775809',
    '18446744073709551615',
    '123456789012345678901234567890',
    '1e400',
    '-1E+400',
    '9'.repeat(400),
  ])('%s is not held', (digits) => {
    expect(isHeld(digits)).toBe(false);
    expect(inexactNumbers(digits)).toEqual(['']);
  });

  it('that is not held is told by its place', () => {
    const text = '{"a":[1,{"b/c~d":9007199254740993}],"__proto__":1e999,"a\\"1":"x","big":-9007199254740993}';
    expect(inexactNumbers(text)).toEqual(['/a/1/b~1c~0d', '/__proto__', '/big']);
  });

  it.each([
    '{"card":"4111111111111111111"}',
    '{"\\"a\\\\":"\\\\\\"9007199254740993"}',
    '[" 9007199254740993, "]',
    '"1e999"',
  ])('is none within text: %s', (text) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(inexactNumbers(text)).toEqual([]);
    expect(withAllDigits(text)).toBe(text);
  });

  it('is found in long texts, in many places and at any depth, without a stack of their length', () => {
    const long = JSON.stringify('\n"'.repeat(1_000_000));
    expect(inexactNumbers(`[${long},9007199254740993]`)).toEqual(['/1']);
    expect(inexactNumbers(`[${'9007199254740993,'.repeat(10_000)}1]`)).toHaveLength(100);
    const deep = 100_000;
    expect(inexactNumbers(`${'['.repeat(deep)}9007199254740993${']'.repeat(deep)}`)).toEqual(['']);
  });
});

describe('a number', () => {
  it('is written with all its digits', () => {
    expect(exactText(-(2 ** 63))).toBe('-9223372036854775808');
    expect([0.5, -0, 1e-7, 7, 2 ** 53].map(exactText)).toEqual(['0.5', '0', '1e-7', '7', '9007199254740992']);
    expect(exactText(1e23)).toBe('99999999999999991611392');
    const value = { a: 2 ** 63, b: [-(2 ** 64), 1.5], c: '18446744073709552000', d: null, e: 1e21 };
    const text = withAllDigits(JSON.stringify(value));
    expect(text).toBe(
      '{"a":9223372036854775808,"b":[-18446744073709551616,1.5],"c":"18446744073709552000","d":null,"e":1000000000000000000000}',
    );
    expect(JSON.parse(text)).toEqual(value);
    expect(inexactNumbers(text)).toEqual([]);
  });
});
