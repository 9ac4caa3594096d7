import { describe, expect, test } from 'vitest';
import { commandFaults } from './faults.ts';
import { runnerWith } from './run-action.ts';

const COMMENTS = 'repos/acme/apis/issues/7/comments';
const WRITES_DIFF = 'while [ $# -gt 0 ]; do [ "$1" = --output ] && echo "report of $name" > "$2"; shift; done';

const VALUES = {
  'inputs.rollcall': 'rollcall',
  'inputs.allow-breaking': 'false',
  'github.token': 'secret-token',
  'github.event.pull_request.number': '7',
  'github.event.pull_request.head.sha': 'c0ffee',
  'github.sha': 'badcab1e',
  'github.server_url': 'https://git.test',
  'github.repository': 'acme/apis',
  'github.run_id': '42',
};

interface Situation {
  /** The commands of rollcall that end with 1. */
  readonly failing?: readonly string[];
  /** The comments of this action that are there. */
  readonly known?: string;
  /** Whether the token may write. */
  readonly mayWrite?: boolean;
  readonly folders?: readonly string[];
  readonly values?: Partial<typeof VALUES>;
}

function act({ failing = [], known = '', mayWrite = true, folders = [], values = {} }: Situation = {}) {
  const runner = runnerWith(folders);
  const ends = failing.map((name) => `[ "$name" = ${name} ] && exit 1`).join('\n');
  runner.program('rollcall', `name=$1; echo "token: $GH_TOKEN"\n${WRITES_DIFF}\n${ends}\nexit 0`);
  runner.program('gh', `case "$*" in *--paginate*) echo '${known}';; *) ${mayWrite ? 'exit 0' : 'exit 1'};; esac`);
  const ended = runner.run('.github/actions/rollcall/action.yml', { ...VALUES, ...values });
  return { ...ended, lines: ended.calls.trim().split('\n'), read: runner.read };
}

const matching = (text: string) => expect.stringContaining(text);

describe('the action', () => {
  test('says on a pull request what its change means, and that all is well', () => {
    const { status, lines, read, log } = act();
    expect(status, log).toBe(0);
    expect(lines).toContainEqual(matching(`gh api --silent --method POST ${COMMENTS} -F body=@`));
    expect(lines).toContainEqual(matching('repos/acme/apis/statuses/c0ffee -f context=rollcall -f state=success'));
    expect(read('rollcall/comment.md')).toBe('<!-- rollcall -->\nreport of diff\n');
    expect(read('summary')).toBe(read('rollcall/comment.md'));
    expect(read('output')).toMatch(/^sarif=.*\/lint\.sarif$/m);
    expect(read('rollcall/lint.sarif')).toBe('report of lint\n');
  });

  test('edits the comment that it made before', () => {
    const { lines } = act({ known: '11\n12' });
    expect(lines).toContainEqual(matching('gh api --silent --method PATCH repos/acme/apis/issues/comments/11 -F'));
    expect(lines).not.toContainEqual(matching(`POST ${COMMENTS}`));
  });

  test.each([
    [['lint'], 'Failed: lint'],
    [['generate'], 'Failed: drift'],
    [['lint', 'diff'], 'Failed: lint, diff'],
  ])('runs every check, and fails if %j does', (failing, description) => {
    const { status, lines, log, read } = act({ failing });
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith('rollcall '))).toHaveLength(3);
    expect(lines).toContainEqual(matching(`-f state=failure -f description=${description} -f`));
    expect(log).toContain(`::error title=Rollcall::${description}`);
    expect(read('summary')).toContain(`**${description}.** See the [log](https://git.test/acme/apis/actions/runs/42).`);
  });

  test('comments nowhere outside a pull request', () => {
    const { status, lines } = act({
      values: { 'github.event.pull_request.number': '', 'github.event.pull_request.head.sha': '' },
    });
    expect(status).toBe(0);
    expect(lines).not.toContainEqual(matching('/issues/'));
    expect(lines).toContainEqual(matching('repos/acme/apis/statuses/badcab1e'));
  });

  test('warns where its token may not write, and fails only if a check does', () => {
    expect(act({ mayWrite: false })).toMatchObject({
      status: 0,
      log: matching('::warning title=Rollcall::Could not comment'),
    });
    expect(act({ mayWrite: false, failing: ['lint'] }).status).toBe(1);
  });

  test('keeps its token from what reads the specs', () => {
    const { log } = act();
    expect(log).toContain('token: \n');
    expect(log).not.toContain('secret-token');
  });

  test.each<[string, Situation, string]>([
    ['refuses a breaking change', {}, 'diff --format'],
    ['lets one pass where it may', { values: { 'inputs.allow-breaking': 'true' } }, 'diff --allow breaking --format'],
    [
      'asks for the changeset of one where there are changesets',
      { folders: ['work/.changeset'] },
      'diff --check --format',
    ],
  ])('%s, with options that there are', (_, situation, call) => {
    const called = act(situation).lines.filter((line) => line.startsWith('rollcall '));
    expect(called).toContainEqual(matching(`rollcall ${call}`));
    for (const line of called) expect(commandFaults(line.split(' '))).toEqual([]);
  });
});
