import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Case, casesOf, createContext, responseCasesOf } from '../src/cases/index.ts';
import { http } from '../src/oracles/http.ts';
import { openapiBackend, openapiBackendOnResponses, seconded } from '../src/oracles/openapi-backend.ts';
import type { Server as Asked, Oracle } from '../src/oracles/oracle.ts';
import { type PrismProxy, startProxy } from '../src/oracles/outside/prism-proxy.ts';
import { prismProxy } from '../src/oracles/prism-proxy.ts';
import { explainCase, runCase } from '../src/run/run-case.ts';
import { explainResponseCase, runResponseCase } from '../src/run/run-response-case.ts';
import { responseWaivers, waivers } from '../src/run/waivers.ts';
import type { Send } from '../src/wire/exchange.ts';
import { parcels } from './parcels.ts';
import { referenceServer } from './reference-server.ts';

const note = { type: 'object', properties: { text: { type: 'string' } } };
/** With an operation whose body has nothing that is required. */
const description = {
  ...parcels,
  paths: {
    ...parcels.paths,
    '/notes': {
      post: {
        operationId: 'leaveNote',
        security: [],
        requestBody: { required: true, content: { 'application/json': { schema: note } } },
        responses: parcels.paths['/parcels/{id}'].put.responses,
      },
    },
  },
};
const context = createContext(description);
const original = referenceServer(context);
const cases = (await Promise.all(context.operations.map((operation) => casesOf(context, operation)))).flat();

/** What an oracle says that is neither right nor known, and the waivers that it needs. */
async function heard(oracle: Oracle, tried: readonly Case[] = cases) {
  const unknown: string[] = [];
  const used = new Set<string>();
  for (const testCase of tried) {
    const result = await runCase(context, [oracle], testCase);
    for (const { waiver } of result.waived) used.add(waiver.name);
    const { findings, needless } = result;
    if (findings.length + needless.length > 0)
      unknown.push(await explainCase(context, testCase, result, 'http://parcels.test'));
  }
  return { unknown, used: [...used].sort() };
}

const namesFor = (server: Asked) =>
  waivers.flatMap(({ servers, name }) => (servers.includes(server) ? [name] : [])).sort();

const valid = cases.find(({ operation, expect }) => operation.id === 'sendParcel' && expect === 'accepted') as Case;
const invalid = cases.find(({ operation, expect }) => operation.id === 'sendParcel' && expect === 'refused') as Case;

/** Puts another answer in the place of the success that the reference server would give. */
const planted =
  (change: (response: Response) => Response): Send =>
  async (request) => {
    const response = await original(request);
    return response.status === 201 ? change(response) : response;
  };

const plants: readonly [what: string, send: Send][] = [
  [
    'lacks a required property',
    planted(({ headers }) => new Response('{"to":{"kind":"person","name":"Ada"}}', { status: 201, headers })),
  ],
  ['has a property of the wrong type', planted(({ headers }) => new Response('{"id":"7"}', { status: 201, headers }))],
  [
    'has a header of the wrong format',
    planted(
      ({ headers, body }) =>
        new Response(body, { status: 201, headers: { ...Object.fromEntries(headers), location: '%zz' } }),
    ),
  ],
];

