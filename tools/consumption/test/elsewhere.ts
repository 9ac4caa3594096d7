import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { root as here } from './consumer.ts';
import { PACKED } from './pack.ts';
import { createProject, environment, type Outcome, start } from './project.ts';
import type { Registry } from './registry.ts';
import type { installRuntimes, RuntimeName } from './runtimes.ts';

const MINUTES = 60_000;

/** As many write it: nothing of what our lint asks for, and notation of OpenAPI 3.0. */
const PETS = `openapi: 3.0.3
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.acme.test }]
paths:
  /pets/{id}:
    get:
      operationId: findPet
      parameters: [{ name: id, in: path, required: true, schema: { type: integer, minimum: 1 }, example: 7 }]
      responses:
        '200':
          description: A pet.
          content:
            application/json:
              schema:
                type: object
                required: [name, owner]
                properties: { name: { type: string }, owner: { type: string, nullable: true } }
              example: { name: Rex, owner: null }
`;

const CLIENT = `import { createPetsClient, unwrap } from '@acme/pets';
import { createServer } from '@acme/pets/server';
import { fakePets } from '@acme/pets/testing';
import { petsValidation } from '@acme/pets/validation';
import { petsZod } from '@acme/pets/zod';
const server = createServer({ findPet: () => ({ status: 200, body: { name: 'Rex', owner: null } }) }, {});
const pets = createPetsClient({ fetch: async (url, init) => server.fetch(new Request(url, init)) });
const faked = createPetsClient({ fetch: fakePets() });
const names = [];
for (const client of [pets, faked]) names.push(unwrap(await client.findPet({ path: { id: 7 } })).name);
console.log(names.join(), Object.keys(petsValidation).join() === Object.keys(petsZod).join());
`;

