import { describe, expect, test } from 'vitest';
import { summary } from './report.ts';
import { score } from './score.ts';
import type { Case } from './suite.ts';

const cases: Case[] = [
  {
    keyword: 'minProperties',
    description: 'counts members',
    schema: { type: 'object', minProperties: 1 },
    tests: [
      { description: 'none', data: {}, valid: false },
      { description: 'one', data: { a: 1 }, valid: true },
    ],
  },
  {
    keyword: 'anchor',
    description: 'is refused',
    schema: { $anchor: 'a' },
    tests: [{ description: 'any', data: 1, valid: true }],
  },
];

describe('score', () => {
  test('generates our validators and finds them right, and refusals named', async () => {
    const { scores, notes } = await score(cases);
    for (const judge of ['./validation', './zod']) {
      expect(scores.get(judge)?.get('minProperties')).toEqual({ right: 2, falseAccept: 0, falseReject: 0, refused: 0 });
      expect(scores.get(judge)?.get('anchor')).toMatchObject({ refused: 1 });
    }
    expect(notes.filter((note) => note.includes('`$anchor`, which cannot be carried'))).toHaveLength(2);
  });

  test('counts what another validator takes or refuses wrongly', async () => {
    const result = await score(cases.slice(0, 1), { credulous: () => () => true, suspicious: () => () => false });
    expect(result.scores.get('credulous')?.get('minProperties')).toEqual({
      right: 1,
      falseAccept: 1,
      falseReject: 0,
      refused: 0,
    });
    expect(summary(result)).toContain('| suspicious | 1 of 2 (50.0 %) | 0 | 1 | 0 |');
  });
});
