import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Generated, generated } from './generated.ts';
import { club } from './mcp-description.ts';

let api: Generated;
beforeAll(async () => {
  api = await generated(club);
  return api.dispose;
});

/** A client of the SDK, of a server whose calls the handlers answer. */
async function agent(handlers: object = {}, options: object = {}) {
  const [{ createClubMcpServer }, { fakeClub }] = await Promise.all(['mcp.ts', 'testing.ts'].map(api.load));
  const fake = fakeClub(handlers);
  const client = new Client({ name: 'agent', version: '1' });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await createClubMcpServer({ fetch: fake, retry: false, ...options }).connect(far);
  await client.connect(near);
  const call = (name: string, given: object = {}) =>
    client.callTool({ name, arguments: given as Record<string, unknown> });
  return { fake, client, call };
}

const failed = (said: string) => ({ isError: true, content: [{ type: 'text', text: said }] });
const base64 = (said: string) => Buffer.from(said).toString('base64');

describe('the tools of an API', () => {
  test('are its operations, with names that all clients take, and hints', async () => {
    const { client } = await agent();
    const { tools } = await client.listTools();
    expect(tools.map(({ name, annotations }) => [name, annotations])).toEqual([
      ['getMember', { readOnlyHint: true, openWorldHint: true }],
      [expect.stringMatching(/^members_replace_[\da-f]{8}$/), hints(true, true)],
      ['remove', hints(true, false)],
      ['list', { readOnlyHint: true, openWorldHint: true }],
      ['register', hints(false, false)],
      ['picture', { readOnlyHint: true, openWorldHint: true }],
      ['upload', hints(true, false)],
      ['log', { readOnlyHint: true, openWorldHint: true }],
      ['restore', hints(true, false)],
      ['find', { readOnlyHint: true, openWorldHint: true }],
    ]);
    expect(tools[0]).toMatchObject({
      title: 'Find a member',
      description: 'Find a member\n\nBy number.\n\nGET /members/{id}',
    });
    expect(tools[2]?.description).toBe('Deprecated.\n\nDELETE /members/{id}');
    expect(client.getServerVersion()).toEqual({ name: 'club', title: 'x', version: '1' });
  });

  const hints = (destructiveHint: boolean, idempotentHint: boolean) => ({
    readOnlyHint: false,
    destructiveHint,
    idempotentHint,
    openWorldHint: true,
  });

  test('take what the description says, and nothing else', async () => {
    const { client } = await agent();
    const schemas = Object.fromEntries(
      (await client.listTools()).tools.map(({ name, inputSchema }) => [name, inputSchema]),
    );
    expect(schemas.getMember).toEqual({
      type: 'object',
      properties: {
        path: {
          type: 'object',
          properties: { id: { type: 'integer', description: 'Who it is.' } },
          required: ['id'],
          additionalProperties: false,
        },
        query: {
          type: 'object',
          properties: { fields: { type: 'array', items: { type: 'string' } } },
          additionalProperties: false,
        },
      },
      required: ['path'],
      additionalProperties: false,
    });
    // A member has a sponsor, who is a member.
    expect(schemas.register).toEqual({
      type: 'object',
      properties: { body: { $ref: '#/$defs/Member' } },
      required: ['body'],
      additionalProperties: false,
      $defs: {
        Member: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string', minLength: 2, description: 'As others call them.' },
            sponsor: { $ref: '#/$defs/Member' },
          },
        },
      },
    });
    const ajv = new Ajv2020({ formats: { binary: true } });
    const accepts = (name: string, given: object) => ajv.validate(schemas[name] as object, given);
    expect(accepts('register', { body: { name: 'Ada', sponsor: { name: 'Bo' } } })).toBe(true);
    expect(accepts('register', { body: { name: 'Ada', sponsor: { name: 'B' } } })).toBe(false);
    expect(
      accepts('upload', { body: { front: { base64: 'AA==' }, others: [{ base64: '', name: 'a', type: 'b/c' }] } }),
    ).toBe(true);
    expect(accepts('upload', { body: { front: 'AA==' } })).toBe(false);
    expect(accepts('restore', { body: 'a;b', contentType: 'text/csv' })).toBe(true);
    expect(accepts('restore', { body: 'a;b', contentType: 'text/xml' })).toBe(false);
    expect(accepts('list', { from: '?page=2' })).toBe(true);
  });

  test('are only those that the options name, or that change nothing', async () => {
    const names = async (options: object) => {
      const { client } = await agent({}, options);
      return (await client.listTools()).tools.map(({ name }) => name);
    };
    expect(await names({ only: ['upload', 'list'] })).toEqual(['list', 'upload']);
    expect(await names({ readOnly: true })).toEqual(['getMember', 'list', 'picture', 'log', 'find']);
    await expect(names({ only: ['lost'] })).rejects.toThrow('there is no operation lost; known: getMember, ');
    const { call } = await agent({}, { only: ['list'] });
    await expect(call('remove', { path: { id: 1 } })).rejects.toThrow('there is no tool remove');
  });
});

