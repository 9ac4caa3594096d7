import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { capturedTerminal } from '@rollcall/command/testing';
import { describe, expect, test } from 'vitest';
import { library, libraryWith, repositoryWith } from '../test/library.ts';
import { command } from './command.ts';

const faulty = libraryWith('x-retry: never', 'x-retry: "50%, a:b"');

const faultySpec: Readonly<Record<string, string>> = { 'specs/library/openapi.yaml': faulty };

async function lint(args: string[], { specs = faultySpec, env = {}, color = false } = {}) {
  const root = await repositoryWith(specs);
  const { terminal, written } = capturedTerminal({ color, env, cwd: root });
  const code = await command(
    args.map((arg) => arg.replace('ROOT', root)),
    { ...terminal, root },
  );
  return { code, ...written, root };
}

describe('pnpm lint', () => {
  test('says nothing but the summary when all is well', async () => {
    const specs = { 'specs/a/openapi.yaml': library, 'specs/b/openapi.yaml': library, 'specs/notes/README.md': '' };
    expect(await lint([], { specs })).toMatchObject({ code: 0, out: '2 APIs, 0 errors, 0 warnings\n', error: '' });
  });

  test('shows place, rule, message, repair, reason, pointer and lines', async () => {
    expect(await lint([])).toMatchObject({
      code: 1,
      error: '',
      out: `specs/library/openapi.yaml:20:16  error  rollcall/retry-declared
  \`x-retry\` is "50%, a:b".
  Repair: Write \`x-retry: never\`, \`idempotent\` (twice has the effect of once) or \`with-key\` (only under an idempotency key).
  Why: The client retries only what the contract declares safe to send twice, so each operation has to say it.
  See: http://127.0.0.1:4321/rules/retry-declared/
  At: #/paths/~1readers/post/x-retry

  18 | summary: Add a reader
  19 | x-source: {document: library.md, section: Readers}
  20 | x-retry: "50%, a:b"
     |          ^^^^^^^^^^
  21 | requestBody:
  22 |   required: true

1 API, 1 error, 0 warnings
`,
    });
  });

  test('uses colour where it is shown, and the same words', async () => {
    const { out } = await lint([], { color: true });
    expect(out).not.toBe(stripVTControlCharacters(out));
    expect(stripVTControlCharacters(out)).toContain('x-retry: "50%, a:b"');
  });

  test('lints only the APIs that are named', async () => {
    const specs = { 'specs/a/openapi.yaml': library, 'specs/b/openapi.yaml': faulty };
    expect(await lint(['a'], { specs })).toMatchObject({ code: 0, out: '1 API, 0 errors, 0 warnings\n' });
  });

  test('refuses a name that is not there, and lists those that are', async () => {
    expect(await lint(['libary'])).toMatchObject({
      code: 2,
      out: '',
      error: 'Unknown API: libary. Did you mean library? Known: library.\nSee pnpm lint --help.\n',
    });
  });

  test.each([
    [['--format', 'xml'], '--format xml: expected text or github or sarif or json.'],
    [['--formt', 'json'], 'Unknown option --formt. Did you mean --format?'],
    [['--format'], "Option '-f, --format <value>' argument missing"],
  ])('refuses %j', async (args, message) => {
    const { code, out, error } = await lint(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });

  test('refuses to find nothing', async () => {
    expect(await lint([], { specs: { 'specs/README.md': '' } })).toMatchObject({
      code: 2,
      error: expect.stringContaining('There is no API'),
    });
  });

  test('explains itself', async () => {
    expect(await lint(['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: pnpm lint [api…]'),
      error: '',
    });
  });

  test('writes a file in one step, and shows the findings besides', async () => {
    const { code, out, root } = await lint(['--format', 'json', '--output', 'ROOT/reports/lint.json']);
    expect(code).toBe(1);
    expect(out).toContain('  Repair: ');
    expect(JSON.parse(await readFile(join(root, 'reports/lint.json'), 'utf8'))).toMatchObject({ apis: ['library'] });
    expect(await readdir(join(root, 'reports'))).toEqual(['lint.json']);
  });
});

describe('--format github', () => {
  const annotation =
    '::error file=specs/library/openapi.yaml,line=20,endLine=20,col=16,endColumn=26,title=rollcall/retry-declared::`x-retry` is "50%25, a:b".%0AWrite `x-retry: never`, `idempotent` (twice has the effect of once) or `with-key` (only under an idempotency key).\n1 API, 1 error, 0 warnings\n';

  test('writes escaped annotations', async () => {
    expect(await lint(['-f', 'github'])).toMatchObject({ code: 1, out: annotation });
  });

  test('is the default in GitHub Actions', async () => {
    expect(await lint([], { env: { GITHUB_ACTIONS: 'true' } })).toMatchObject({ out: annotation });
  });

  test('escapes what would end a property', async () => {
    const { out } = await lint(['-f', 'github'], { specs: { 'specs/a,b/openapi.yaml': faulty } });
    expect(out).toContain('file=specs/a%2Cb/openapi.yaml,line=20');
  });
});

describe('--format json', () => {
  test('writes nothing else to the output', async () => {
    const { out, error } = await lint(['--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      apis: ['library'],
      findings: [{ rule: 'rollcall/retry-declared', line: 20, column: 16 }],
    });
    expect(error).toBe('1 API, 1 error, 0 warnings\n');
  });
});

describe('--format sarif', () => {
  test('writes a SARIF 2.1.0 log with the reason of each rule', async () => {
    const { out } = await lint(['--format', 'sarif']);
    const { version, runs } = JSON.parse(out);
    const [{ tool, results }] = runs;
    expect(version).toBe('2.1.0');
    expect(results).toHaveLength(1);
    expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
      id: 'rollcall/retry-declared',
      shortDescription: { text: expect.stringContaining('The client retries') },
    });
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'specs/library/openapi.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 20, startColumn: 16, endLine: 20, endColumn: 26 },
    });
  });
});
