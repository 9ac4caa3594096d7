import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capturedTerminal } from '@rollcall/command/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { combine, failed } from '../src/combine-analyzers.ts';
import { command, type DiffTerminal } from '../src/command.ts';
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

  test('keeps what people wrote into a changeset, and renews the rest', async () => {
    await diff('--write');
    const file = join(root, '.changeset/spec-club.md');
    const written = readFileSync(file, 'utf8');
    const edited = written
      .replace('major\n---\n', 'major\n"@rollcall/young": patch\n---\n\nRead this first.\n')
      .replace('**Breaking**\n\n', '**Breaking**\n\n- A bullet by hand.\n')
      .concat('\nSee the [guide](guide.md).\n');
    writeFileSync(file, edited);
    edit('club', required, { remove: 'Registered/properties/note' });
    await diff('--write');
    const renewed = readFileSync(file, 'utf8');
    expect(renewed).toMatch(
      /major\n"@rollcall\/young": patch\n---\n\nRead this first\.\n\nBreaking changes in the club API\.\n/,
    );
    expect(renewed).toMatch(/\n\n- A bullet by hand\.\n\nSee the \[guide\]\(guide\.md\)\.\n$/);
    expect(renewed).toContain('`/note` of the `201` response');
    expect(renewed.match(/became required\.$/gm)).toHaveLength(1);
    await diff('--write');
    expect(readFileSync(file, 'utf8')).toBe(renewed);
    edit('club');
    await diff('--write');
    expect(readFileSync(file, 'utf8')).toBe(
      '---\n"@rollcall/young": patch\n---\n\nRead this first.\n\n- A bullet by hand.\n\nSee the [guide](guide.md).\n',
    );
    writeFileSync(file, written);
    await diff('--write');
    expect(existsSync(file)).toBe(false);
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
    expect((await diff('club')).error).toContain('For that API alone: `--api club`.');
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
  expect(await diff('--check')).toMatchObject({ code: 2, out: expect.stringContaining('there is no main here') });
  expect(JSON.parse((await diff('--json')).out).findings).toMatchObject([{ id: 'base-unknown', bump: 'none' }]);
  expect((await diff()).code).toBe(0);
});

test('where the main branch has another name, that is compared with', async () => {
  git('branch', '--quiet', '-m', 'main', 'master');
  expect((await diff('--check')).code).toBe(0);
  git('checkout', '--quiet', '-b', 'feature');
  edit('club', required);
  expect((await diff()).out).toContain('the merge base with master');
  git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  expect((await diff()).out).toContain('the merge base with origin/trunk');
});

test('before the first commit nothing is compared, and the check fails', async () => {
  rmSync(join(root, '.git'), { recursive: true });
  git('init', '--quiet');
  expect(await diff('--check')).toMatchObject({
    code: 2,
    out: expect.stringContaining('There is no commit to compare with'),
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

test('a shallow clone is a finding, and fails the check', async () => {
  git('checkout', '--quiet', '-b', 'change');
  edit('club', required);
  git('commit', '--quiet', '--all', '--message', 'Require a last name');
  git('clone', '--quiet', '--depth', '1', '--branch', 'change', `file://${root}`, join(root, 'shallow'));
  const { terminal, written } = capturedTerminal({ cwd: root });
  const code = await command(['--check', '--json'], {
    ...terminal,
    root: join(root, 'shallow'),
    now: new Date('2027-01-01'),
    judge,
  });
  expect(code).toBe(2);
  expect(JSON.parse(written.out).findings).toMatchObject([
    { id: 'clone-shallow', severity: 'warning', hint: expect.stringContaining('git fetch --unshallow') },
  ]);
});

describe('what is not a description is told what it is, and what to do', () => {
  test.each([
    ['is empty', ''],
    ['is not an OpenAPI description but a list', '- 1\n'],
    ['is not an OpenAPI description but a text', 'hello\n'],
    ['is not an OpenAPI description: it has no `openapi`', 'info: {title: Club}\npaths: {}\n'],
    ['is neither JSON nor YAML', '{"openapi": "3.1.0"'],
    ['is a web page, or XML', '<!doctype html><p>Club</p>'],
    ['is Swagger 2.0: convert it to OpenAPI 3.0 first', 'swagger: "2.0"\npaths: {}\n'],
    ['is OpenAPI 4.0.0: OpenAPI 3.0, 3.1 and 3.2 can be compared', 'openapi: 4.0.0\n'],
    ["write it in quotes, as `'3.1.0'`", 'openapi: 3.1\npaths: {}\n'],
    ['is AsyncAPI 3.0.0', 'asyncapi: 3.0.0\nchannels: {}\n'],
    ['is an Arazzo document', 'arazzo: 1.0.1\nworkflows: []\n'],
    [
      'is a Postman collection: convert it to OpenAPI first',
      '{"info": {"name": "Club", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}, "item": []}',
    ],
    ['is a JSON Schema', '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"}'],
  ])('%s', async (says, text) => {
    put('odd.yaml', text);
    expect(await diff('odd.yaml', 'specs/club/openapi.yaml')).toMatchObject({
      code: 2,
      error: expect.stringContaining(`odd.yaml ${says.startsWith('write') ? '' : says}`),
    });
    expect((await diff('odd.yaml', 'specs/club/openapi.yaml')).error).toContain(says);
  });

  test('a URL', async () => {
    expect(await diff('https://example.com/openapi.yaml', 'specs/club/openapi.yaml')).toMatchObject({
      code: 2,
      error: expect.stringContaining('is a URL: download it first'),
    });
  });
});
