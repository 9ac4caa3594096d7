import { describe, expect, test } from 'vitest';
import { failures, table, totals } from './report.ts';
import { type Failure, failuresOf } from './summary.ts';

const lint = { task: '//#lint:code', ok: true, cached: false, seconds: 0.4, output: '' };
const tests = {
  task: '@rollcall/a#test',
  ok: true,
  cached: true,
  output: '',
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
  const withFailures = (...found: readonly Failure[]) => ({
    ...{ ...tests, ok: false },
    tests: { ...tests.tests, failures: found },
  });

  test('are told in full, with the command that repeats each', () => {
    const lines = ['AssertionError: expected 1 to be 2', ...Array.from({ length: 40 }, (_, line) => `at ${line}`)];
    const failed = { file: 'src/sum.test.ts', name: "adds (it's 1 + 1)", message: lines.join('\n') };
    const text = failures([lint, withFailures(failed)]);
    expect(text).toBe(
      `\n@rollcall/a test > src/sum.test.ts > adds (it's 1 + 1)\n${lines.map((line) => `  ${line}\n`).join('')}` +
        String.raw`  Repeat it: pnpm --filter @rollcall/a test src/sum.test.ts -t '^adds \(it'\''s 1 \+ 1\)$'` +
        '\n',
    );
  });

  test('leave out the frames of the stack that are in libraries', () => {
    const message = 'Error: no\n    at /a/src/a.ts:1:2\n    at run (file:///a/node_modules/vitest/x.js:1:2)';
    const text = failures([withFailures({ file: 'a.test.ts', name: 'a', message })]);
    expect(text).toContain('  Error: no\n      at /a/src/a.ts:1:2\n  Repeat it: ');
  });

  test('of a file that could not be run name the file', () => {
    const text = failures([withFailures({ file: 'a.test.ts', message: 'Cannot find ./b.ts' })]);
    expect(text).toContain('Cannot find ./b.ts\n  Repeat it: pnpm --filter @rollcall/a test a.test.ts\n');
  });

  test('of other checks are what these printed, without colours', () => {
    const types = { ...lint, ok: false, task: '@rollcall/a#types', output: 'a.ts(1,1): error TS2322' };
    const output = 'a.ts:1:1 \x1b[31mlint/no\x1b[39m\nFound 1 error.\n';
    expect(failures([{ ...lint, ok: false, output }, types])).toBe(
      '\nlint:code\n  a.ts:1:1 lint/no\n  Found 1 error.\n  Repeat it: pnpm lint:code\n' +
        '\n@rollcall/a types\n  a.ts(1,1): error TS2322\n  Repeat it: pnpm --filter @rollcall/a run types\n',
    );
  });

  test('are none of a run without failures', () => {
    expect(failures([lint, tests])).toBe('');
  });
});

describe('failuresOf', () => {
  const file = { name: '/repo/a/src/a.test.ts', status: 'failed', message: 'Cannot find ./b.ts', assertionResults: [] };

  test('names a file that could not be run', () => {
    expect(failuresOf({ testResults: [file] }, '/repo/a')).toEqual([
      { file: 'src/a.test.ts', message: 'Cannot find ./b.ts' },
    ]);
  });

  test('names tests as Vitest does, and leaves out those that passed', () => {
    const assertionResults = [
      { ancestorTitles: ['a sum'], title: 'is right', status: 'passed', failureMessages: [] },
      { ancestorTitles: ['a sum'], title: 'is quick', status: 'failed', failureMessages: ['too slow'] },
    ];
    expect(failuresOf({ testResults: [{ ...file, assertionResults }] }, '/repo/a')).toEqual([
      { file: 'src/a.test.ts', name: 'a sum > is quick', message: 'too slow' },
    ]);
  });
});
