import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { capturedTerminal } from '@rollcall/command/testing';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { command } from './command.ts';

beforeEach(() => {
  vi.stubEnv('npm_config_user_agent', 'npm/11.0.0 node/v24.0.0');
  vi.stubEnv('npm_execpath', '');
});
afterEach(() => vi.unstubAllEnvs());

function folder(files: Record<string, string> = {}) {
  const cwd = fs.realpathSync(fs.mkdtempSync(join(os.tmpdir(), 'create-')));
  onTestFinished(() => fs.rmSync(cwd, { recursive: true }));
  for (const [file, text] of Object.entries(files)) fs.writeFileSync(join(cwd, file), text);
  const read = (file: string) => fs.readFileSync(join(cwd, file), 'utf8');
  const list = (path = '.') =>
    fs
      .readdirSync(join(cwd, path), { recursive: true, withFileTypes: true })
      .flatMap((entry) =>
        entry.isFile() ? [join(entry.parentPath, entry.name).slice(join(cwd, path).length + 1)] : [],
      )
      .sort();
  const create = async (...args: string[]) => {
    const { terminal, written } = capturedTerminal({ cwd });
    return { code: await command([...args, '--skip-install'], terminal), ...written };
  };
  return { cwd, read, list, create };
}

describe('npm create rollcall', () => {
  test('starts a repository of packages, with an example and the names of its owner', async () => {
    const { create, list, read } = folder();
    expect((await create('acme-apis', '--scope', '@acme')).code).toBe(0);
    expect(list('acme-apis')).toEqual([
      '.changeset/README.md',
      '.changeset/config.json',
      '.github/workflows/apis.yml',
      '.gitignore',
      '.vscode/settings.json',
      'README.md',
      'package.json',
      'redocly.yaml',
      'rollcall.config.ts',
      'specs/tasks/openapi.yaml',
    ]);
    expect(JSON.parse(read('acme-apis/package.json'))).toMatchObject({
      name: 'acme-apis',
      workspaces: ['packages/*'],
      scripts: { generate: 'rollcall generate', test: 'rollcall test' },
    });
    expect(read('acme-apis/rollcall.config.ts')).toContain("scope: '@acme'");
    expect(read('acme-apis/README.md')).toMatch(/^# acme-apis\n/);
    for (const file of list('acme-apis'))
      expect(read(`acme-apis/${file}`), file).not.toMatch(/\{\{\w+\}\}(?!\})(?<!\$\{\{.*)/);
  });

  test.each([
    ['pnpm/12.0.0', 'pnpm-workspace.yaml', 'packages/*'],
    ['yarn/4.9.0', '.yarnrc.yml', 'nodeLinker: node-modules'],
  ])('is for the package manager that it is called by: %s', async (agent, file, text) => {
    vi.stubEnv('npm_config_user_agent', agent);
    const { create, read } = folder();
    expect((await create()).code).toBe(0);
    expect(read(file)).toContain(text);
    expect(JSON.parse(read('package.json')).packageManager).toBe(agent.replace('/', '@'));
  });

  test('puts code into an application, and changes nothing that it says', async () => {
    const { create, list, read } = folder({
      'package.json': JSON.stringify({
        name: 'shop',
        scripts: { test: 'jest' },
        dependencies: { zod: '4.0.0' },
        devDependencies: { hono: '4.0.0' },
      }),
      '.gitignore': 'ours\n',
    });
    const { out } = await create('.', '--template', 'app', '--ci', 'none');
    expect(out).toContain('kept   .gitignore\n');
    expect(read('.gitignore')).toBe('ours\n');
    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: 'shop',
      scripts: { test: 'jest', 'api:generate': 'rollcall generate' },
      dependencies: { zod: '4.0.0', '@rollcall/runtime': expect.stringMatching(/^\^/) },
      devDependencies: { hono: '4.0.0', rollcall: expect.stringMatching(/^\^/) },
    });
    expect(read('rollcall.config.ts')).toContain("out: 'src/api'");
    expect(list()).not.toContain('.github/workflows/apis.yml');
  });

  test('writes a pipeline for GitLab where git has a remote there', async () => {
    const { cwd, create, list } = folder();
    execFileSync('git', ['init', '--quiet'], { cwd });
    execFileSync('git', ['remote', 'add', 'origin', 'git@gitlab.acme.test:apis.git'], { cwd });
    await create();
    expect(list()).toContain('.gitlab-ci.yml');
  });

  test.each([
    [['--template', 'apps'], '--template apps: expected packages or app. Did you mean app?'],
    [['--scope', 'acme'], "`scope: 'acme'`: write it as npm does, such as '@acme'."],
    [['.', 'nowhere.yaml'], 'nowhere.yaml is not a file.'],
    [['pets.yaml'], 'pets.yaml is a file: name the folder of the project first, . for this one.'],
  ])('refuses %j, and writes nothing', async (args, message) => {
    const { create, list } = folder({ 'pets.yaml': '' });
    const { code, error } = await create(...args);
    expect({ code, files: list() }).toEqual({ code: 2, files: ['pets.yaml'] });
    expect(error).toContain(message);
    expect(error).toContain('See npm create rollcall --help.');
  });
});
