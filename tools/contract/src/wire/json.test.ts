import { expect, test } from 'vitest';
import { digitsOf, jsonOf } from './json.ts';

test('numbers are written with all their digits', () => {
  expect(jsonOf({ a: -(2 ** 63), b: [2 ** 63, 0.5, 1e15], c: '9223372036854776000', d: null })).toBe(
    '{"a":-9223372036854775808,"b":[9223372036854775808,0.5,1000000000000000],"c":"9223372036854776000","d":null}',
  );
  expect([2 ** 63, 1.5, 7].map(digitsOf)).toEqual(['9223372036854775808', '1.5', '7']);
});
