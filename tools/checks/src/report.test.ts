import { describe, expect, test } from 'vitest';
import { table, totals } from './report.ts';

const lint = { name: 'lint:code', ok: true, cached: false, seconds: 0.4 };
const tests = {
  name: '@rollcall/a test',
  ok: true,
  cached: true,
  seconds: 0,
  tests: { passed: 12, failed: 0, skipped: 0 },
};

describe('totals', () => {
  test('counts tests one by one and other checks as one each', () => {
    expect(totals([lint, tests])).toEqual({ passed: 13, failed: 0 });
  });

  test('counts the failed tests of a failed check', () => {
    expect(totals([{ ...tests, ok: false, tests: { passed: 10, failed: 2, skipped: 0 } }])).toEqual({
      passed: 10,
      failed: 2,
    });
  });

  test('counts a check that failed although no test did', () => {
    expect(
      totals([
        { ...tests, ok: false },
        { ...lint, ok: false },
      ]),
    ).toEqual({ passed: 12, failed: 2 });
  });
});

describe('table', () => {
  test('shows failures last', () => {
    const lines = table([{ ...lint, ok: false }, tests])
      .trim()
      .split('\n');
    expect(lines).toEqual(['ok     @rollcall/a test cached   12 passed', 'FAILED lint:code        0.4 s']);
  });
});
