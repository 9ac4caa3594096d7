import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelOf } from '../src/model/model.ts';
import { splitFiles } from '../src/split/index.ts';
import { filesOf } from '../src/targets/index.ts';

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Record<string, JsonSchema>): JsonSchema => ({ type: 'object', properties });
const text: JsonSchema = { type: 'string', minLength: 1 };

/** Operations of one tag, which get and send the given schemas. */
function operations(tag: string | undefined, ids: readonly string[], get: JsonSchema, send: JsonSchema) {
  return ids.map((id, index) => {
    const path = `/${tag === undefined ? 'plain' : encodeURIComponent(tag)}/${encodeURIComponent(id)}/${index}/{key}`;
    const operation = {
      operationId: id,
      // The first one is for no navigation.
      ...(tag !== undefined && { tags: ['internal', tag] }),
      parameters: [{ name: 'key', in: 'path', required: true, schema: text }],
      requestBody: { content: { 'application/json': { schema: object({ sent: send, id: { const: id } }) } } },
      responses: { 200: { description: 'Done.', content: { 'application/json': { schema: get } } } },
      callbacks: index > 0 ? {} : { [`on ${id}`]: { '{$request.body#/sent}': hook(`${id}Told`, send) } },
    };
    return [path, { post: operation }] as const;
  });
}

const hook = (operationId: string, schema: JsonSchema) => ({
  post: {
    operationId,
    requestBody: { content: { 'application/json': { schema } } },
    responses: { 204: { description: 'Heard.' } },
  },
});

const many = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const document = {
  openapi: '3.2.0',
  info: { title: 'A large club', version: '1' },
  tags: [
    { name: 'internal', kind: 'audience' },
    { name: 'Members', kind: 'nav', summary: 'People' },
    { name: 'members', parent: 'Members' },
  ],
  paths: Object.fromEntries([
    ...operations('Members', many('members/get-', 40), ref('Member'), ref('Address')),
    ...operations('members', ['delete', 'table', 'toString'], ref('Member'), text),
    ...operations('Boats & Gear', many('boat', 30), ref('Boat'), ref('Address')),
    ...operations('shared', many('lent', 10), ref('Member'), text),
    ...operations('../../escape', many('hostile', 5), text, text),
    ...operations('船', many('fune', 5), text, text),
    ...operations('con', ['device'], text, text),
    ...operations('ours', ['api', 'operations'], text, text),
    ...operations('!', ['exclaimed'], text, text),
    ...operations(undefined, many('untagged', 5), text, text),
  ]),
  webhooks: { joined: hook('joined', ref('Member')) },
  components: {
    schemas: {
      Member: object({ name: text, friends: { type: 'array', items: ref('Member') }, address: ref('Address') }),
      Address: object({ street: text }),
      Boat: object({ sails: { type: 'integer', minimum: 1 }, rig: ref('Rig') }),
      Rig: { enum: ['sloop', 'ketch'] },
      Unused: object({ rig: ref('Rig') }),
      boat0Validation: text,
      boat1Zod: text,
    },
  },
} as unknown as OpenApiDocument;

const MODULES = ['operations.ts', 'calls.ts', 'client.ts', 'fetch.ts', 'server.ts', 'validation.js', 'zod.ts'];

