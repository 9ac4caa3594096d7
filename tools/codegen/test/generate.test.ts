import { parseYaml, stringifyYaml } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { clubSpec, workspace } from './workspace.ts';

const GENERATED = 'packages/club/src/generated';

describe('generate', () => {
  test('makes the package of an API that has none, and every file of it', async () => {
    const { run, list, read } = workspace();
    expect(await run()).toMatchObject({ code: 0, err: '' });
    expect(list(GENERATED)).toEqual([
      'README.md',
      'calls.ts',
      'client.ts',
      'fetch.ts',
      'mcp.ts',
      'openapi.json',
      'operations.ts',
      'query.ts',
      'samples.d.ts',
      'samples.js',
      'server.ts',
      'signatures.ts',
      'testing.ts',
      'types.ts',
      'validation.d.ts',
      'validation.js',
      'values.ts',
      'zod.ts',
    ]);
    expect(JSON.parse(read('packages/club/package.json'))).toMatchObject({ name: '@rollcall/club' });
    expect(read('packages/club/src/server.ts')).toContain('the club API');
  });

  test('makes a package that exports webhooks if the API has any', async () => {
    const answer = { description: 'Seen.', 'x-inferred': 'Invented.' };
    const refused = { $ref: '#/components/responses/Refused' };
    const closed = {
      operationId: 'closed',
      summary: 'It closes',
      description: 'Nobody comes.',
      'x-inferred': 'Invented.',
      'x-retry': 'never',
      requestBody: {
        description: 'Why.',
        required: true,
        content: {
          'application/json': {
            schema: { type: 'integer', description: 'For how many days.' },
            examples: { days: { summary: 'Days', value: 3 } },
          },
        },
      },
      responses: { '204': answer, '400': refused, '401': refused },
    };
    const webhook = `\n${stringifyYaml({ webhooks: { closed: { post: closed } } })}`;
    const { run, read, write } = workspace({ club: clubSpec, guild: `${clubSpec.trimEnd()}${webhook}` });
    expect(await run()).toMatchObject({ code: 0, err: '' });
    const exportsOf = (api: string) =>
      JSON.parse(read(`packages/${api}/package.json`)).publishConfig?.exports ??
      JSON.parse(read(`packages/${api}/package.json`)).exports;
    expect(exportsOf('club')).not.toHaveProperty('./webhooks');
    expect(exportsOf('guild')).toHaveProperty(['./webhooks'], './dist/generated/webhooks.js');
    expect(
      [read('packages/club/README.md'), read('packages/guild/README.md')].map((text) => text.includes('/webhooks`')),
    ).toEqual([false, true]);

    // One that gains them later is told which lines it lacks, until they are there.
    write('specs/club/openapi.yaml', `${clubSpec.trimEnd()}${webhook}`);
    expect((await run()).err).toBe(
      'packages/club/package.json does not export all that is generated; add "./webhooks": "./src/generated/webhooks.ts" to exports and "./webhooks": "./dist/generated/webhooks.js" to publishConfig.exports.\n',
    );
    write('packages/club/package.json', read('packages/guild/package.json'));
    expect((await run('--force')).err).toBe('');
  });

  test('asks for the runtime of its own version in packages that an earlier one made, and keeps their names', async () => {
    const { run, read, write } = workspace();
    await run();
    const manifest = (range: string) =>
      `{ "name": "@acme/club-api", "dependencies": { "@rollcall/runtime": "${range}" } }\n`;
    write('packages/club/package.json', manifest('^0.9.10'));
    expect(await run('--check')).toMatchObject({ code: 1, err: expect.stringContaining('asks for an older runtime') });
    expect(await run('--force')).toMatchObject({ code: 0, out: expect.stringMatching(/; run `p?npm install`/) });
    expect(read('packages/club/package.json')).toMatch(/"\^[1-9]\d*\.\d+\.\d+"/);
    expect(read('packages/club/README.md')).toContain('npm install @acme/club-api');
    for (const later of ['^99.0.0', 'workspace:^']) {
      write('packages/club/package.json', manifest(later));
      expect(await run('--check')).toMatchObject({ code: 0 });
    }
  });

  test('says in every file where its spec is, also in a folder that the configuration names', async () => {
    const { list, read, remove, run, write } = workspace({});
    remove('rollcall.config.mjs');
    write('rollcall.config.json', '{ "$schema": "config.schema.json", "specs": "contracts/http", "scope": "@acme" }');
    write('contracts/http/club/openapi.yaml', clubSpec);
    expect(await run()).toMatchObject({ code: 0 });
    for (const name of list(GENERATED).filter((file) => file !== 'openapi.json'))
      expect(read(`${GENERATED}/${name}`), name).toMatch(/from `?contracts\/http\/club\/openapi\.yaml/);
    expect(JSON.parse(read('packages/club/package.json')).name).toBe('@acme/club');
  });

  test('says that nothing changed when run again', async () => {
    const { run } = workspace();
    await run();
    expect(await run()).toEqual({ code: 0, out: 'Nothing changed: 1 API is up to date.\n', err: '' });
  });

  test('gives the same bytes every time', async () => {
    const { run, list, read } = workspace();
    const contents = () => list(GENERATED).map((name) => read(`${GENERATED}/${name}`));
    await run();
    const first = contents();
    await run('--force');
    expect(contents()).toEqual(first);
  });

  test('generates again only the API whose spec was edited', async () => {
    const { run, write } = workspace({ club: clubSpec, guild: clubSpec });
    await run();
    write('specs/club/openapi.yaml', clubSpec.replace('Why not.', 'Why it was refused.'));
    const { out } = await run();
    expect(out).toContain('packages/club/src/generated: wrote openapi.json');
    expect(out).not.toContain('guild');
  });

  test.each([
    ['edited', (w: ReturnType<typeof workspace>) => w.write(`${GENERATED}/types.ts`, 'edited')],
    ['deleted', (w: ReturnType<typeof workspace>) => w.remove(`${GENERATED}/types.ts`)],
    ['added', (w: ReturnType<typeof workspace>) => w.write(`${GENERATED}/mine.ts`, 'mine')],
  ])('puts right a generated folder in which a file was %s', async (_how, tamper) => {
    const w = workspace();
    await w.run();
    const good = w.read(`${GENERATED}/types.ts`);
    tamper(w);
    expect((await w.run()).code).toBe(0);
    expect(w.read(`${GENERATED}/types.ts`)).toBe(good);
    expect(w.list(GENERATED)).toHaveLength(18);
  });

  test('leaves what a team wrote outside the generated folder', async () => {
    const { run, write, read } = workspace();
    await run();
    write('packages/club/src/server.ts', '// ours');
    await run('--force');
    expect(read('packages/club/src/server.ts')).toBe('// ours');
  });

  test('touches no file when any spec is wrong, and names the place', async () => {
    const { run, write, list } = workspace({ club: clubSpec, guild: clubSpec });
    write('specs/guild/openapi.yaml', clubSpec.replace('minLength: 2', 'minLenght: 2'));
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toMatch(/specs\/guild\/openapi\.yaml:\d+:\d+/);
    expect(err).toContain('minLenght');
    expect(list('packages')).toEqual([]);
  });

  test('refuses the name of an API that is not there and lists those that are', async () => {
    expect(await workspace().run('clubb')).toEqual({
      code: 2,
      out: '',
      err: 'Unknown API: clubb. Did you mean club? Known: club.\nSee pnpm generate --help.\n',
    });
  });

  test('explains itself', async () => {
    const { code, out } = await workspace().run('--help');
    expect(code).toBe(0);
    expect(out).toContain('Usage: pnpm generate');
  });
});

describe('an API with a hundred operations', () => {
  const large = (count: number) => {
    const spec = parseYaml(clubSpec) as any;
    const { post } = spec.paths['/members'];
    spec.paths = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `/members${index}`,
        { post: { ...post, operationId: `register${index}` } },
      ]),
    );
    return stringifyYaml(spec, { noRefs: true });
  };

  test('is generated in groups, which its package exports, and in one file each when it is smaller again', async () => {
    const { run, list, read, write } = workspace({ club: large(100) });
    expect(await run()).toMatchObject({ code: 0, err: '' });
    expect(list(`${GENERATED}/calls`)).toEqual(['members.ts', 'shared.ts']);
    expect(JSON.parse(read('packages/club/package.json'))).toMatchObject({
      exports: { './zod/*': './src/generated/zod/*.ts', './validation/*': './src/generated/validation/*.js' },
      publishConfig: { exports: { './calls/*': './dist/generated/calls/*.js' } },
    });
    expect((await run()).out).toContain('Nothing changed');
    write(`${GENERATED}/calls/strangers.ts`, '');
    expect(await run('--check')).toMatchObject({
      code: 1,
      err: expect.stringContaining('calls/strangers.ts is not a generated file'),
    });
    write('specs/club/openapi.yaml', large(99));
    expect((await run()).code).toBe(0);
    expect(list(GENERATED)).not.toContain('calls');
    expect((await run('--check')).code).toBe(0);
  });
});

describe('generate --check', () => {
  test('passes when every file is as the spec says', async () => {
    const { run } = workspace();
    await run();
    expect(await run('--check')).toEqual({ code: 0, out: 'No drift: 1 API is as the specs say.\n', err: '' });
  });

  test.each([
    [
      'edited',
      (w: ReturnType<typeof workspace>) => w.write(`${GENERATED}/zod.ts`, '//'),
      `${GENERATED}/zod.ts is not what specs/club says`,
    ],
    [
      'deleted',
      (w: ReturnType<typeof workspace>) => w.remove(`${GENERATED}/zod.ts`),
      `${GENERATED}/zod.ts is not what specs/club says`,
    ],
    [
      'added',
      (w: ReturnType<typeof workspace>) => w.write(`${GENERATED}/mine.ts`, '//'),
      `${GENERATED}/mine.ts is not a generated file`,
    ],
  ])('fails when a file was %s, names it and the repair, and writes nothing', async (_how, tamper, message) => {
    const w = workspace();
    await w.run();
    tamper(w);
    const before = w.list(GENERATED);
    expect(await w.run('--check')).toEqual({
      code: 1,
      out: '',
      err: `${message}\nRun \`pnpm generate\` and commit the result.\n`,
    });
    expect(w.list(GENERATED)).toEqual(before);
  });

  test('fails when the spec was edited and nothing generated', async () => {
    const { run, write } = workspace();
    await run();
    write('specs/club/openapi.yaml', clubSpec.replace('minLength: 2', 'minLength: 3'));
    expect((await run('--check')).err).toContain('validation.js is not what specs/club says');
  });
});
