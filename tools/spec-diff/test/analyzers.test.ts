import type { JsonObject } from '@rollcall/openapi/json';
import { describe, expect, test, vi } from 'vitest';
import { tryPayloads } from '../src/analyzers/behaviour.ts';
import { askRedocly } from '../src/analyzers/redocly.ts';
import { judgeAll } from '../src/combine-analyzers.ts';
import { apply, type Edit } from './apply.ts';
import { base, cases, now } from './corpus.ts';

vi.setConfig({ testTimeout: 180_000 });

const source = (document: JsonObject) => ({ name: 'club', document, locate: () => ({ line: 1 }) });
const judge = async (edits: readonly Edit[]) => {
  const [judgement] = await judgeAll([{ api: 'club', old: source(base), new: source(apply(base, edits)) }], now);
  if (!judgement) throw new Error('No judgement.');
  return judgement;
};

describe('all analyzers together', () => {
  test('stand behind a property that became required, and show a payload', async () => {
    const { bump, findings, payloads } = await judge([{ add: 'RegisterRequest/required', value: 'lastName' }]);
    expect(bump).toBe('major');
    expect(findings[0]).toMatchObject({
      id: 'property-became-required',
      direction: 'request',
      analyzers: expect.arrayContaining(['rules', 'redocly', 'payloads', 'compiler']),
      example: {
        payload: expect.not.objectContaining({ lastName: expect.anything() }),
        reason: "must have required property 'lastName'",
      },
      new: { line: 1 },
    });
    expect(payloads).toBeGreaterThanOrEqual(1_000);
  });

  test.each([
    'a property is added',
    'an operation is added',
    'a description changes',
    'allOf is written out',
    'int32 becomes int64',
    'an operation goes after its sunset',
  ])('agree with the rules that it breaks nothing: %s', async (name) => {
    const one = cases.find((other) => other.name === name && other.bump !== 'major');
    const { bump, notes } = await judge(one?.edits ?? []);
    expect({ bump, notes }).toEqual({ bump: one?.bump, notes: [] });
  });
});

describe('payloads', () => {
  const shown = cases.filter(
    ({ topic, name, bump, ids }) =>
      bump === 'major' &&
      // Of two values that must not repeat, there are never three.
      name !== 'maxItems goes down' &&
      ['requests', 'both'].includes(topic) &&
      ids.some((id) => /^(request|response) (enum|min|max|type|pattern|const)-/.test(id)),
  );

  test('contradict no verdict of the rules', () => {
    for (const { name, edits } of cases
      .filter(({ bump }) => bump === 'minor' || bump === 'patch')
      .filter((_, index) => index % 9 === 0)) {
      const refused = tryPayloads(base, apply(base, edits)).flatMap((trial) => trial.refused);
      expect(refused, name).toEqual([]);
    }
  });

  test('show what breaks, at least a thousand each way', () => {
    for (const { name, edits } of shown.filter((_, index) => index % 6 === 0)) {
      const trials = tryPayloads(base, apply(base, edits));
      expect(Math.min(...trials.map(({ payloads }) => payloads)), name).toBeGreaterThanOrEqual(1_000);
      expect(trials.flatMap(({ refused }) => refused).length, name).toBeGreaterThan(0);
    }
  });

  test('are the same each time', () => {
    const next = apply(base, shown[0]?.edits ?? []);
    const refused = () => tryPayloads(base, next).map((trial) => trial.refused);
    expect(refused()).toEqual(refused());
  });
});

test('Redocly is asked with its rules on: without them it finds nothing', async () => {
  const verdicts = await askRedocly(base, apply(base, [{ remove: '#/paths/~1photos' }]), now);
  expect(verdicts).toEqual([expect.objectContaining({ rule: 'path-removed' })]);
});
