import { expect, test } from 'vitest';
import { show } from './json.ts';

test.each([
  ['plain', '`plain`'],
  ['a\u0000b\nc\u001b[2J', '`a\\u{0}b\\u{a}c\\u{1b}[2J`'],
  ['a\u202eb', '`a\\u{202e}b`'],
  [{ a: 'b\u0085' }, '`{"a":"b\\u{85}"}`'],
  [1, '`1`'],
])('a value is shown without characters that steer a terminal: %j', (value, shown) => {
  expect(show(value)).toBe(shown);
});
