import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { createClubClient, jsonResponse, stub } from '../../../test/club/client.ts';
import { callOne } from '../../../test/club/one.ts';
import type { Shape } from '../../operation.ts';
import {
  EmptyBodyError,
  InvalidJsonError,
  NetworkError,
  TruncatedBodyError,
  UndeclaredStatusError,
  UnexpectedContentTypeError,
} from '../index.ts';

const path = { id: '42' };
const registration = { body: { name: 'Ada', password: 'correct horse' } };

function register(response: Response) {
  return createClubClient({ fetch: stub(response).fetch, retry: false }).registerMember(registration);
}

function typed(body: BodyInit | null, contentType: string, status = 201): Response {
  return new Response(body, { status, headers: { 'content-type': contentType, 'x-request-id': 'r-7' } });
}

describe('a response', () => {
  it.each([
    [404, 'application/problem+json', { message: 'Gone.' }],
    [503, 'application/json', { fault: 'Down.' }],
  ] as const)('of status %i is read as its range or default declares', async (status, contentType, body) => {
    const answer = Response.json(body, { status, headers: { 'content-type': contentType } });
    const result = await createClubClient({ fetch: stub(answer).fetch, retry: false }).getMember({ path });
    expect(result).toMatchObject({ ok: false, status, contentType, body });
  });

  it('with a charset or another JSON type is still JSON', async () => {
    const body = '{"id":"42","name":"Ada"}';
    expect((await register(typed(body, 'application/json; charset=utf-8'))).body).toEqual({ id: '42', name: 'Ada' });
    expect(await register(typed(body, 'application/hal+json'))).toMatchObject({ contentType: 'application/json' });
    const nameless = new Response(new TextEncoder().encode(body), { status: 201 });
    expect((await register(nameless)).body).toEqual({ id: '42', name: 'Ada' });
  });

  it.each([
    ['image/*', 'image/png'],
    ['*/*', 'image/png'],
  ])('under the range %s is read by its own type', async (range, contentType) => {
    const row = { responses: { '201': { content: [range] } } };
    const { result } = await callOne(row, {}, typed('PNG', contentType));
    expect(result.contentType).toBe(range);
    expect(await (result.body as Blob).text()).toBe('PNG');
  });

  it('without a declared body has none', async () => {
    const result = await register(new Response(null, { status: 429, headers: { 'retry-after': '7' } }));
    expect(result).toMatchObject({ ok: false, status: 429, body: undefined, contentType: undefined });
  });

  it('of text is a string and of bytes a Blob', async () => {
    const auth = { queryKey: 'k' };
    const csv = createClubClient({ fetch: stub(typed('a,b', 'text/csv', 200)).fetch, auth });
    const zip = createClubClient({ fetch: stub(typed('PK', 'application/zip', 200)).fetch, auth });
    const result = await csv.getBackup();
    expect(result.body).toBe('a,b');
    if (result.ok && result.contentType === 'application/zip') expectTypeOf(result.body).toEqualTypeOf<Blob>();
    if (result.ok && result.contentType === 'text/csv') expectTypeOf(result.body).toEqualTypeOf<string>();
    expect(await ((await zip.getBackup()).body as Blob).text()).toBe('PK');
  });

  it('can be read as a stream', async () => {
    const client = createClubClient({
      fetch: stub(typed('PK', 'application/zip', 200)).fetch,
      auth: { queryKey: 'k' },
    });
    const result = await client.getBackup.stream();
    if (!result.ok) expect.unreachable();
    expectTypeOf(result.body).toEqualTypeOf<ReadableStream<Uint8Array>>();
    expect(await new Response(result.body).text()).toBe('PK');
  });

  it('is kept as it came, for headers that are not declared', async () => {
    const result = await register(jsonResponse(201, { id: '42', name: 'Ada' }, { 'x-extra': 'y' }));
    expect(result.response.headers.get('x-extra')).toBe('y');
  });
});

describe('an unexpected response', () => {
  it.each([
    ['an undeclared status', typed('{"message":"Teapot."}', 'application/json', 418), UndeclaredStatusError],
    ['a redirect', new Response(null, { status: 302, headers: { location: '/x' } }), UndeclaredStatusError],
    ['an HTML page under 201', typed('<h1>Hi</h1>', 'text/html'), UnexpectedContentTypeError],
    ['invalid JSON', typed('{"id":', 'application/json'), InvalidJsonError],
    ['an empty body', typed('', 'application/json'), EmptyBodyError],
  ])('%s has an error of its own', async (_, response, type) => {
    const error = await register(response).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({
      name: type.name,
      operationId: 'registerMember',
      status: response.status,
      attempts: 1,
      request: { method: 'POST', url: 'https://oslo.club.example.com/v1/members/' },
    });
    expect(error).not.toHaveProperty('cause');
  });

  it('tells the request id, and the body on demand', async () => {
    const answer = typed('{"message":"Teapot."}', 'application/json', 418);
    const error = (await register(answer).catch((reason: unknown) => reason)) as UndeclaredStatusError;
    expect(error.requestId).toBe('r-7');
    expect(error.text()).toBe('{"message":"Teapot."}');
  });

  it('says how redirects are followed', async () => {
    const answer = new Response(null, { status: 302, headers: { location: 'https://elsewhere.example.com' } });
    await expect(register(answer)).rejects.toThrow('see init.redirect');
  });
});

