import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { modelOf } from '@rollcall/codegen/model';
import { targets } from '@rollcall/codegen/targets';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notice, type Trial, trialOf } from '../mutations/detect.ts';
import type { Family } from '../mutations/mutation.ts';
import { createContext } from '../src/cases/index.ts';
import { loadPackage } from '../src/cli/load-package.ts';
import type { Client, Handlers, ServerSettings, Subject } from '../src/oracles/subject.ts';

const note = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 }, stars: { type: 'integer', maximum: 5 } },
};
const event = { type: 'object', required: ['data'], properties: { event: { const: 'note' }, data: note } };
const streamOf = (type: string, itemSchema: object) => ({ required: true, content: { [type]: { itemSchema } } });
const echo = (type: string, item: object) => ({
  operationId: type.replace(/.*\//, '').replace('-', ''),
  requestBody: streamOf(type, item),
  responses: {
    200: { description: 'What came.', content: streamOf(type, item).content },
    400: { description: 'Not valid.', content: { 'application/json': { schema: { type: 'object' } } } },
  },
});
const document = {
  openapi: '3.2.0',
  info: { title: 'Streams', version: '1.0.0' },
  servers: [{ url: 'https://streams.example.com' }],
  paths: {
    '/lines': { post: echo('application/jsonl', note) },
    '/events': { post: echo('text/event-stream', event) },
    '/sequence': { post: echo('application/json-seq', note) },
  },
  components: {},
};

let folder: string;
let original: Subject;
let trial: Trial;
beforeAll(async () => {
  folder = fs.mkdtempSync(join(os.tmpdir(), 'contract-streams-'));
  fs.symlinkSync(join(import.meta.dirname, '../node_modules'), join(folder, 'node_modules'));
  fs.mkdirSync(join(folder, 'generated'));
  const model = modelOf('streams', document);
  for (const [file, load] of Object.entries(targets)) {
    const text = await (await load())(model);
    if (text) fs.writeFileSync(join(folder, 'generated', file), text);
  }
  fs.writeFileSync(join(folder, 'server.ts'), "export { createServer } from './generated/server.ts';\n");
  original = await loadPackage(folder);
  trial = await trialOf(createContext(original.document as typeof document));
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const isStream = (type: string | null) => /jsonl|event-stream|json-seq/.test(type ?? '');

/** The package with the text of the streams that its server sends changed. */
const sending = (change: (text: string) => string) => (subject: Subject) => ({
  ...subject,
  createServer: (handlers: Handlers, options: ServerSettings) => {
    const server = subject.createServer(handlers, options);
    return {
      fetch: async (request: Request) => {
        const response = await server.fetch(request);
        const { status, headers } = response;
        return isStream(headers.get('content-type'))
          ? new Response(change(await response.text()), { status, headers })
          : response;
      },
    };
  },
});

/** The package with what its server has of a stream, or its client of an answer, changed on the way. */
const reading = (change: (items: AsyncIterable<unknown>) => unknown) => (subject: Subject) => ({
  ...subject,
  createServer: (handlers: Handlers, options: ServerSettings) => {
    const changed = Object.entries(handlers).map(([id, handler]) => [
      id,
      (input: Parameters<typeof handler>[0]) =>
        handler({ ...input, body: change(input.body as AsyncIterable<unknown>) }),
    ]);
    return subject.createServer(Object.fromEntries(changed), options);
  },
  createClient: (options: object) => {
    const client: Client = subject.createClient(options);
    const changed = Object.keys(client).map((id) => [
      id,
      async (input: object) => {
        const result = await client[id]?.(input);
        const isRead = result?.body !== null && typeof result?.body === 'object' && Symbol.asyncIterator in result.body;
        return isRead ? { ...result, body: change(result.body as AsyncIterable<unknown>) } : result;
      },
    ]);
    return Object.fromEntries(changed);
  },
});

async function* withoutFirst(items: AsyncIterable<unknown>) {
  let isFirst = true;
  for await (const item of items) {
    if (!isFirst) yield item;
    isFirst = false;
  }
}

async function* asText(items: AsyncIterable<unknown>) {
  for await (const item of items) yield JSON.stringify(item);
}

test.each<[does: string, family: Family, apply: (subject: Subject) => Subject]>([
  ['sends an item with another value', 'server', sending((text) => text.replace(/"text":"/, '"text":"!'))],
  ['breaks the JSON of an item', 'server', sending((text) => text.replace('}', ''))],
  ['sends nothing', 'server', sending(() => '')],
  ['lets a handler have all items but the first', 'server', reading(withoutFirst)],
  ['lets a handler have the text of items', 'server', reading(asText)],
  ['gives all items but the first', 'client', reading(withoutFirst)],
  ['gives the text of items', 'client', reading(asText)],
  [
    'validates no item of an answer',
    'client',
    (subject) => ({
      ...subject,
      createClient: ({ validate: _validate, ...options }: { validate?: unknown }) => subject.createClient(options),
    }),
  ],
])('a package that %s (%s) is noticed', async (does, family, apply) => {
  expect(await notice(trial, original, { family, does, apply })).toBeTypeOf('string');
});

test('a package that carries streams as they are described is not noticed', async () => {
  for (const family of ['server', 'client', 'validation', 'zod'] as const)
    expect(await notice(trial, original, { family, does: 'nothing', apply: (subject) => subject })).toBeUndefined();
});
