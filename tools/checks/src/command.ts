/** `pnpm test`: every check that CI makes, through turbo, and what came of them as one table and one total. */
import { join } from 'node:path';
import { defineCommand, type ExitCode, type Terminal } from '@rollcall/command';
import { listApis } from '@rollcall/openapi/apis';
import { failures, table, totals } from './report.ts';
import { followerOf } from './run/follow.ts';
import { clock } from './run/live.ts';
import { runTurbo } from './run/run-turbo.ts';
import { changeOf } from './run/watch-files.ts';
import { CHECKS, type Selection, select, workspacesOf } from './selection.ts';
import { newestSummary } from './summary.ts';

const root = join(import.meta.dirname, '../../..');

export const command = defineCommand({
  name: 'test',
  usage: '[check or API…]',
  description: `
Runs the checks that CI makes: ${CHECKS.join(', ')}; or only those named. With the name of an API it runs what an edit to its
spec is most likely to break, in seconds: all that its package has, and of other workspaces their types and the tests that
are about this API. Checks whose inputs have not changed since they last passed are skipped, except with --force. Ends with
every failure, the command that repeats it, and the number of checks and tests that passed and failed.`,
  options: {
    force: { type: 'boolean', default: false, description: 'run everything again' },
    watch: {
      type: 'boolean',
      default: false,
      description: 'run again whenever a file is saved, what the save can break',
    },
    filter: {
      type: 'string',
      multiple: true,
      default: [],
      value: '<package>',
      description: 'only this workspace; may be repeated',
    },
  },
  notes: `
A remote cache of turbo's is used where TURBO_API, TURBO_TOKEN and TURBO_TEAM say where it is: see CONTRIBUTING.md.`,
  exit: { 0: 'all passed', 1: 'something failed' },
  run: async ({ values, positionals }, terminal): Promise<ExitCode> => {
    const selection = select(positionals, listApis(join(root, 'specs')), workspacesOf(root));
    const args = [...values.filter.flatMap((name) => ['--filter', name]), ...(values.force ? ['--force'] : [])];
    if (!values.watch) return check(selection, args, terminal);
    for (;;) {
      const changed = changeOf(root);
      await check(selection, args, terminal);
      terminal.out('Waiting for a file to be saved. Ctrl-C ends it.\n');
      await changed;
    }
  },
});

async function check({ tasks, apis }: Selection, args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const started = Date.now();
  const follow = followerOf(terminal.out, started);
  const env = { ...process.env, ROLLCALL_TEST_APIS: apis.join(',') };
  const status = await runTurbo({ root, tasks, args, env, onEvent: follow.onEvent }).finally(follow.end);
  const checks = newestSummary(root, started, follow.outputOf);
  terminal.out(failures(checks) + table(checks));
  const { passed, failed } = totals(checks);
  // A run that ended badly without a failed check (turbo itself broke) is not a success.
  const broken = status !== 0 && failed === 0 ? 1 : 0;
  if (broken) terminal.out(`\nturbo failed:\n${follow.turbo.join('\n')}\n`);
  terminal.out(`\nTook ${clock(Date.now() - started)}.\n${passed} passed, ${failed + broken} failed\n`);
  return failed + broken > 0 ? 1 : 0;
}
