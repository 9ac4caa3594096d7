import { describe, expect, test } from 'vitest';
import { lintWith, schema } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('message-effective', schema(yaml));

describe('message-effective', () => {
  test('passes a predicate beside a pattern, and patterns without one', async () => {
    expect(await lint("pattern: '^[0-9]+$'\nx-message: must be digits")).toEqual([]);
    expect(await lint("pattern: '^[0-9]+$'")).toEqual([]);
  });

  test.each([
    ['what explains nothing', 'minLength: 2\nx-message: must be long', 'stands beside no `pattern`'],
    ['another type', 'pattern: a\nx-message: 5', 'is not text'],
    ['an empty text', "pattern: a\nx-message: ' '", 'is not text'],
    ['several lines', 'pattern: a\nx-message: "must be\\nlong"', 'does not fit beside a field'],
    ['a long text', `pattern: a\nx-message: must be ${'long '.repeat(40)}enough`, 'does not fit beside a field'],
    ['a sentence', 'pattern: a\nx-message: Only letters.', 'is not a predicate'],
    ['the pattern itself', "pattern: '^a+$'\nx-message: must match ^a+$", 'repeats the pattern'],
  ])('refuses %s', async (_, yaml, expected) => {
    expect(await lint(yaml)).toEqual([expect.stringMatching(new RegExp(`/x-message  \`x-message\` ${expected}`))]);
  });
});
