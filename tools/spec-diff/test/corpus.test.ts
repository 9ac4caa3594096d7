import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../src/contract/compare.ts';
import { bumpOf } from '../src/severity.ts';
import { apply } from './apply.ts';
import { base, cases, findingsOf, now, titleOf } from './corpus.ts';

describe.each([...Map.groupBy(cases, ({ topic }) => topic)])('%s', (_topic, group) => {
  test.each(group.map((edited) => [edited.name, edited] as const))('%s', (_name, edited) => {
    const findings = findingsOf(edited);
    const { bump, ids } = edited;
    expect({ bump: bumpOf(findings), ids: findings.map(titleOf).sort() }).toEqual({ bump, ids });
  });
});

test('every edit is one', () => {
  for (const { name, edits } of cases) {
    if (name === 'nothing' || name === 'properties are reordered') continue;
    expect(JSON.stringify(apply(base, edits)), name).not.toBe(JSON.stringify(base));
  }
});

test('an edit and its reversal are both seen', () => {
  for (const { name, edits, bump } of cases) {
    if (bump === 'none') continue;
    expect(compareDocuments(apply(base, edits), base, now), name).not.toHaveLength(0);
  }
});
