/** APIs of all kinds are added, and pass their contract tests. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { nodeListener } from '@rollcall/runtime/server/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Added, addWithTests, repository } from './added.ts';

const intake = (name: string) => join(import.meta.dirname, `intake/${name}.yaml`);
const generated = (name: string) => join(repository, `tools/codegen/test/cases/${name}.openapi.yaml`);

/** What the other cases have stands in the description of every construct too. */
const apis = {
  'default-error': intake('default-error'),
  'default-everywhere': generated('default-response'),
  'text-json': intake('text-json-body'),
  aspnet: intake('aspnet'),
  fastapi: intake('fastapi'),
  logbook: generated('contract-head-content'),
  orders: generated('deepobject-form'),
  reserved: generated('contract-allow-reserved'),
  cookies: generated('set-cookie-list'),
  swagger: intake('swagger'),
  streams: intake('streams'),
};

let added: Added;
beforeAll(async () => {
  added = await addWithTests(apis);
}, 600_000);
afterAll(() => added?.remove());

test.each(Object.keys(apis))('%s is added, and passes its contract tests', (name) => {
  expect(added.titlesOf(name, 'failed')).toEqual([]);
  expect(added.titlesOf(name, 'passed').length).toBeGreaterThan(5);
});

test.each(['default-error', 'default-everywhere'])('a success under default is tried in %s', (name) => {
  expect(added.titlesOf(name, 'passed')).toContain('lets 299 through as default');
});

test.each(['text-json', 'aspnet', 'fastapi'])('the media types of %s are carried', (name) => {
  expect(added.titlesOf(name, 'passed').length).toBeGreaterThan(50);
});

/** A few in every run, 100,000 with `STREAMED_ITEMS=100000`. */
test('items stream from the client of streams to its server and back, in little memory', async () => {
  const count = Number(process.env.STREAMED_ITEMS ?? 2000);
  const generated = (file: string) => import(join(added.root, 'packages/streams/src/generated', file));
  const [{ createStreamsClient }, { createServer }] = await Promise.all([
    generated('client.ts'),
    generated('server.ts'),
  ]);
  const echo = ({ body }: { body: unknown }) => ({ status: 200, body });
  const silent = () => ({ status: 200, body: [] });
  const names = ['listenToNews', 'sendNews', 'listenToTokens', 'listenToTicks', 'echoNdjson', 'echoSequence'];
  const handlers = { ...Object.fromEntries(names.map((name) => [name, silent])), echoLines: echo };
  const server = http.createServer(nodeListener(createServer(handlers, {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const before = process.memoryUsage().rss;
  let [received, most] = [0, 0];
  try {
    const { port } = server.address() as AddressInfo;
    const client = createStreamsClient({ apiUrl: `http://127.0.0.1:${port}`, timeout: Infinity });
    const notes = async function* () {
      for (let index = 0; index < count; index++) yield { text: `note ${index}`, stars: 1 + (index % 5) };
    };
    const result = await client.echoLines({ body: notes() });
    for await (const { text } of result.body) {
      if (text !== `note ${received}`) throw new Error(`${text} came as note ${received}`);
      if (++received % 1000 === 0) most = Math.max(most, process.memoryUsage().rss - before);
    }
  } finally {
    server.close().closeAllConnections();
  }
  expect(received).toBe(count);
  expect(most).toBeLessThan(100 * 2 ** 20);
}, 120_000);

describe('nested values in forms and queries', () => {
  const read = (file: string) => fs.readFileSync(join(added.root, 'specs/orders', file), 'utf8');

  test('are carried in brackets', () => {
    // `metadata` is an object of texts, which needs no brackets within brackets.
    expect(read('openapi.yaml').match(/x-nested: brackets/g)).toHaveLength(4);
    expect(read('IMPORTED.md')).toContain('decided in 4 places');
  });
});

describe('Swagger 2.0', () => {
  const read = (file: string) => fs.readFileSync(join(added.root, file), 'utf8');

  test('is carried with names that code can have, and without what a client can do without', () => {
    const calls = read('packages/swagger/src/generated/calls.ts');
    for (const name of ['petsList', 'deleteOperation', '_2faEnable', 'petsUploadPhoto'])
      expect(calls).toContain(`export const ${name} =`);
    expect(read('specs/swagger/LEFT_OUT.md').match(/^- .*/gm)).toEqual([
      '- `application/xml of 200 in GET /pets`',
      '- `application/xml of default in GET /pets`',
      '- `application/xml of 200 in GET /pets/{id}`',
    ]);
    expect(JSON.parse(read('packages/swagger/src/generated/openapi.json')).paths['/pets'].get).toMatchObject({
      operationId: 'pets/list',
      'x-operation-name': 'petsList',
    });
  });
});
