/** `pnpm test`: every check that CI makes, through turbo, and what came of them as one table and one total. */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chooseNames, defineCommand, runAsProcess } from '@rollcall/command';
import { failures, table, totals } from './report.ts';
import { newestSummary } from './summary.ts';

const TASKS = ['lint:code', 'lint', 'drift', 'spec-diff', 'types', 'test'];
const root = join(import.meta.dirname, '../../..');

const command = defineCommand({
  name: 'test',
  usage: '[task…]',
  description: `
Runs the checks that CI makes: ${TASKS.join(', ')}; or only those named. Checks whose inputs have not
changed since they last passed are skipped, except with --force. Ends with the number of checks and tests that passed and failed.`,
  options: {
    force: { type: 'boolean', default: false, description: 'run everything again' },
    filter: {
      type: 'string',
      multiple: true,
      default: [],
      value: '<package>',
      description: 'only this workspace; may be repeated',
    },
  },
  exit: { 0: 'all passed', 1: 'something failed' },
  run: async ({ values, positionals }, { out }) => {
    const started = Date.now();
    const filters = values.filter.flatMap((name) => ['--filter', name]);
    const status = runTurbo([
      ...chooseNames('check', positionals, TASKS),
      ...filters,
      ...(values.force ? ['--force'] : []),
    ]);
    const checks = newestSummary(root, started);
    out(failures(checks) + table(checks));
    const { passed, failed } = totals(checks);
    // A run that ended badly without a failed check (turbo itself broke) is not a success.
    const broken = status !== 0 && failed === 0 ? 1 : 0;
    out(`\n${passed} passed, ${failed + broken} failed\n`);
    return failed + broken > 0 ? 1 : 0;
  },
});

function runTurbo(args: readonly string[]): number | null {
  const always = ['--continue', '--summarize', '--output-logs=new-only', `--concurrency=${availableParallelism()}`];
  const { status } = spawnSync(join(root, 'node_modules/.bin/turbo'), ['run', ...args, ...always], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', REDOCLY_TELEMETRY: 'off' },
  });
  return status;
}

await runAsProcess(command);
