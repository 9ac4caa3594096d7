import { beforeAll, describe, expect, test } from 'vitest';
import { type Generated, generatedCase, refusalsOf } from '../generated.ts';

const LOST = ['9007199254740993', '-9007199254740993', '9223372036854775807', '-9223372036854775809'];
const HELD = ['9007199254740991', '9007199254740992', '-9223372036854775808', '9223372036854774784'];
const json = { 'content-type': 'application/json' };

const handlers = {
  echoManifest: ({ body }: { body: unknown }) => ({ status: 200, body }),
  echoAny: ({ body }: { body: unknown }) => ({ status: 200, body }),
  findManifest: () => ({ status: 204 }),
  sendForm: () => ({ status: 204 }),
  sendSmall: () => ({ status: 204 }),
};

describe('int64', () => {
  let made: Generated;
  let server: { request(path: string, init?: RequestInit): Promise<Response> };
  let client: Record<string, (input: object) => Promise<{ status: number; body: unknown }>>;
  let answer: (url: string, init: RequestInit) => Promise<Response>;

  beforeAll(async () => {
    made = await generatedCase('int64');
    const { createServer } = await made.load('server.ts');
    const { createClubClient } = await made.load('client.ts');
    server = createServer(handlers, {});
    client = createClubClient({ fetch: (url: string, init: RequestInit) => answer(url, init), retry: false });
  }, 60_000);
  const post = (path: string, body: string, headers: Record<string, string> = json) =>
    server.request(path, { method: 'POST', headers, body });

  test('is carried, and its package compiles', async () => {
    expect(await refusalsOf('int64')).toEqual([]);
    expect(await made.compile()).toEqual([]);
  });

  test.each(HELD)('%s goes through the server with all its digits', async (digits) => {
    const response = await post('/i/max', `{"id":${digits}}`);
    expect(await response.text()).toBe(`{"id":${digits}}`);
    expect((await server.request(`/i/parameter?id=${digits}`, { headers: { 'X-Ids': digits } })).status).toBe(204);
  });

  test.each(LOST)('%s is refused by the server, which names the place', async (digits) => {
    const detail = 'is a number that cannot be held exactly';
    const errorsOf = async (response: Response | Promise<Response>) => ((await (await response).json()) as any).errors;
    expect(await errorsOf(post('/i/max', `{"id":${digits}}`))).toMatchObject([{ in: 'body', pointer: '/id', detail }]);
    expect(await errorsOf(server.request(`/i/parameter?id=${digits}`))).toMatchObject([
      { in: 'query', pointer: '/id', detail },
    ]);
    expect(await errorsOf(server.request('/i/parameter?id=1', { headers: { 'X-Ids': digits } }))).toMatchObject([
      { in: 'header', pointer: '/X-Ids', detail },
    ]);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await errorsOf(post('/i/form', `id=${digits}`, form))).toMatchObject([
      { in: 'body', pointer: '/id', detail },
    ]);
    for (const place of ['whole', 'unsigned', 'number', 'anything', 'undeclared'])
      expect(await errorsOf(post('/i/any', `{"${place}":${digits}}`))).toMatchObject([
        { pointer: `/${place}`, detail },
      ]);
    expect(await errorsOf(post('/i/any', `{"list":[1,${digits}]}`))).toMatchObject([{ pointer: '/list/1', detail }]);
  });

  test.each(HELD)('%s comes to the client as it is, and goes with all its digits', async (digits) => {
    let sent: unknown;
    answer = async (_, init) => {
      sent = init.body;
      return new Response(init.body as string, { headers: json });
    };
    const body = { id: Number(digits) };
    expect(await client.echoManifest?.({ body })).toMatchObject({ body });
    expect(sent).toBe(`{"id":${digits}}`);
    answer = async (url) => {
      sent = url;
      return new Response(null, { status: 204 });
    };
    await client.findManifest?.({ query: body });
    expect(sent).toBe(`https://harbour.example.com/i/parameter?id=${digits}`);
  });

  test.each(LOST)('%s is an error of the client, which names the place', async (digits) => {
    answer = async () => new Response(`{"id":${digits}}`, { headers: json });
    await expect(client.echoManifest?.({ body: { id: 1 } })).rejects.toThrow(
      'echoManifest: answered 200 with numbers that cannot be held exactly, at /id',
    );
    answer = async () => new Response(`{"list":[${digits}]}`, { headers: json });
    await expect(client.echoAny?.({ body: {} })).rejects.toThrow('at /list/0');
  });

  test('ends at 63 bits, for ./validation and ./zod alike', async () => {
    const { clubValidation } = await made.load('validation.js');
    const { clubZod } = await made.load('zod.ts');
    for (const { echoManifest } of [clubValidation, clubZod]) {
      const messagesOf = (id: unknown) =>
        echoManifest.body['application/json']['~standard']
          .validate({ id })
          .issues?.map(({ message }: { message: string }) => message);
      for (const id of [0, -(2 ** 63), 2 ** 63 - 1024, 2 ** 53]) expect(messagesOf(id)).toBeUndefined();
      for (const id of [2 ** 63, -(2 ** 63) - 2048, 0.5])
        expect(messagesOf(id)).toContain('must be a valid int64 (JavaScript loses digits beyond 2^53)');
      for (const id of ['1', 1n]) expect(messagesOf(id)).not.toBeUndefined();
    }
  });

  test('costs those nothing whose numbers are small', async () => {
    const { operations } = await made.load('operations.ts');
    expect(operations.sendSmall.largeNumbers).toBeUndefined();
    expect(operations.echoManifest.largeNumbers).toBe(true);
    expect(made.read('calls.ts')).toContain('numbers } satisfies CallParts<typeof api, typeof echoManifestRow>');
  });
});
