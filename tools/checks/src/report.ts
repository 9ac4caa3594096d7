import type { Check } from './summary.ts';

/** One line per check, failures last, where they are seen. */
export function table(checks: readonly Check[]): string {
  const width = Math.max(0, ...checks.map(({ name }) => name.length));
  const ordered = [...checks].sort((a, b) => Number(b.ok) - Number(a.ok) || a.name.localeCompare(b.name));
  return `\n${ordered.map((check) => `${check.ok ? 'ok    ' : 'FAILED'} ${check.name.padEnd(width)} ${detail(check)}\n`).join('')}`;
}

function detail({ cached, seconds, tests }: Check): string {
  const time = cached ? 'cached' : `${seconds.toFixed(1)} s`;
  if (!tests) return time;
  const { passed, failed, skipped } = tests;
  return `${time.padEnd(8)} ${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
}

const LINES_OF_A_FAILURE = 12;
const FAILURES_OF_A_CHECK = 20;

/** What failed, by name and message: repeated at the end, because the logs of other checks have scrolled it away. */
export function failures(checks: readonly Check[]): string {
  return checks
    .filter(({ ok }) => !ok)
    .map((check) => failuresOf(check))
    .join('');
}

function failuresOf({ name, tests }: Check): string {
  const all = tests?.failures ?? [];
  const shown = all.slice(0, FAILURES_OF_A_CHECK);
  const rest = all.length > shown.length ? `\n${name}: ${all.length - shown.length} more failed\n` : '';
  return `${shown.map((failure) => `\n${name}: ${failure.name}\n${beginningOf(failure.message)}`).join('')}${rest}`;
}

function beginningOf(message: string): string {
  const lines = message.split('\n').slice(0, LINES_OF_A_FAILURE);
  return lines.map((line) => `  ${line.slice(0, 300)}\n`).join('');
}

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