describe('the output of a large API', () => {
  const folder = join(import.meta.dirname, `../node_modules/.split-${process.pid}`);
  let files: ReadonlyMap<string, string>;
  const load = (path: string): Promise<Record<string, any>> => import(/* @vite-ignore */ join(folder, path));
  const chunks = (file: string) => [...files.keys()].filter((path) => path.startsWith(`${file}/`));
  const write = (into: string, contents: ReadonlyMap<string, string>) => {
    for (const [path, content] of contents) {
      fs.mkdirSync(dirname(join(folder, into, path)), { recursive: true });
      fs.writeFileSync(join(folder, into, path), content);
    }
  };

  beforeAll(async () => {
    const model = modelOf('club', document);
    const whole = await filesOf(model);
    files = splitFiles(model, whole);
    write('whole', whole);
    write('split', files);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('has a file for each group of operations, named after its tag or path so that any file system takes it', () => {
    const groups = 'boats-gear con-operations escape members other ours plain shared shared-operations 船'.split(' ');
    expect(new Set(chunks('calls'))).toEqual(new Set(groups.map((group) => `calls/${group}.ts`)));
    expect(new Set(chunks('validation').filter((path) => path.endsWith('.js')))).toEqual(
      new Set([...groups, 'webhooks'].map((group) => `validation/${group}.js`)),
    );
    for (const path of files.keys())
      expect(path).toMatch(/^[\p{L}\p{N}-]+(\/[\p{L}\p{N}-]+)?(\.d)?\.(ts|js|json|md)$/u);
  });

  it.each(MODULES)('exports from %s what it would export as one file', async (file) => {
    const [split, whole] = await Promise.all([load(`split/${file}`), load(`whole/${file}`)]);
    expect(Object.keys(split).sort()).toEqual(Object.keys(whole).sort());
  });

  it('judges as it would as one file', async () => {
    const verdicts = async (place: string, file: string, table: string) => {
      const { [table]: validators } = await load(`${place}/${file}`);
      const judge = (schema: any, value: unknown) => schema['~standard'].validate(value).issues === undefined;
      return Object.values<any>(validators).flatMap(({ body, responses }) =>
        [body, responses[200]?.body].map((content) =>
          [
            { sent: 'x' },
            { sent: '' },
            { name: 'Ida', friends: [{ name: 1 }] },
            { sails: 0 },
            { rig: 'yawl' },
            'x',
          ].map((value) => content && judge(content['application/json'], value)),
        ),
      );
    };
    for (const [file, name] of [
      ['validation.js', 'Validation'],
      ['zod.ts', 'Zod'],
    ] as const) {
      for (const table of [`club${name}`, `clubWebhook${name}`]) {
        const [split, whole] = [await verdicts('split', file, table), await verdicts('whole', file, table)];
        expect(split).toEqual(whole);
        expect(split.flat(2)).toContain(true);
        expect(split.flat(2)).toContain(false);
      }
    }
  });

  it('loads with one group no other', () => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      // What is imported as a type only is not loaded.
      for (const [, to] of (files.get(path) ?? '').matchAll(/^(?:import (?!type )|\} )[^;]*?from '(\.[^']+)'/gm))
        visit(join(dirname(path), to as string));
    };
    for (const path of ['calls/members.ts', 'validation/members.js', 'zod/members.ts', 'types/members.ts']) visit(path);
    expect(
      [...reached].map((path) => path.split('/')[1] ?? path).filter((name) => !/^(members|shared)\./.test(name)),
    ).toEqual([]);
    expect(files.get('validation/boats-gear.js')).toContain('sails');
    expect(files.get('validation/shared.js')).not.toContain('sails');
  });

  it('calls an operation of a group with nothing but the group', async () => {
    const [{ connectClub }, members] = [await load('split/calls/shared.ts'), await load('split/calls/members.ts')];
    const requests: Request[] = [];
    const club = connectClub({
      apiUrl: 'https://club.example.com',
      fetch: async (...request: ConstructorParameters<typeof Request>) => {
        requests.push(new Request(...request));
        return Response.json({ name: 'Ida' });
      },
    });
    const result = await members['members/get-3'](club, { path: { key: 'a' } });
    expect(result).toMatchObject({ status: 200, body: { name: 'Ida' } });
    expect(requests[0]?.url).toBe('https://club.example.com/Members/members%2Fget-3/3/a');
  });

  it('compiles under strict, every file of it', { timeout: 60_000 }, async () => {
    const options = { allowImportingTsExtensions: true, skipLibCheck: false };
    const config = { extends: '../../../../tsconfig.base.json', compilerOptions: options, include: ['./split'] };
    fs.writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(import.meta.dirname, '../../../node_modules/.bin/tsc');
    await expect(promisify(execFile)(compiler, ['--noEmit', '--checkers', '1', '-p', folder])).resolves.toMatchObject({
      stdout: '',
    });
  });

  it('is one file each while the API is small', () => {
    const small = modelOf('club', {
      ...document,
      paths: Object.fromEntries(Object.entries(document.paths ?? {}).slice(0, 40)),
    });
    const whole = new Map([['calls.ts', '// Generated']]);
    expect(splitFiles(small, whole)).toEqual(whole);
  });
});
