import { expect, test } from 'vitest';
import type { Row } from './describe.ts';
import { table } from './table.ts';

const run = { code: 0, output: '', seconds: 1.234, megabytes: 99.6 };
const row: Row = {
  title: 'Pets | Toys',
  version: '3.0.3',
  bytes: 1_234_567,
  operations: 10,
  failed: false,
  waived: 7,
  refused: 0,
  leftOut: 0,
  import: run,
  package: { operations: 10, bytes: 2e6, types: run, load: run },
};
const { package: _, ...unmade } = row;

test.each<[what: string, row: Row, outcome: string]>([
  ['generated', row, 'generated'],
  ['generated in part', { ...row, leftOut: 2 }, 'generated without 2'],
  ['refused', { ...unmade, refused: 3 }, 'refused 3'],
  ['failed', { ...unmade, failed: true }, '**failed**'],
])('what was %s says so', (_what, given, outcome) => {
  const cells =
    table([given])
      .split('\n')[2]
      ?.split(/(?<!\\) \| /) ?? [];
  expect(cells.slice(0, 5)).toEqual(['| Pets \\| Toys', '3.0.3', '1.23', '10', outcome]);
});

test('what does not compile or load stands out', () => {
  const bad = { ...run, code: 1 };
  expect(table([{ ...row, package: { operations: 10, bytes: 2e6, types: bad, load: bad } }])).toMatch(
    / \| \*\*no\*\* \| 1\.2 s \| \*\*no\*\* \| {2}\|\n$/,
  );
});

test.each([
  [1000, 0, '1000'],
  [1000, 3, '1000, **3 fail**'],
  [0, 0, '**none**'],
])('%i contract tests that pass and %i that fail are named', (passed, failed, text) => {
  const made = { operations: 10, bytes: 2e6, types: run, load: run, contract: { ...run, passed, failed } };
  expect(table([{ ...row, package: made }])).toContain(` | ${text} |\n`);
});
