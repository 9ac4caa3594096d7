import fs from 'node:fs';
import { join } from 'node:path';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import { lintAndBundle } from '@rollcall/spec-rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelOf } from '../src/model/model.ts';
import { filesOf } from '../src/targets/index.ts';
import { compilerOutput } from './compiler.ts';

/** What the spec's types, client and handlers have to allow and to refuse. */
const USE = `
import type { createEverythingClient } from './client.ts';
import { everythingValidation, everythingWebhookValidation } from './validation.js';
import { everythingWebhookZod, everythingZod } from './zod.ts';
import type { ApiValidation } from '@rollcall/runtime/validation';
import type { createServer } from './server.ts';
import type { components, operations } from './types.ts';

everythingValidation satisfies ApiValidation;
everythingZod satisfies ApiValidation;
everythingWebhookValidation satisfies ApiValidation;
everythingWebhookZod satisfies ApiValidation;

type Client = ReturnType<typeof createEverythingClient>;
type Handlers = Parameters<typeof createServer>[0];

export async function calls(client: Client) {
  await client.class({ body: { name: 'Ada', kind: 'cat', secret: 's' } });
  await client.class({ contentType: 'application/x-www-form-urlencoded', body: { name: 'Ada', kind: 'cat' } });
  // @ts-expect-error readOnly
  await client.class({ body: { id: 't', name: 'Ada', kind: 'cat', secret: 's' } });
  // @ts-expect-error required in a request
  await client.class({ body: { name: 'Ada', kind: 'cat' } });
  await client['2upload']({ body: { picture: new Blob([]), scans: [new Blob([])], encoded: 'AA==', meta: { pages: 1 } } });
  // @ts-expect-error a file
  await client['2upload']({ body: { picture: 'text' } });
  await client['überschreiben']({ body: new Blob([]) });
  await client.getSearch({ query: { query: { text: 'a' } } });
  await client.putShape({ body: { shape: 'circle', radius: 1 } });
  // @ts-expect-error of the other shape
  await client.putShape({ body: { shape: 'circle', side: 1 } });
  await client.PutShape();
  const found = await client.findThing({
    path: { id: 1, variant: 'plain', coordinates: [1, 2] },
    query: { sort: 'name', filter: { min: 1 }, tags: ['red'] },
    headers: { 'X-Trace': [1] },
  });
  if (found.status === 200 && found.contentType === 'application/json') {
    found.body.id satisfies string;
    found.body.parent satisfies components['schemas']['ThingResponse'] | null | undefined;
    found.headers['X-Rate-Limit'] satisfies number;
    found.headers['X-Cursor'] satisfies string | undefined;
    // @ts-expect-error writeOnly
    found.body.secret satisfies string;
  }
  if (found.status === 404) found.body.message satisfies string;
}

export const handlers: Pick<Handlers, '2upload' | 'class'> = {
  '2upload': async ({ body }) => ({ status: 200, contentType: 'application/octet-stream', body: body.picture }),
  class: () => ({ status: 201, body: { id: 't', name: 'Ada', kind: 'cat' } }),
};

export type Callback = operations['classChanged']['requestBody']['content']['application/json']['id'] & string;
export type Webhook = operations['thingJoined'];
`;

describe('a spec that uses everything', () => {
  const folder = join(import.meta.dirname, `../node_modules/.everything-${process.pid}`);
  const spec = join(import.meta.dirname, 'everything.openapi.yaml');

  beforeAll(async () => {
    const { bundle } = await lintAndBundle(spec);
    const model = modelOf('everything', bundle as unknown as OpenApiDocument);
    fs.mkdirSync(folder, { recursive: true });
    for (const [file, text] of await filesOf(model)) fs.writeFileSync(join(folder, file), text);
    fs.writeFileSync(join(folder, 'use.ts'), USE);
    fs.writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*'] }));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('has nothing that can not be carried', async () => {
    const { findings } = await lintAndBundle(spec);
    expect(findings.filter(({ rule }) => /^(struct|no-unresolved-refs|rollcall\/portable-)/.test(rule))).toEqual([]);
  });

  test('compiles, and has the types that it says, under strict and exactOptionalPropertyTypes', async () => {
    expect(await compilerOutput(folder)).toBe('');
  });

  test.each(['client.ts', 'query.ts', 'server.ts', 'testing.ts', 'operations.ts', 'validation.js', 'zod.ts'])(
    '%s loads',
    async (file) => {
      await expect(import(/* @vite-ignore */ join(folder, file))).resolves.toBeDefined();
    },
  );

  test('gives operations without an id one of method and path, also in openapi.json', async () => {
    const { operations } = await import(/* @vite-ignore */ join(folder, 'operations.ts'));
    const ids = [
      'findThing',
      'getSearch',
      'class',
      '2upload',
      'überschreiben',
      'putShape',
      'PutShape',
      'deleteNamesList',
    ];
    expect(Object.keys(operations)).toEqual(expect.arrayContaining(ids));
    const document = JSON.parse(fs.readFileSync(join(folder, 'openapi.json'), 'utf8'));
    expect(document.paths['/search'].get.operationId).toBe('getSearch');
    expect(document.webhooks['thing joined'].post.operationId).toBe('thingJoined');
  });

  test('says which operations have a server of their own, and which fields are files', async () => {
    const { operations } = await import(/* @vite-ignore */ join(folder, 'operations.ts'));
    const { servers, body } = operations['2upload'];
    expect(servers).toEqual([{ url: 'https://files.everything.test' }]);
    const files = Object.entries<{ binary?: true }>(body.content['multipart/form-data'].fields);
    expect(files.filter(([, { binary }]) => binary).map(([name]) => name)).toEqual(['picture', 'scans']);
  });

  describe.each([
    ['validation.js', 'Validation'],
    ['zod.ts', 'Zod'],
  ])('%s', (file, suffix) => {
    const stored = { id: 't1', name: 'Ada', kind: 'cat' };
    const sent = { secret: 's', name: 'Ada', kind: 'cat' };

    test.each([
      ['a request', 'everything', ['class', 'body', 'application/json'], sent, stored],
      [
        'a nested request',
        'everything',
        ['class', 'body', 'application/json'],
        { ...sent, parent: sent },
        { ...sent, parent: stored },
      ],
      [
        'a response',
        'everything',
        ['class', 'responses', '201', 'body', 'application/json'],
        stored,
        { ...stored, ...sent },
      ],
      ['a callback', 'everythingWebhook', ['classChanged', 'body', 'application/json'], stored, sent],
      ['a webhook', 'everythingWebhook', ['thingJoined', 'body', 'application/json'], stored, sent],
      [
        'a form with files',
        'everything',
        ['2upload', 'body', 'multipart/form-data'],
        { picture: new Blob([]), title: 'a' },
        { title: 'a' },
      ],
      ['bytes', 'everything', ['überschreiben', 'body', 'application/octet-stream'], new Blob([]), undefined],
    ])('judges %s as the side that gets it sees it', async (_what, table, path, good, bad) => {
      const module = await import(/* @vite-ignore */ join(folder, file));
      const schema = path.reduce((node, name) => node[name], module[`${table}${suffix}`]);
      expect(schema['~standard'].validate(good).issues).toBeUndefined();
      if (bad) expect(schema['~standard'].validate(bad).issues).not.toBeUndefined();
    });
  });
});
