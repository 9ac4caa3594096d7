import { expect, test } from 'vitest';
import { isPatternWithin } from './patterns.ts';

test.each([
  ['^[a-z]+$', '^[a-z0-9]+$', true, false],
  ['^[a-z]{3}$', '^[a-z]+$', true, false],
  ['^\\d+$', '^[0-9]+$', true, true],
  ['^(?:a|b)$', '^[ab]$', true, true],
  ['^a', 'a', true, false],
  ['a$', '^a$', false, true],
  ['^[A-Z]+$', '^\\p{L}+$', true, false],
  ['', '^.*$', false, true],
  ['^a$|^b$', '^[abc]$', true, false],
  ['^(?!x)a', '^a', true, true],
  ['^(a+)\\1$', '^a', undefined, undefined],
])('%s within %s: %s, and the reverse: %s', (one, other, within, contains) => {
  expect([isPatternWithin(one, other), isPatternWithin(other, one)]).toEqual([within, contains]);
});
