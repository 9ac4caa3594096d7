import { parseYaml } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { inexactNumbers } from './inexact-numbers.ts';

const find = (text: string) => inexactNumbers(text, parseYaml).map(({ pointer, digits }) => `${pointer} ${digits}`);

test.each([
  ['a: 9007199254740993', '#/a 9007199254740993'],
  ['a: {b: [1, -9007199254740993]}', '#/a/b/1 -9007199254740993'],
  ['{"a/b":9007199254740993,"c":1}', '#/a~1b 9007199254740993'],
  ['- &x 9007199254740993 # why\n- *x', '#/0 9007199254740993'],
  ['a: 9007199254740993.0', '#/a 9007199254740993.0'],
  ['a: 0x20000000000001', '#/a 0x20000000000001'],
  ['a: -.inf', '#/a -.inf'],
  ['a: .NaN', '#/a .NaN'],
  ['9007199254740993: a', '#/9007199254740992 9007199254740993'],
  ['maximum: 9223372036854775807', '#/maximum 9223372036854775807'],
])('%s has a number that is read as another one', (text, found) => {
  expect(find(text).slice(0, 1)).toEqual([found]);
});

test.each([
  'a: 9007199254740992',
  'a: -9223372036854775808',
  'a: 9223372036854776000',
  'a: 1e21',
  'a: 0.1000000000000000055511151231257827',
  'a: "9007199254740993"',
  "a: 'x: 9007199254740993, y'",
  'a: text 9007199254740993',
  'a: |\n  9007199254740993\n',
  'a: b # 9007199254740993',
  '"9007199254740993": a',
  'a: [b, 12345678901234567890x]',
])('%s has none', (text) => {
  expect(find(text)).toEqual([]);
});
