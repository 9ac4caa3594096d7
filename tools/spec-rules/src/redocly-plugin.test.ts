import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createConfig, lint } from '@redocly/openapi-core';
import { listApis, repository, specFile, specsFolder } from '@rollcall/openapi/apis';
import { describe, expect, test } from 'vitest';
import { library, libraryWith, repositoryWith } from '../test/library.ts';
import { lintApi } from './lint.ts';
import redoclyPlugin from './redocly-plugin.ts';

const SPEC = 'specs/library/openapi.yaml';

/** What Redocly and what we say of a repository's library, as `rule pointer message`. */
async function reports(files: Readonly<Record<string, string>>) {
  const root = await repositoryWith({ [SPEC]: library, ...files });
  const config = await createConfig(
    {
      extends: ['recommended-strict', 'rollcall/all'],
      plugins: [redoclyPlugin()],
      rules: { 'operation-4xx-response': 'off' },
    },
    { configPath: join(root, 'redocly.yaml') },
  );
  const problems = await lint({ ref: join(root, SPEC), config });
  const shown = problems.filter(({ ignored }) => !ignored);
  return {
    redocly: shown.map(({ ruleId, location: [at], message }) => `${ruleId} ${at?.pointer} ${message}`).sort(),
    ours: (await lintApi(join(root, SPEC), { root }))
      .map(({ rule, pointer, message, repair }) => `${rule} ${pointer} ${message} ${repair}`)
      .sort(),
  };
}

describe('Redocly, with the plugin and nothing else of ours, reports what `pnpm lint` reports', () => {
  const trailing = libraryWith('  /readers:\n', '  /readers/:\n');

  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['nothing', {}, 0],
    ['what a rule of ours finds, with its repair', { [SPEC]: libraryWith('x-retry: never', 'x-retry: perhaps') }, 1],
    ['what a rule of its own finds, with our repair', { [SPEC]: trailing }, 1],
    [
      'a number that is read as another',
      { [SPEC]: libraryWith('minLength: 1', 'minLength: 1, x-most: 9007199254740993') },
      1,
    ],
    [
      'nothing that is waived',
      { [SPEC]: trailing, 'specs/library/waivers.yaml': '- {rule: no-path-trailing-slash, reason: It has one.}' },
      0,
    ],
  ])('%s', async (_, files, count) => {
    const { redocly, ours } = await reports(files);
    expect(redocly).toEqual(ours);
    expect(redocly).toHaveLength(count);
  });

  test('a reference that leads nowhere, and what may be meant', async () => {
    const { redocly, ours } = await reports({
      [SPEC]: libraryWith("'#/components/schemas/Reader'", "'#/components/schemas/Raeder'"),
    });
    expect(ours).toEqual([expect.stringContaining('Did you mean `#/components/schemas/Reader`?')]);
    // It goes on where we stop, and says what follows.
    expect(redocly).toEqual(expect.arrayContaining(ours));
  });

  test('what is wrong with waivers', async () => {
    const { redocly } = await reports({ 'specs/library/waivers.yaml': '- {rule: struct, reason: No.}' });
    expect(redocly).toEqual([expect.stringMatching(/^rollcall\/waiver-invalid #\/0 .*`struct` cannot be waived/)]);
  });
});

test('`redocly lint` loads the rules from this repository’s redocly.yaml and finds nothing in its specs', {
  timeout: 30_000,
}, async () => {
  const program = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');
  const specs = listApis(specsFolder(repository)).map((api) => specFile(repository, api));
  const { stderr } = await promisify(execFile)(process.execPath, [program, 'lint', ...specs], { cwd: repository });
  expect(stderr).toContain('Your API descriptions are valid');
});