describe('openapi-backend', () => {
  test('says of every request what the kit means, but where a waiver says otherwise', async () => {
    expect(await heard(openapiBackend(context))).toEqual({ unknown: [], used: namesFor('openapi-backend') });
  });

  test('says of every answer what the kit means, but where a waiver says otherwise', async () => {
    const oracles = [openapiBackendOnResponses(context)];
    const unknown: string[] = [];
    const used = new Set<string>();
    for (const responseCase of context.operations.flatMap((operation) => [...responseCasesOf(context, operation)])) {
      const result = await runResponseCase(context, oracles, responseCase);
      if (result.isWrong) unknown.push(explainResponseCase(responseCase, result));
      if (result.waiver) used.add(result.waiver.name);
    }
    expect(unknown).toEqual([]);
    expect([...used].sort()).toEqual(responseWaivers.map(({ name }) => name).sort());
  });

  test('is waived in nothing that it is right about', async () => {
    const [responseCase] = context.operations.flatMap((operation) => [...responseCasesOf(context, operation)]);
    if (!responseCase) throw new Error('There are no answers.');
    const waiver = {
      name: 'stale',
      server: 'openapi-backend',
      applies: () => true,
      reason: 'x',
      reference: 'x',
    } as const;
    const { isWrong, needless } = await runResponseCase(context, [openapiBackendOnResponses(context)], responseCase, [
      waiver,
    ]);
    expect([isWrong, needless]).toEqual([true, [waiver]]);
  });

  const asked = (send: Send) => seconded(context, http('server', 'stub', 'http://parcels.test', send));

  test('accepts what the reference server answers', async () => {
    expect((await heard(asked(original))).unknown).toEqual([]);
  });

  test.each(plants)('fails an answer that %s', async (_, send) => {
    const { unknown } = await heard(asked(send), [valid]);
    expect(unknown).toEqual([expect.stringContaining('failed (201; openapi-backend: ')]);
  });

  test('fails a request that is meant as valid and is not', async () => {
    const { unknown } = await heard(openapiBackend(context), [{ ...invalid, expect: 'accepted' }]);
    expect(unknown).toEqual([expect.stringContaining('openapi-backend: refused, not accepted')]);
  });
});

describe('Prism’s command line as a proxy', () => {
  let send: Send = original;
  let server: Server;
  let folder: string;
  let proxies: readonly PrismProxy[] = [];
  let oracle: Oracle;

  beforeAll(async () => {
    server = await serve((request) => send(request));
    folder = mkdtempSync(path.join(tmpdir(), 'prism-'));
    const document = path.join(folder, 'parcels.json');
    writeFileSync(document, JSON.stringify(description));
    const upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    proxies = await Promise.all([true, false].map((errors) => startProxy({ document, upstream, errors })));
    const [strict, reporting] = proxies.map(({ url }) => url);
    oracle = prismProxy({ strict: strict ?? '', reporting: reporting ?? '' });
  });
  afterAll(async () => {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    rmSync(folder, { recursive: true });
  });

  test('says of every exchange with the reference server what the kit means, but where a waiver says otherwise', async () => {
    send = original;
    expect(await heard(oracle)).toEqual({ unknown: [], used: namesFor('proxy') });
  });

  const ofServers: typeof plants = [
    ...plants,
    ['has a status that is not declared', planted(() => Response.json({ message: 'no' }, { status: 418 }))],
    [
      'has a media type that is not declared',
      planted(() => new Response('<p>', { status: 201, headers: { 'content-type': 'text/html' } })),
    ],
  ];
  test.each(ofServers)('fails an answer that %s', async (_, planted) => {
    send = planted;
    const { unknown } = await heard(oracle, [valid]);
    expect(unknown).toEqual([expect.stringContaining('✗ prism proxy: failed, not accepted')]);
  });

  test('fails a refusal that is not as the description has it', async () => {
    send = () => Response.json({ reason: 'no' }, { status: 400 });
    const { unknown } = await heard(oracle, [invalid]);
    expect(unknown).toEqual([expect.stringContaining('✗ prism proxy: failed, not refused')]);
  });

  test('fails a request that is meant as valid and is not', async () => {
    send = original;
    const { unknown } = await heard(oracle, [{ ...invalid, expect: 'accepted' }]);
    expect(unknown).toEqual([expect.stringContaining('✗ prism proxy: refused, not accepted')]);
  });

  test('that can’t start says so', async () => {
    const started = startProxy({
      document: path.join(folder, 'none.json'),
      upstream: 'http://127.0.0.1:9',
      errors: true,
    });
    await expect(started).rejects.toThrow('Prism ended before it listened.');
  });
});

/** Puts on the network what answers requests. */
async function serve(respond: Send): Promise<Server> {
  const server = createServer(async (message, response) => {
    const { method = 'GET', url = '/' } = message;
    const body = method === 'GET' ? undefined : await buffer(message);
    const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const {
      status,
      headers: sent,
      body: text,
    } = await readAnswer(
      await respond(new Request(`http://parcels.test${url}`, { method, headers, ...(body ? { body } : {}) })),
    );
    response.writeHead(status, sent).end(text);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

const readAnswer = async (response: Response) => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
});