describe('a call by an agent', () => {
  test('gives status, headers and body of the answer, and of an error too', async () => {
    const { call } = await agent({
      getMember: [
        { status: 200, body: { name: 'Ada' }, headers: { 'X-Seats': 3 } },
        { status: 404, body: { message: 'Nobody.' } },
      ],
      remove: 204,
    });
    const found = { status: 200, headers: { 'X-Seats': 3 }, body: { name: 'Ada' } };
    expect(await call('getMember', { path: { id: 7 } })).toEqual({
      content: [{ type: 'text', text: JSON.stringify(found) }],
      structuredContent: found,
    });
    const lost = { status: 404, body: { message: 'Nobody.' } };
    expect(await call('getMember', { path: { id: 7 } })).toEqual({
      ...failed(JSON.stringify(lost)),
      structuredContent: lost,
    });
    expect(await call('remove', { path: { id: 7 } })).toMatchObject({ structuredContent: { status: 204 } });
  });

  test('with arguments that are not valid says what is wrong, and sends nothing', async () => {
    const { call, fake } = await agent();
    expect(await call('register', { body: { name: 'A' } })).toEqual(
      failed('register: the request is not valid: body/name must have at least 2 characters'),
    );
    expect(await call('register', { name: 'Ada' })).toEqual(failed('There is no argument name; known: body.'));
    expect(await call('getMember', { path: { id: 1 }, query: { field: ['name'] } })).toEqual(
      failed('There is no query/field; known: fields.'),
    );
    expect(await call('getMember', { path: { id: 2 ** 53 } })).toEqual(
      failed('path/id has more digits than JavaScript can hold exactly.'),
    );
    expect(await call('upload', { body: { front: { base64: '*' } } })).toEqual(
      failed('body/front/base64 is not base64'),
    );
    expect(await call('upload', { body: { front: 'AA==' } })).toMatchObject({ isError: true });
    expect(fake.requests).toEqual([]);
  });

  test('sends files, which come in base64', async () => {
    const { call, fake } = await agent({ upload: 204, restore: 201 });
    const front = { base64: base64('face'), name: 'face.png', type: 'image/png' };
    expect(await call('upload', { body: { front, others: [{ base64: base64('a') }], note: 'n' } })).toMatchObject({
      structuredContent: { status: 204 },
    });
    const { body } = fake.requests[0].input;
    expect([body.front.name, body.front.type, await body.front.text()]).toEqual(['face.png', 'image/png', 'face']);
    expect([await body.others[0].text(), body.note]).toEqual(['a', 'n']);
    await call('restore', { body: { base64: base64('zip') } });
    expect(await fake.requests[1].input.body.text()).toBe('zip');
    await call('restore', { body: 'a;b', contentType: 'text/csv' });
    expect(fake.requests[2].input.body).toBe('a;b');
  });

  test('gets files in base64: pictures as pictures', async () => {
    const { call } = await agent({
      picture: [
        { status: 200, contentType: 'image/png', body: new Blob(['png'], { type: 'image/png' }) },
        { status: 200, contentType: 'application/zip', body: new Blob(['zip'], { type: 'application/zip' }) },
      ],
    });
    const status = { type: 'text', text: '{"status":200}' };
    expect((await call('picture')).content).toEqual([
      status,
      { type: 'image', data: base64('png'), mimeType: 'image/png' },
    ]);
    const resource = { uri: 'urn:rollcall:picture', mimeType: 'application/zip', blob: base64('zip') };
    expect((await call('picture')).content).toEqual([status, { type: 'resource', resource }]);
  });

  test('gets the beginning of a stream as a list', async () => {
    const log = (count: number) => Array.from({ length: count }, (_, line) => ({ line }));
    const call = async (count: number) => {
      const body = log(count).map((item) => `${JSON.stringify(item)}\n`);
      const headers = { 'content-type': 'application/jsonl' };
      const client = await agent({}, { fetch: async () => new Response(body.join(''), { headers }) });
      return (await client.call('log')).structuredContent;
    };
    expect(await call(1000)).toEqual({ status: 200, body: log(1000) });
    expect(await call(1001)).toEqual({ status: 200, body: log(1000), hasMore: true });
  });

  test('goes from page to page', async () => {
    const { call, fake } = await agent({
      list: [
        { status: 200, body: { items: [{ name: 'Ada' }], next: '?page=2' } },
        { status: 200, body: { items: [{ name: 'Bo' }] } },
      ],
    });
    const next = 'https://oslo.example.com/members?page=2';
    expect(await call('list')).toMatchObject({ structuredContent: { status: 200, next } });
    const last = await call('list', { from: next });
    expect(last.structuredContent).toEqual({ status: 200, body: { items: [{ name: 'Bo' }] } });
    expect(fake.requests[1].url).toBe(next);
    expect(await call('list', { from: 'https://elsewhere.example.com' })).toEqual(
      failed('list: the next page is on https://elsewhere.example.com, which allowOrigins does not list'),
    );
  });

  test('ends where an answer is larger than agents are to get', async () => {
    const { call } = await agent(
      { getMember: { status: 200, body: { name: 'A'.repeat(100) } } },
      { maxAnswerBytes: 50 },
    );
    expect(await call('getMember', { path: { id: 1 } })).toEqual(failed(expect.stringContaining('50')));
  });

  test('keeps all digits of the answer', async () => {
    const headers = { 'content-type': 'application/json' };
    const fetch = async () => new Response('{"id":-9223372036854775808}', { status: 201, headers });
    const { call } = await agent({}, { fetch });
    expect(await call('register', { body: { name: 'Ada' } })).toEqual({
      content: [{ type: 'text', text: '{"status":201,"body":{"id":-9223372036854775808}}' }],
    });
  });

  test('does not tell agents what somebody else has thrown', async () => {
    const onError = vi.fn();
    const trouble = new Error('the secret is walnut');
    const middleware = [() => Promise.reject(trouble)];
    const { call } = await agent({}, { onError, middleware });
    expect(await call('getMember', { path: { id: 1 } })).toEqual(
      failed('getMember could not be called. The one who runs this server can see why.'),
    );
    expect(onError).toHaveBeenCalledWith(trouble);
  });
});
