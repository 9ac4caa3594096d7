import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { generate } from '@rollcall/codegen/generate';
import { configure, projectAt, type TargetDefinition } from '@rollcall/command/project';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pets, workspace } from '../test/workspace.ts';

describe('adding an API', () => {
  test('writes one description of OpenAPI 3.1, generates its package, installs it and runs its tests', async () => {
    const { add, read, calls } = workspace();
    expect(await add()).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toMatch(/^openapi: 3\.1\.0\njsonSchemaDialect: .*2020-12/);
    expect(read('specs/pets/openapi.yaml')).not.toContain('schemas.yaml');
    expect(read('packages/pets/src/generated/types.ts')).toMatch(/name\?: string \| null/);
    expect(calls).toEqual(['install', 'test']);
  });

  test.each(['3.1.0', '3.2.0'])('keeps the text of a description of %s that needs no change', async (version) => {
    const { add, read, write } = workspace();
    const text = `# ours\n${pets.replace('3.0.3', `${version}\njsonSchemaDialect: https://json-schema.org/draft/2020-12/schema`).replace(/{ \$ref: 'schemas.*?' }/, '{ type: object }')}`;
    write('from/pets.yaml', text);
    expect(await add()).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toBe(text);
  });

  test('waives what a target of the project can’t carry, and generates the rest', async () => {
    const { add, path, read } = workspace();
    const ids: TargetDefinition = {
      name: 'ids',
      file: 'ids.txt',
      carries: ({ operations }) => operations.map(({ pointer }) => ({ pointer, message: 'It has no example.' })),
      render: ({ operations }) => `${operations.length} operations`,
    };
    configure(path('.'), { ...projectAt(path('.')).config, targets: [ids] });
    expect(await add()).toBe(0);
    expect(read('packages/pets/src/generated/ids.txt')).toBe('0 operations');
    expect(read('packages/pets/src/generated/client.ts')).toContain('find_pet');
    expect(parseYaml(read('specs/pets/waivers.yaml'))).toContainEqual({
      rule: 'target/ids',
      reason: 'Imported: the description breaks it once.',
    });
    await generate(path('.'), ['pets']);
  });

  test('takes everything back when installing fails', async () => {
    const { add, traces, read, write } = workspace();
    const install = async () => {
      write('pnpm-lock.yaml', 'changed');
      return 1;
    };
    await expect(add({ install })).rejects.toThrow('`pnpm install` failed.\nspecs/pets was not added.');
    expect(traces()).toEqual([]);
    expect(read('pnpm-lock.yaml')).toBe('lock');
  });

  test('takes everything back when generating fails', async () => {
    const { add, write, path } = workspace();
    write('packages', 'a file where a folder has to be');
    await expect(add()).rejects.toThrow('specs/pets was not added.');
    expect(fs.readdirSync(path('specs'))).toEqual([]);
  });

  test('takes everything back when it is interrupted', async () => {
    const { path, traces, read, write } = workspace();
    write('pnpm.js', "console.log('installing'); setInterval(() => {}, 1000);");
    const main = join(import.meta.dirname, '../../../packages/cli/src/main.js');
    const child = spawn(process.execPath, [main, 'new-api', 'pets', path('from/pets.yaml'), '--root', path('.')], {
      env: { ...process.env, npm_execpath: path('pnpm.js') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    for await (const text of child.stdout) if (String(text).includes('installing')) child.kill('SIGINT');
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(130);
    expect(traces()).toEqual([]);
    expect(read('pnpm-lock.yaml')).toBe('lock');
  });

  test('keeps the API and says so when its contract tests fail', async () => {
    const { add, traces } = workspace();
    expect(await add({ runTests: async () => 1 })).toBe(1);
    expect(traces()).toEqual(['pets', 'pets']);
  });

  test.each(['Pets', 'a--b', '../pets', 'p ets', ''])('refuses the name `%s`', async (name) => {
    await expect(workspace().add({ name })).rejects.toThrow('a package name needs lower-case letters');
  });

  test('refuses a name that is taken, and touches nothing', async () => {
    const { add, write, read } = workspace();
    write('specs/pets/openapi.yaml', 'ours');
    await expect(add()).rejects.toThrow('specs/pets already exists');
    expect(read('specs/pets/openapi.yaml')).toBe('ours');
  });
});
