import { expect, test } from 'vitest';
import { faultsOf, textOf, workflowFiles } from './faults.ts';

const ACTION = '.github/actions/rollcall/action.yml';
const WORKFLOW = '.github/workflows/rollcall.yml';
const CALLER = '.github/workflows/spec-diff.yml';
const CI = '.github/workflows/ci.yml';

test('there are workflows and an action, or this file reads them wrongly', () => {
  expect(workflowFiles()).toEqual(expect.arrayContaining([ACTION, WORKFLOW, CALLER, CI]));
});

test.each(workflowFiles())('%s is one that GitHub and the shell understand', async (file) => {
  expect(await faultsOf(file, textOf(file))).toEqual([]);
});

test.each([
  [CI, 'timeout-minutes', 'timeout-minuts', /ci\.yml:\d+: Unexpected value 'timeout-minuts'/],
  [CI, 'security-events: write', 'security-events: writ', /ci\.yml:\d+: Unexpected value 'writ'/],
  [CI, '!cancelled()', '!canceled()', /ci\.yml:\d+: Unrecognized function: 'canceled'/],
  [CI, '@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0', '@v5', /^actions\/checkout@v5: pin it/],
  [CI, '$PNPM generate --force', '$PNPM generate --forced', /^pnpm generate: no option --forced$/],
  [CI, '$PNPM test types', '$PNPM check types', /^pnpm check: no such script$/],
  [CI, '$PNPM test types', '$PNPM test typos', /^pnpm test: no check typos$/],
  [CI, 'test -z "$(git status --porcelain)"', 'test -z "$(git status --porcelain)', /unexpected EOF/],
  [CALLER, 'install:', 'instal:', /spec-diff\.yml:\d+: .*instal/],
  [CALLER, '--silent rollcall', '--silent rolcall', /^pnpm rolcall: no such script$/],
  [WORKFLOW, 'allow-breaking: $', 'allow-break: $', /: no input allow-break$/],
  [WORKFLOW, 'actions/rollcall', 'actions/rolcall', /: there is no such action$/],
  [WORKFLOW, 'eval "$INSTALL"', `\${{ inputs.install }}`, /^an expression in a script/],
  [ACTION, 'shell: bash', 'shel: bash', /action\.yml:\d+: Unexpected value 'shel'/],
  [ACTION, 'github.token', 'secrets.TOKEN', /action\.yml:\d+: Unrecognized named-value: 'secrets'/],
  [ACTION, '$ROLLCALL generate', '$ROLLCALL generat', /^pnpm rollcall generat --check.*: no such command$/],
  [ACTION, '$ROLLCALL lint --format', '$ROLLCALL lint --form', /^pnpm rollcall: no option --form$/],
])('in %s, %j written as %j is a fault', async (file, right, wrong, message) => {
  const text = textOf(file);
  expect(text).toContain(right);
  expect(
    await faultsOf(
      file,
      text.replace(right, () => wrong),
    ),
  ).toContainEqual(expect.stringMatching(message));
});