/** What those do who have the command and nothing of this repository. */
export function describeElsewhere(
  folder: string,
  registryOf: () => Registry,
  runtimesOf: () => ReturnType<typeof installRuntimes>,
): void {
  describe('a team with a repository of its own', () => {
    const root = join(folder, 'apis');
    const spec = join(root, 'specs/pets/openapi.yaml');
    const cli = join(root, 'node_modules/rollcall/dist/main.js');
    const rollcall = (...args: string[]): Promise<Outcome> => start(process.execPath, [cli, ...args], root);
    /** Each on the oldest Node that we support, or near it: what runs there runs on the later ones. */
    const rollcallOn = async (runtime: RuntimeName, ...args: string[]): Promise<Outcome> =>
      start((await runtimesOf())[runtime][0], [cli, ...args], root);
    const read = (file: string) => readFileSync(join(root, file), 'utf8');
    let created: Outcome;

    beforeAll(async () => {
      const { npmrc } = registryOf();
      const starter = createProject(join(folder, 'starter'), registryOf());
      starter.write('pets.yaml', PETS);
      await starter.install('create-rollcall');
      mkdirSync(root);
      writeFileSync(join(root, '.npmrc'), npmrc);
      created = await starter.node('node_modules/create-rollcall/dist/main.js', root, 'pets.yaml', '--scope', '@acme');
    }, 5 * MINUTES);

    test('starts it with a description of theirs, and every check passes', { timeout: 2 * MINUTES }, async () => {
      expect(created.code, created.output).toBe(0);
      expect(JSON.parse(read('packages/pets/package.json'))).toMatchObject({ name: '@acme/pets' });
      const tested = await start('npm', ['test'], root);
      expect(tested.output).toMatch(/^5 passed, 0 failed$/m);
      expect(tested.code).toBe(0);
    });

    test('has the help and the errors that the commands have here', async () => {
      const help = await rollcall('generate', '--help');
      expect(help.output).toMatch(/^Usage: rollcall generate \[api…\] \[options\]$/m);
      const misspelt = await rollcall('generat');
      expect(misspelt).toEqual({
        code: 2,
        output: 'Unknown command: generat. Did you mean generate?\nSee rollcall --help.\n',
      });
      expect(await rollcall('lint', 'pet')).toMatchObject({
        code: 2,
        output: expect.stringContaining('Did you mean pets?'),
      });
    });

    test('is told what an edit breaks, and what can’t be carried', async () => {
      const before = readFileSync(spec, 'utf8');
      onTestFinished(() => writeFileSync(spec, before));
      const old = join(folder, 'old.yaml');
      writeFileSync(old, before);
      writeFileSync(spec, before.replace(/- name\n/, ''));
      const diff = await rollcallOn('Node 22', 'diff', old, spec, '--json');
      expect(JSON.parse(diff.output.slice(diff.output.indexOf('{')))).toMatchObject({ bump: 'major' });
      expect(diff.code).toBe(1);
      writeFileSync(spec, before.replace('type: object', 'type: object\n                $anchor: pet'));
      const refused = await rollcallOn('Node 24', 'generate');
      expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('rollcall/portable-keywords') });
    });

    test('runs a mock', async () => {
      const argv = [cli, 'mock', '--port', '0', '--quiet'];
      const mock = spawn((await runtimesOf())['Node 20'][0], argv, {
        cwd: root,
        env: environment(),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      onTestFinished(() => void mock.kill());
      const [line] = await once(mock.stdout.setEncoding('utf8'), 'data');
      const [, url = ''] = /(http:\S+)/.exec(String(line)) ?? [];
      expect(await (await fetch(`${url}/pets/7`)).json()).toEqual({ name: 'Rex', owner: null });
      expect((await fetch(`${url}/pets/Rex`)).status).toBeGreaterThanOrEqual(400);
    });

    test('releases the package, and another team uses it', { timeout: 2 * MINUTES }, async () => {
      const released = await rollcallOn('Node 20', 'release');
      expect(released.output).toContain('Published: @acme/pets@1.0.0');
      expect(released.code).toBe(0);
      const consumer = createProject(join(folder, 'pets-consumer'), registryOf());
      await consumer.install('@acme/pets', 'hono@4', 'zod@4');
      consumer.write('main.mjs', CLIENT);
      expect(await consumer.node('main.mjs')).toEqual({ code: 0, output: 'Rex,Rex true\n' });
    });

    test('has the same code in an application, with imports as its compiler takes them', async () => {
      const app = createProject(join(folder, 'app'), registryOf());
      symlinkSync(join(root, 'node_modules'), join(app.folder, 'node_modules'));
      app.write('specs/pets/openapi.yaml', readFileSync(spec, 'utf8'));
      app.write(
        'src/main.ts',
        "import { createPetsClient } from './api/pets/index.js';\nexport const pets = createPetsClient();\n",
      );
      const compiled = () => app.compile({ module: 'nodenext', skipLibCheck: true }, ['src/main.ts']);
      await compiled();
      expect(await app.node(cli, 'generate', '--out', 'src/api')).toMatchObject({ code: 0 });
      expect(await compiled()).toEqual({ code: 0, output: '' });
      // It has no zod, as its package.json says.
      const generated = (file: string) => readFileSync(join(app.folder, 'src/api/pets/generated', file), 'utf8');
      expect(() => generated('zod.ts')).toThrow('ENOENT');
      expect(generated('client.ts')).toContain("from './operations.js'");
    });

    test('takes a newer version of the command, and sees what it changes', { timeout: 2 * MINUTES }, async () => {
      for (const args of [
        ['init', '--quiet'],
        ['add', '--all'],
        ['commit', '--quiet', '--message', 'Before'],
      ])
        expect(await start('git', [...AUTHOR, ...args], root)).toMatchObject({ code: 0 });
      await publishNext(join(PACKED, 'rollcall/package'), join(folder, 'next'), root);
      const installed = await start('npm', ['install', '--prefer-online', 'rollcall@99.0.0'], root);
      expect(installed.code, installed.output).toBe(0);
      const checked = await rollcall('generate', '--check');
      expect(checked.output).toContain('packages/pets/src/generated/calls.ts is not what specs/pets says');
      expect(checked.code).toBe(1);
      const generated = await rollcall('generate');
      expect(generated.output).toMatch(/^packages\/pets\/src\/generated: wrote /m);
      const { output } = await start('git', ['diff', '--unified=0', '--', 'packages', 'specs'], root);
      const lines = output.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
      expect(new Set(lines)).toEqual(
        new Set([
          '-// Generated from specs/pets/openapi.yaml by `rollcall generate`. Do not edit.',
          '+// Generated from specs/pets/openapi.yaml by `rollcall generate`. Hands off.',
        ]),
      );
      expect((await rollcall('generate', '--check')).code).toBe(0);
    });

    test('removes the API, and the command, and nothing is left of them', { timeout: 2 * MINUTES }, async () => {
      rmSync(join(root, 'specs/pets'), { recursive: true });
      const removed = await rollcall('generate');
      expect(removed.output).toContain('packages/pets: removed, as there is no specs/pets\n');
      expect(removed.code).toBe(0);
      expect(await start('npm', ['uninstall', 'rollcall'], root)).toMatchObject({ code: 0 });
      const { output } = await start('git', ['status', '--porcelain', '--untracked-files=all', '--', '.'], root);
      const others = output.split('\n').filter((line) => line && !/^ D (specs|packages)\/pets\//.test(line));
      expect(others.sort()).toEqual([' M package-lock.json', ' M package.json']);
      expect(read('package-lock.json')).not.toMatch(/pets|rollcall/);
      for (const path of [
        'packages/pets',
        'node_modules/@acme/pets',
        'node_modules/rollcall',
        'node_modules/@rollcall/runtime',
      ])
        expect(existsSync(join(root, path)), path).toBe(false);
    });
  });

  describe('a team that has another package manager', () => {
    test.each(['pnpm', 'yarn'] as const)('starts its repository with %s', { timeout: 2 * MINUTES }, async (manager) => {
      const starter = createProject(join(folder, `with-${manager}`), registryOf());
      const { packageManager } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
      starter.write('pets.yaml', PETS);
      const { npmrc, url } = registryOf();
      if (manager === 'yarn') {
        createProject(join(folder, 'yarn'), { npmrc });
        await start(
          'npm',
          ['install', '--ignore-scripts', '--prefer-offline', '@yarnpkg/cli-dist@4'],
          join(folder, 'yarn'),
        );
      }
      const yarn = join(folder, 'yarn/node_modules/@yarnpkg/cli-dist/bin/yarn.js');
      const [program, ...args] =
        manager === 'pnpm'
          ? ['npx', '--yes', packageManager, 'create', 'rollcall']
          : [process.execPath, yarn, 'dlx', '--quiet', 'create-rollcall'];
      const env = {
        YARN_NPM_REGISTRY_SERVER: url,
        YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
        YARN_NPM_MINIMAL_AGE_GATE: '0',
        YARN_ENABLE_TELEMETRY: '0',
        // Nothing of an earlier run, whose packages had the same names and versions.
        YARN_GLOBAL_FOLDER: join(folder, 'yarn-cache'),
      };
      const options = ['apis', 'pets.yaml', '--scope', '@acme', '--skip-install'];
      const created = await start(program as string, [...args, ...options], starter.folder, env);
      expect(created.code, created.output).toBe(0);
      const written = (file: string) => readFileSync(join(starter.folder, 'apis', file), 'utf8');
      expect(JSON.parse(written('package.json')).packageManager).toMatch(new RegExp(`^${manager}@\\d`));
      expect(written('.gitignore')).toContain('node_modules/');
      expect(written(manager === 'pnpm' ? 'pnpm-workspace.yaml' : '.yarnrc.yml')).not.toBe('');
    });
  });
}

const AUTHOR = ['-c', 'user.name=Acme', '-c', 'user.email=apis@acme.test'];

/** Publishes a version of the command that writes something else. */
async function publishNext(staged: string, folder: string, root: string): Promise<void> {
  cpSync(staged, folder, { recursive: true });
  const change = (file: string, from: RegExp, to: string) => {
    const text = readFileSync(file, 'utf8');
    if (from.test(text)) writeFileSync(file, text.replace(from, to));
  };
  change(join(folder, 'package.json'), /"version": "[^"]*"/, '"version": "99.0.0"');
  for (const name of readdirSync(join(folder, 'dist')).filter((file) => file.endsWith('.js')))
    change(join(folder, 'dist', name), /Do not edit\./g, 'Hands off.');
  writeFileSync(join(folder, '.npmrc'), readFileSync(join(root, '.npmrc')));
  const published = await start('npm', ['publish', '--ignore-scripts'], folder);
  if (published.code !== 0) throw new Error(published.output);
}
