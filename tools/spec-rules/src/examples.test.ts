import { describe, expect, test } from 'vitest';
import { lintWith } from '../test/lint-with.ts';
import { examples } from './examples.ts';
import { rules } from './plugin.ts';

describe('the examples of the rules', () => {
  test('are there for every rule', () => expect(Object.keys(examples).sort()).toEqual(Object.keys(rules).sort()));

  test.each(Object.entries(examples))('%s refuses the one and passes the other', async (rule, { failing, passing }) => {
    expect(await lintWith(rule, withVersion(failing))).not.toEqual([]);
    expect(await lintWith(rule, withVersion(passing))).toEqual([]);
  });
});

const withVersion = (excerpt: string): string =>
  excerpt.startsWith('openapi:') ? excerpt : `openapi: 3.1.0\n${excerpt}`;
