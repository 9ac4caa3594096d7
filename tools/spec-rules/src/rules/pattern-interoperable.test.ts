import { describe, expect, test } from 'vitest';
import { lintWith, schema } from '../../test/lint-with.ts';

const lint = (pattern: string) =>
  lintWith('pattern-interoperable', schema(`type: string\npattern: ${JSON.stringify(pattern)}`));

/** The list of https://json-schema.org/draft/2020-12/json-schema-core#section-6.4, an example of each. */
const RECOMMENDED = [
  ['individual characters', ['a', 'é', '漢', '😀', '\u0000', 'a b', '-', '/', ',', ':', '=', '!', '<']],
  [
    'simple and range classes',
    ['[abc]', '[a-z]', '[a-zA-Z0-9_.-]', '[.]', '[a|b]', '[$^]', '[(?:]', '[a{2}]', '[é-ž]'],
  ],
  ['complemented classes', ['[^abc]', '[^a-z]', '[^\u0000-\u0020]']],
  ['simple quantifiers and their lazy versions', ['a+', 'a*', 'a?', 'a+?', 'a*?', 'a??', '[a-z]+']],
  ['range quantifiers and their lazy versions', ['a{2}', 'a{2,3}', 'a{2,}', 'a{2}?', 'a{2,3}?', 'a{2,}?']],
  ['anchors', ['^a', 'a$', '^$', '^a|b$']],
  ['grouping and alternation', ['(a)', '(a|b)+', 'a|b', '((a)(b))', '(|a)']],
  [
    'escaped syntax characters',
    ['\\.', '\\\\', '\\/', '\\(\\)', '\\[\\]\\{\\}', '\\^\\$\\*\\+\\?\\|', '[\\]\\\\\\[\\-]'],
  ],
] as const;

describe.each(RECOMMENDED)('pattern-interoperable passes %s', (_, patterns) => {
  test.each(patterns)('%j', async (pattern) => expect(await lint(pattern)).toEqual([]));
});

const BEYOND = [
  ['^\\p{L}+$', '\\p{L}', 'List the characters'],
  ['\\P{Lu}', '\\P{Lu}', 'List the characters'],
  ['[\\p{L}_]', '\\p{L}', 'List the characters'],
  ['(?:a|b)', '(?:', 'Write `(`'],
  ['(?<year>[0-9])', '(?<year>', 'Write `(`'],
  ['a(?=b)', '(?=', 'Describe it'],
  ['^(?!a)', '(?!', 'Describe it'],
  ['(?<=a)b', '(?<=', 'Describe it'],
  ['(?<!a)b', '(?<!', 'Describe it'],
  ['(a)\\1', '\\1', 'Describe it'],
  ['(?<a>b)\\k<a>', '(?<a>', 'Write `(`'],
  ['^\\d+$', '\\d', '`[0-9]`'],
  ['[\\d-]', '\\d', '`0-9`'],
  ['\\D', '\\D', '`[^0-9]`'],
  ['\\w', '\\w', '`[A-Za-z0-9_]`'],
  ['\\s', '\\s', 'List the characters'],
  ['\\bword\\b', '\\b', 'Describe it'],
  ['a.b', '.', 'class'],
  ['^.*$', '.', 'class'],
  ['\\n', '\\n', 'the character itself'],
  ['[\\t]', '\\t', 'the character itself'],
  ['\\u00e9', '\\u00e9', 'the character itself'],
  ['\\u{1F600}', '\\u{1F600}', 'the character itself'],
  ['\\x41', '\\x41', 'the character itself'],
  ['\\cJ', '\\cJ', 'the character itself'],
  ['[[a]', '[', '`\\[`'],
  ['[^a[:]', '[', '`\\[`'],
  ['[a&&b]', '&&', 'once'],
  ['[]', '[]', 'class'],
  ['[^]', '[^]', 'class'],
  ['[😀]', '😀', '`u` flag'],
  ['[^a😀]', '😀', '`u` flag'],
  ['😀+', '😀', '`u` flag'],
  ['😀{2}', '😀', '`u` flag'],
] as const;

test.each(BEYOND)('pattern-interoperable finds in %j the token %s', async (pattern, token, repair) => {
  const [found, ...more] = await lint(pattern);
  expect(more).toEqual([]);
  expect(found).toMatch(/^#\/components\/schemas\/Thing\/pattern {2}/);
  expect(found).toContain(`\`${token}\``);
  expect(found).toContain(repair);
});

test('pattern-interoperable names every token once', async () => {
  expect(await lint('^\\p{L}(?:\\p{L}|\\d)*$')).toEqual([
    expect.stringContaining('uses `\\p{L}`, `(?:` and `\\d`, which are'),
  ]);
});

test('pattern-interoperable looks at the names of `patternProperties`, and at every schema', async () => {
  const found = await lintWith(
    'pattern-interoperable',
    schema("type: object\npatternProperties: {'^\\d': {type: string}}\npropertyNames: {pattern: \\w}"),
  );
  expect(found.map((each) => each.split('  ')[0])).toEqual([
    '#/components/schemas/Thing/patternProperties/^\\d',
    '#/components/schemas/Thing/propertyNames/pattern',
  ]);
});

test.each(['[', '(?i)a', '\\-', '{'])(
  'pattern-interoperable leaves %j, no regular expression at all, to another rule',
  async (pattern) => {
    expect(await lint(pattern)).toEqual([]);
  },
);
