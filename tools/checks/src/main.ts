/** `pnpm test`: every check that CI makes, through turbo, and what came of them as one table and one total. */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failures, table, totals } from './report.ts';
import { newestSummary } from './summary.ts';

const TASKS = ['lint:code', 'lint', 'drift', 'spec-diff', 'types', 'test'];
const HELP = `Usage: pnpm test [task…] [--force] [--filter <package>]

Runs the checks that CI makes: ${TASKS.join(', ')}; or those named. What nothing has touched since it last passed is
not run again, unless --force says so. Ends with the number of checks and tests that passed and failed.
`;

const root = join(import.meta.dirname, '../../..');

function main(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      force: { type: 'boolean' },
      filter: { type: 'string', multiple: true },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const unknown = positionals.filter((task) => !TASKS.includes(task));
  if (unknown.length > 0) throw new Error(`No such check: ${unknown.join(', ')}. There are: ${TASKS.join(', ')}.`);
  const started = Date.now();
  const filters = (values.filter ?? []).flatMap((name) => ['--filter', name]);
  const turbo = [
    'run',
    ...(positionals.length > 0 ? positionals : TASKS),
    '--continue',
    '--summarize',
    '--output-logs=new-only',
    `--concurrency=${availableParallelism()}`,
    ...filters,
  ];
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/turbo'),
    [...turbo, ...(values.force ? ['--force'] : [])],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', REDOCLY_TELEMETRY: 'off' },
    },
  );
  const checks = newestSummary(root, started);
  process.stdout.write(failures(checks) + table(checks));
  const { passed, failed } = totals(checks);
  // A run that ended badly without a failed check (turbo itself broke) is no success.
  const broken = status !== 0 && failed === 0 ? 1 : 0;
  process.stdout.write(`\n${passed} passed, ${failed + broken} failed\n`);
  return failed + broken > 0 ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
