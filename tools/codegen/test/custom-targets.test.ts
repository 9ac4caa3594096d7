import fs from 'node:fs';
import { join } from 'node:path';
import { configure, projectAt } from '@rollcall/command/project';
import { defineTarget, type TargetDefinition, type TargetModel } from '@rollcall/command/project/config';
import { describe, expect, test } from 'vitest';
import { clubSpec, workspace } from './workspace.ts';

const repository = join(import.meta.dirname, '../../..');

/** The target that docs/targets.md shows. */
async function documented(folder: string): Promise<TargetDefinition> {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(fs.readFileSync(join(repository, 'docs/targets.md'), 'utf8')) ?? [];
  const file = join(folder, 'documented.ts');
  const config = join(repository, 'tools/command/src/project/config.ts');
  fs.writeFileSync(file, code.replace("'rollcall'", JSON.stringify(config)));
  return (await import(file)).default.targets[0];
}

function withTargets(targets: readonly TargetDefinition[], specs?: Record<string, string>) {
  const own = workspace(specs);
  configure(own.root, { ...projectAt(own.root).config, targets });
  return own;
}

describe('a target of a project', () => {
  test('makes its file of each API, as the documentation shows it', async () => {
    const own = workspace();
    configure(own.root, { ...projectAt(own.root).config, targets: [await documented(own.root)] });
    expect((await own.run()).code).toBe(0);
    expect(own.read('packages/club/src/generated/operations.md')).toBe(`# Club 1.0.0

| operation | request | summary |
|---|---|---|
| registerMember | POST /members | Register a member |
`);
    expect((await own.run('--check')).code).toBe(0);
    own.write('packages/club/src/generated/operations.md', 'Mine.');
    expect(await own.run('--check')).toMatchObject({
      code: 1,
      err: expect.stringContaining('operations.md is not what'),
    });
  });

  test('refuses what it can’t carry, with place and repair, and nothing is written', async () => {
    const own = workspace({ club: clubSpec.replace('summary: Register a member', "summary: 'Register | enrol'") });
    configure(own.root, { ...projectAt(own.root).config, targets: [await documented(own.root)] });
    const { code, err } = await own.run();
    expect(err).toContain("specs/club/openapi.yaml can't be carried to operations.md:");
    expect(err).toContain('#/paths/~1members/post/summary');
    expect(err).toContain('Repair: Say it in one line of plain words.');
    expect({ code, packages: own.list('packages') }).toEqual({ code: 1, packages: [] });

    own.write(
      'specs/club/waivers.yaml',
      "- {rule: target/operation-list, pointer: '#/paths/~1members/post', reason: Not for the list.}\n",
    );
    expect((await own.run()).code).toBe(0);
    expect(own.read('packages/club/src/generated/operations.md')).not.toContain('registerMember');
  });

  test.each([
    ['target/nobody', 'there is no target of target/nobody'],
    ['target/quiet', 'records nothing: remove it'],
  ])('takes no waiver of %s that records nothing', async (rule, message) => {
    const quiet = defineTarget({ name: 'quiet', file: 'quiet.txt', carries: () => [], render: () => '' });
    const own = withTargets([quiet]);
    own.write('specs/club/waivers.yaml', `- {rule: ${rule}, reason: For no reason.}\n`);
    expect(await own.run()).toMatchObject({ code: 1, err: expect.stringContaining(message) });
  });

  test('is named when it fails, or would overwrite what another makes', async () => {
    const failing = defineTarget({
      name: 'failing',
      file: 'failing.txt',
      carries: () => [],
      render: () => Promise.reject(new Error('No ink.')),
    });
    expect(await withTargets([failing]).run()).toMatchObject({ code: 1, err: 'The target failing failed: No ink.\n' });
    const greedy = { ...failing, name: 'greedy', file: 'client.ts' };
    expect((await withTargets([greedy]).run()).err).toContain("greedy can't make client.ts: another target makes it");
    expect(() => defineTarget({ ...failing, file: '../x' })).toThrow('a path below generated/');
  });

  test('sees what its type promises', async () => {
    let seen: TargetModel | undefined;
    const render = (model: TargetModel) => {
      seen = model;
      return '';
    };
    await withTargets([defineTarget({ name: 'seeing', file: 'seen.txt', carries: () => [], render })]).run();
    const { document: _document, schemas, ...model } = seen as TargetModel;
    expect(Object.keys(schemas)).toEqual(['Member', 'Refusal']);
    expect(model).toEqual({
      version: 1,
      api: 'club',
      title: 'Club',
      description: 'An invented API for tests.',
      apiVersion: '1.0.0',
      servers: [{ url: 'https://club.test', variables: {} }],
      securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'X-Key', description: 'The key.' } },
      webhooks: [],
      operations: [
        {
          id: 'registerMember',
          pointer: '#/paths/~1members/post',
          method: 'POST',
          path: '/members',
          summary: 'Register a member',
          description: 'Adds a member.',
          tags: ['Members'],
          isDeprecated: false,
          parameters: [],
          requestBody: { isRequired: true, contents: [contentOf('Member', 'ada', { name: 'Ada' })] },
          responses: [
            { status: '201', description: 'Added.', contents: [contentOf('Member', 'ada', { name: 'Ada' })] },
            { status: '400', description: 'Refused.', contents: [contentOf('Refusal', 'refused', { message: 'No.' })] },
            { status: '401', description: 'Refused.', contents: [contentOf('Refusal', 'refused', { message: 'No.' })] },
          ],
          security: [['apiKey']],
        },
      ],
    });
  });
});

const contentOf = (component: string, name: string, value: unknown) => ({
  mediaType: 'application/json',
  schema: { $ref: `#/components/schemas/${component}` },
  examples: [{ name, value }],
});