describe('a real connection', () => {
  async function serve(listener: Parameters<typeof createServer>[1], use: (apiUrl: string) => Promise<void>) {
    const server = createServer(listener as never);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  it('that breaks within the body is a TruncatedBodyError', async () => {
    await serve(
      (_request: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"id":');
        setTimeout(() => response.destroy(), 10);
      },
      async (apiUrl) => {
        await expect(createClubClient({ apiUrl }).registerMember(registration)).rejects.toBeInstanceOf(
          TruncatedBodyError,
        );
      },
    );
  });

  it('that nobody accepts is a NetworkError with its code', async () => {
    let apiUrl = '';
    await serve(
      () => {},
      async (url) => {
        apiUrl = url;
      },
    );
    const error = await createClubClient({ apiUrl })
      .registerMember(registration)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      code: 'ECONNREFUSED',
      message: `registerMember: POST ${apiUrl}/members/ gave no response (ECONNREFUSED); check the network, apiUrl and server`,
    });
  });

  it('does not follow a redirect, which would take the credentials along', async () => {
    const seen: unknown[] = [];
    await serve(
      (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => {
        seen.push(request.url);
        response.writeHead(307, { location: '/elsewhere' }).end();
      },
      async (apiUrl) => {
        const client = createClubClient({ apiUrl });
        await expect(client.registerMember(registration)).rejects.toBeInstanceOf(UndeclaredStatusError);
        await client.registerMember(registration, { init: { redirect: 'follow' } }).catch(() => {});
      },
    );
    expect(seen.slice(0, 3)).toEqual(['/members/', '/members/', '/elsewhere']);
  });

  it('takes a stream up and down', async () => {
    const chunks = ['first ', 'second'];
    await serve(
      (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => {
        if (request.method === 'GET') response.writeHead(200, { 'content-type': 'application/zip' });
        else response.writeHead(204, { 'x-length': request.headers['transfer-encoding'] });
        if (request.method === 'GET') for (const chunk of chunks) response.write(chunk);
        request.resume().on('end', () => response.end());
      },
      async (apiUrl) => {
        const client = createClubClient({ apiUrl, auth: { queryKey: 'k' } });
        const sent = await client.putBackup({ body: new Blob(chunks).stream() });
        expect(sent.response.headers.get('x-length')).toBe('chunked');
        const result = await client.getBackup.stream();
        expect(await new Response(result.body as ReadableStream).text()).toBe('first second');
      },
    );
  });

  it('lets the caller end a stream that is being read', async () => {
    await serve(
      (_request: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/zip' }).write('first');
      },
      async (apiUrl) => {
        const caller = new AbortController();
        const client = createClubClient({ apiUrl, auth: { queryKey: 'k' } });
        const result = await client.getBackup.stream({}, { signal: caller.signal, timeout: 5000 });
        const reader = (result.body as ReadableStream<Uint8Array>).getReader();
        expect(new TextDecoder().decode((await reader.read()).value)).toBe('first');
        const next = reader.read();
        caller.abort(new Error('enough'));
        await expect(next).rejects.toThrow('enough');
      },
    );
  });
});

describe('declared response headers', () => {
  it('are values of their schemas', async () => {
    const header = (shape: Shape, more: object = {}) => ({ required: false, shape, ...more });
    const row = {
      responses: {
        '204': {
          content: [],
          headers: {
            'X-Count': header({ type: ['integer'] }),
            'X-Flag': header({ type: ['boolean'] }),
            'X-List': header({ type: ['array'], items: { type: ['number'] } }),
            'X-Map': header({ type: ['object'], properties: { a: { type: ['integer'] } } }),
            'X-Spread': header({ type: ['object'] }, { explode: true }),
            'X-Json': header({}, { contentType: 'application/json' }),
            'X-Odd': header({ type: ['integer'] }),
            'X-None': header({}),
          },
        },
      },
    };
    const headers = {
      'x-count': '7',
      'x-flag': 'true',
      'x-list': '1, 2.5',
      'x-map': 'a,1,b,2',
      'x-spread': 'a=1,b=2',
      'x-json': '{"a":[1]}',
      'x-odd': 'seven',
    };
    const { result } = await callOne(row, {}, new Response(null, { status: 204, headers }));
    expect(result.headers).toEqual({
      'X-Count': 7,
      'X-Flag': true,
      'X-List': [1, 2.5],
      'X-Map': { a: 1, b: '2' },
      'X-Spread': { a: '1', b: '2' },
      'X-Json': { a: [1] },
      'X-Odd': 'seven',
    });
  });
});
