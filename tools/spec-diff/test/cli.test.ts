import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capturedTerminal } from '@rollcall/command/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { command, type DiffTerminal } from '../src/cli.ts';
import { combine, failed } from '../src/verdict.ts';
import { apply, type Edit } from './apply.ts';
import { base } from './corpus.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Asha', '-c', 'user.email=asha@example.com', ...args], {
    cwd: root,
    stdio: 'pipe',
  });
const put = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const edit = (api: string, ...edits: Edit[]) =>
  put(`specs/${api}/openapi.yaml`, stringify(apply(base, edits), { aliasDuplicateObjects: false }));

/** The compatibility rules alone: the other analyzers have their own tests, and take seconds. */
const judge: NonNullable<DiffTerminal['judge']> = async (comparisons, now) =>
  comparisons.map((one) => combine(one, { trials: [], opinions: [], broken: [] }, now));

const diff = (...args: string[]) => diffWith({ judge }, ...args);

async function diffWith(other: Partial<DiffTerminal>, ...args: string[]) {
  const { terminal, written } = capturedTerminal({ cwd: root });
  const code = await command(args, { ...terminal, root, now: new Date('2027-01-01'), ...other });
  return { code, ...written };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'spec-diff-test-'));
  git('init', '--quiet', '--initial-branch', 'main');
  for (const [api, version] of [
    ['club', '1.4.0'],
    ['young', '0.3.1'],
  ] as const) {
    edit(api);
    put(`packages/${api}/package.json`, JSON.stringify({ name: `@rollcall/${api}`, version }));
  }
  put('.changeset/README.md', 'Changesets.\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const required: Edit = { add: 'RegisterRequest/required', value: 'lastName' };

describe('on a branch with a breaking change', () => {
  beforeEach(() => {
    git('checkout', '--quiet', '-b', 'change');
    edit('club', required);
    git('commit', '--quiet', '--all', '--message', 'Require a last name');
  });

  test('says what breaks since the merge base with main, and exits with 1', async () => {
    const { code, out } = await diffWith({});
    expect(code).toBe(1);
    expect(out).toMatch(/club: compared with .* the merge base with main, \w{7}: major/);
    expect(out).toContain('@rollcall/club 1.4.0 → 2.0.0 (major)');
    expect(out).toContain('young: compared with');
  }, 180_000);

  test('exits with 0 if breaking is allowed', async () => {
    expect((await diff('--allow', 'breaking')).code).toBe(0);
  });

  test('fails the check until a changeset is written', async () => {
    const before = await diff('--check');
    expect(before).toMatchObject({
      code: 1,
      out: expect.stringContaining('needs a major step. No changeset announces it'),
    });
    expect((await diff('--write')).code).toBe(0);
    const changeset = readFileSync(join(root, '.changeset/spec-club.md'), 'utf8');
    expect(changeset).toMatch(
      /^---\n"@rollcall\/club": major\n---\n\n[\s\S]*\*\*Breaking\*\*\n\n- `\/lastName` of the request body of `registerMember` became required\.\n {2}- Do: Always send `lastName`\./,
    );
    expect((await diff('--check')).code).toBe(0);
    put('.changeset/spec-club.md', changeset.replace('major', 'minor'));
    expect(await diff('--check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('announces a minor step only'),
    });
  });

  test('leaves changesets that main has, and announces beside them', async () => {
    git('checkout', '--quiet', 'main');
    for (const api of ['club', 'young'])
      put(`.changeset/spec-${api}.md`, `---\n"@rollcall/${api}": patch\n---\n\nEarlier.\n`);
    git('add', '.');
    git('commit', '--quiet', '--message', 'Announce earlier changes');
    git('checkout', '--quiet', 'change');
    git('rebase', '--quiet', 'main');
    expect((await diff('--check')).code).toBe(1);
    expect((await diff('--write')).code).toBe(0);
    const read = (name: string) => readFileSync(join(root, '.changeset', name), 'utf8');
    expect(read('spec-young.md')).toContain('Earlier.');
    expect(read('spec-club.md')).toContain('Earlier.');
    expect(read('spec-club-2.md')).toContain('"@rollcall/club": major');
    expect((await diff('--check')).code).toBe(0);
  });

  test('gives programs the step and the findings', async () => {
    const report = JSON.parse((await diff('--json')).out);
    expect(report).toMatchObject({
      bump: 'major',
      findings: [
        {
          api: 'club',
          severity: 'breaking',
          operations: ['registerMember'],
          audience: ['callers', 'readers'],
          old: { line: expect.any(Number) },
        },
      ],
    });
  });

  test('compares with a file, a commit, or another API alone', async () => {
    expect((await diff('HEAD')).out).not.toContain('major');
    expect((await diff('--api', 'young')).code).toBe(0);
    put('old.yaml', stringify(base, { aliasDuplicateObjects: false }));
    expect((await diff('old.yaml', '--api', 'club')).code).toBe(1);
    expect((await diff('old.yaml', 'specs/club/openapi.yaml')).code).toBe(1);
    expect(await diff('nowhere')).toMatchObject({
      code: 2,
      error: expect.stringContaining('is not a git revision, file, tarball'),
    });
  });
});

test('below 1.0.0 a breaking change is a minor step', async () => {
  edit('young', required);
  expect((await diff('--allow', 'breaking')).out).toContain('@rollcall/young 0.3.1 → 0.4.0 (minor)');
});

test('where nothing changed there is nothing to say', async () => {
  expect(await diff('--check')).toMatchObject({ code: 0, out: expect.stringContaining('nothing changed') });
});

test('in a clone without main, what was compared is said, and the check fails', async () => {
  git('branch', '--quiet', '-m', 'main', 'other');
  expect(await diff('--check')).toMatchObject({ code: 2, error: expect.stringContaining('for there is no main here') });
  expect((await diff()).code).toBe(0);
});

test('before the first commit nothing is compared, and the check fails', async () => {
  rmSync(join(root, '.git'), { recursive: true });
  git('init', '--quiet');
  expect(await diff('--check')).toMatchObject({
    code: 2,
    error: expect.stringContaining('There is no commit to compare with'),
  });
});

test('an analyzer that could not judge is a finding, and nothing passes', async () => {
  edit('club', { set: 'Registered/properties/note/description', to: 'A note.' });
  const silenced: DiffTerminal['judge'] = async (comparisons, now) =>
    (await judge(comparisons, now)).map((one) => ({
      ...one,
      findings: [...one.findings, ...failed('redocly-could-not-judge', 'redocly', 'Redocly could not judge it: no.')],
    }));
  const { code, out } = await diffWith({ judge: silenced }, '--api', 'club');
  expect(code).toBe(2);
  expect(out).toContain('Redocly could not judge it: no.');
});

test.each(['markdown', 'html', 'github'])('text of a spec stays text in %s', async (format) => {
  edit('club', { rename: 'RegisterRequest/properties/lastName', to: '<script>alert(1)</script>' });
  const { out } = await diff('--format', format, '--api', 'club');
  expect(out).toContain('script');
  if (format !== 'github') expect(out).not.toContain('<script>');
});

test('what is not a description is refused with its name', async () => {
  put('list.yaml', '- 1\n');
  expect(await diff('list.yaml', 'list.yaml')).toMatchObject({
    code: 2,
    error: expect.stringContaining('list.yaml is not an OpenAPI description'),
  });
});
