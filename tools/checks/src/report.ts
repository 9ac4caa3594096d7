import { stripVTControlCharacters } from 'node:util';
import { nameOf } from './run/events.ts';
import type { Check, Failure } from './summary.ts';

/** One line per check, failures last, where they are seen. */
export function table(checks: readonly Check[]): string {
  const width = Math.max(0, ...checks.map(({ task }) => nameOf(task).length));
  const ordered = [...checks].sort(
    (a, b) => Number(b.ok) - Number(a.ok) || nameOf(a.task).localeCompare(nameOf(b.task)),
  );
  return `\n${ordered.map((check) => `${check.ok ? 'ok    ' : 'FAILED'} ${nameOf(check.task).padEnd(width)} ${detail(check)}\n`).join('')}`;
}

function detail({ cached, seconds, tests }: Check): string {
  const time = cached ? 'cached' : `${seconds.toFixed(1)} s`;
  if (!tests) return time;
  const { passed, failed, skipped } = tests;
  return `${time.padEnd(8)} ${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
}

/** What failed, in full and with the command that repeats it: at the end, because nothing else has been shown of it. */
export function failures(checks: readonly Check[]): string {
  return checks
    .filter(({ ok }) => !ok)
    .map(failuresOf)
    .join('');
}

function failuresOf({ task, output, tests }: Check): string {
  const name = nameOf(task);
  const failed = tests?.failures ?? [];
  if (failed.length === 0) return block(name, output, repeat(task));
  return failed
    .map((failure) =>
      block([name, failure.file, failure.name].filter(Boolean).join(' > '), failure.message, repeat(task, failure)),
    )
    .join('');
}

function block(title: string, text: string, command: string): string {
  const lines = stripVTControlCharacters(text)
    .trimEnd()
    .split('\n')
    .filter((line) => !OUTSIDE.test(line));
  return `\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}  Repeat it: ${command}\n`;
}

/** A frame of a stack that is none of ours: those of Vitest stand below every failure. */
const OUTSIDE = /^\s+at (?:.*\/node_modules\/|new Promise \(<anonymous>\))/;

/** The command that runs a task alone, or one test of it. */
function repeat(task: string, failure?: Failure): string {
  const [workspace = '', script = ''] = task.split('#');
  if (workspace === '//') return `pnpm ${script}`;
  const test =
    failure === undefined ? [] : [failure.file, ...(failure.name === undefined ? [] : ['-t', patternOf(failure.name)])];
  return ['pnpm', '--filter', workspace, ...(failure ? ['test'] : ['run', script]), ...test].map(quoted).join(' ');
}

/** Vitest takes what comes after `-t` for a regular expression. */
const patternOf = (name: string): string => `^${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;

/** A word of a POSIX shell. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** Tests where a check has them; a check without tests, or one that failed for another reason than a test, counts as one. */
export function totals(checks: readonly Check[]): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const { ok, tests } of checks) {
    passed += tests?.passed ?? (ok ? 1 : 0);
    failed += ok ? 0 : Math.max(1, tests?.failed ?? 0);
  }
  return { passed, failed };
}
