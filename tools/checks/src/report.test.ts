import { describe, expect, test } from 'vitest';
import { failures, table, totals } from './report.ts';
import { failuresOf } from './summary.ts';

const lint = { name: 'lint:code', ok: true, cached: false, seconds: 0.4 };
const tests = {
  name: '@rollcall/a test',
  ok: true,
  cached: true,
  seconds: 0,
  tests: { passed: 12, failed: 0, skipped: 0, failures: [] },
};

describe('totals', () => {
  test('counts tests one by one and other checks as one each', () => {
    expect(totals([lint, tests])).toEqual({ passed: 13, failed: 0 });
  });

  test('counts the failed tests of a failed check', () => {
    expect(totals([{ ...tests, ok: false, tests: { passed: 10, failed: 2, skipped: 0, failures: [] } }])).toEqual({
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

describe('failures', () => {
  test('says which tests failed, of which check, and how their messages begin', () => {
    const message = ['AssertionError: expected 1 to be 2', ...Array.from({ length: 40 }, (_, line) => `at ${line}`)];
    const failed = { name: 'adds numbers', message: message.join('\n') };
    const text = failures([lint, { ...tests, ok: false, tests: { ...tests.tests, failures: [failed] } }]);
    expect(text).toContain('\n@rollcall/a test: adds numbers\n  AssertionError: expected 1 to be 2\n  at 0\n');
    expect(text).not.toContain('at 39');
  });

  test('says nothing of a run without failures', () => {
    expect(failures([lint, tests])).toBe('');
  });

  test('counts those of a long list that it leaves out', () => {
    const many = Array.from({ length: 23 }, (_, number) => ({ name: `test ${number}`, message: 'no' }));
    const text = failures([{ ...tests, ok: false, tests: { ...tests.tests, failures: many } }]);
    expect(text).toContain('test 19\n');
    expect(text).not.toContain('test 20\n');
    expect(text).toContain('3 more failed');
  });
});

describe('failuresOf', () => {
  const file = { name: '/a.test.ts', status: 'failed', message: 'Cannot find ./b.ts', assertionResults: [] };

  test('names a file that could not be run', () => {
    expect(failuresOf({ testResults: [file] })).toEqual([{ name: '/a.test.ts', message: 'Cannot find ./b.ts' }]);
  });

  test('names tests by their full name, and leaves out those that passed', () => {
    const assertionResults = [
      { fullName: 'a sum is right', status: 'passed', failureMessages: [] },
      { fullName: 'a sum is quick', status: 'failed', failureMessages: ['too slow'] },
    ];
    expect(failuresOf({ testResults: [{ ...file, assertionResults }] })).toEqual([
      { name: 'a sum is quick', message: 'too slow' },
    ]);
  });
});
