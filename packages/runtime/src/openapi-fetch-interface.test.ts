/** What openapi-fetch's documentation says, item by item: plain openapi-fetch is called beside ours, and both do the same. */
import createOpenapiFetch, { type Client, type Middleware, wrapAsPathBasedClient } from 'openapi-fetch';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { paths } from '../test/club/fetch.ts';
import { api, table } from '../test/club/operations.ts';
import { allParts } from './client/create-client.ts';
import { composeFetch, type FetchClient, type FetchClientOptions } from './openapi-fetch.ts';

type Club = Client<paths>;

const ada = '{"id":"1","name":"Ada"}';
const one = { path: { id: '1' } };
const registration = { name: 'Ada', password: 'walnut-Ferry' };
const json = { 'content-type': 'application/json' };
const baseUrl = 'https://oslo.club.example.com/v1';

type Make = (options: FetchClientOptions) => Club;
const ours: Make = (options) => composeFetch<paths>(api, table, { retry: false, ...options }, allParts);
const theirs: Make = (options) => createOpenapiFetch<paths>({ baseUrl, ...options } as object);

/** What calls send, and what the last one gives: streams, buffers and blobs as text. */
async function exchanged(make: Make, call: (club: Club) => Promise<object>, options: FetchClientOptions = {}) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request.clone());
    return answerTo(request.method);
  };
  const { data, error } = (await call(make({ fetch, ...options }))) as { data?: unknown; error?: unknown };
  const sent = requests.map(async (request) => {
    const { url, method, credentials, cache } = request;
    const headers = Object.fromEntries(request.headers);
    delete headers.accept;
    return { url: decodeURIComponent(url), method, credentials, cache, headers, body: await request.text() };
  });
  return { sent: await Promise.all(sent), error, ...(await told(data)) };
}

/** As declared: a member for GET, and for a registration. */
function answerTo(method = ''): Response {
  if (method === 'PATCH') return new Response(null, { status: 204 });
  return new Response(ada, { headers: json, status: method === 'POST' ? 201 : 200 });
}

async function told(data: unknown): Promise<object> {
  const isBytes = data instanceof ReadableStream || data instanceof ArrayBuffer || data instanceof Blob;
  return { kind: data?.constructor.name, data: isBytes ? await new Response(data as BodyInit).text() : data };
}

const fields = ['a b', 'c'];
const filter = { rank: 'x', 'a/b': 'y' };

const calls: Record<string, (club: Club) => Promise<object>> = {
  'params.path': (club) => club.GET('/members/{id}', { params: { path: { id: '4 2' } } }),
  'params.query': (club) => club.GET('/members/{id}', { params: { ...one, query: { filter } } }),
  'params.query, undeclared': (club) =>
    club.GET('/members/{id}', { params: { ...one, query: { more: 'a b', list: [1, 2] } as object } }),
  'params.header': (club) => club.GET('/members/{id}', { params: { ...one, header: { 'X-Trace': 't' } } }),
  body: (club) => club.POST('/members/', { body: registration }),
  'headers, as an object': (club) => club.GET('/members/{id}', { params: one, headers: { a: 'x', b: 1, c: true } }),
  'headers, as Headers': (club) => club.GET('/members/{id}', { params: one, headers: new Headers({ a: 'x' }) }),
  'headers, undefined': (club) => club.GET('/members/{id}', { params: one, headers: { a: undefined, b: null } }),
  'headers, as a list': (club) => club.GET('/members/{id}', { params: one, headers: { a: ['x', 'y'], b: [] } }),
  'headers, beside params.header': (club) =>
    club.GET('/members/{id}', { params: { ...one, header: { 'X-Trace': 't' } }, headers: { 'x-trace': 'u' } }),
  'headers, with the media type of the body': (club) =>
    club.PATCH('/members/{id}', {
      params: one,
      body: { name: 'Lovelace' },
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    }),
  baseUrl: (club) => club.GET('/members/{id}', { params: one, baseUrl: 'https://other.example.com:8443/v2/' }),
  'querySerializer, a function': (club) =>
    club.GET('/members/{id}', {
      params: { ...one, query: { fields } },
      querySerializer: (query) => `?all=${JSON.stringify(query)}`,
    }),
  'querySerializer, styles of lists': (club) =>
    club.GET('/members/{id}', {
      params: { ...one, query: { fields } },
      querySerializer: { array: { style: 'form', explode: true } },
    }),
  'querySerializer, styles of objects': (club) =>
    club.GET('/members/{id}', {
      params: { ...one, query: { filter: { rank: 'x' } } },
      querySerializer: { object: { style: 'form', explode: true } },
    }),
  pathSerializer: (club) =>
    club.GET('/members/{id}', {
      params: one,
      pathSerializer: (path, { id }) => path.replace('{id}', `<${id}>`),
    }),
  'bodySerializer, to a text': (club) =>
    club.POST('/members/', { body: registration, bodySerializer: ({ name }) => `name is ${name}` }),
  'bodySerializer, beside a media type': (club) =>
    club.PATCH('/members/{id}', {
      params: one,
      body: { name: 'Ada' },
      bodySerializer: ({ name }: { name?: string | null }) => JSON.stringify({ name, merged: true }),
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  'parseAs json': (club) => club.GET('/members/{id}', { params: one, parseAs: 'json' }),
  'parseAs text': (club) => club.GET('/members/{id}', { params: one, parseAs: 'text' }),
  'parseAs blob': (club) => club.GET('/members/{id}', { params: one, parseAs: 'blob' }),
  'parseAs arrayBuffer': (club) => club.GET('/members/{id}', { params: one, parseAs: 'arrayBuffer' }),
  'parseAs stream': (club) => club.GET('/members/{id}', { params: one, parseAs: 'stream' }),
  'further members of RequestInit': (club) =>
    club.GET('/members/{id}', { params: one, credentials: 'omit', cache: 'no-store' }),
  'signal, null': (club) => club.GET('/members/{id}', { params: one, signal: null }),
  request: (club) => club.request('get', '/members/{id}', { params: one }),
  'the path first': (club) => wrapAsPathBasedClient(club)['/members/{id}'].GET({ params: one }),
};

/** The options of a client, and what a middleware may do. */
const clients: Record<string, (calls: (what: string) => void) => FetchClientOptions & { use?: Middleware }> = {
  headers: () => ({ headers: { 'x-client': 'a', 'x-list': ['b', 'c'], 'x-none': null } }),
  baseUrl: () => ({ baseUrl: 'https://other.example.com/' }),
  'a member of RequestInit': () => ({ credentials: 'omit' }),
  'querySerializer, a function': () => ({ querySerializer: (query) => `all=${JSON.stringify(query)}` }),
  'querySerializer, styles': () => ({ querySerializer: { array: { style: 'pipeDelimited', explode: false } } }),
  pathSerializer: () => ({ pathSerializer: (path, { id }) => path.replace('{id}', `<${id}>`) }),
  bodySerializer: () => ({ bodySerializer: (body) => `<${JSON.stringify(body)}>` }),
  Request: (calls) => ({
    Request: class extends Request {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(input, init);
        if (typeof input === 'string') calls(input);
      }
    },
  }),
  'a middleware that changes headers': () => ({
    use: { onRequest: ({ request }) => request.headers.set('x-trace', 'm') },
  }),
  'a middleware that gives another request': () => ({
    use: { onRequest: ({ request }) => new Request(`${request.url}?more=1`, request) },
  }),
  'a middleware that gives another body': () => ({
    use: {
      onRequest: ({ request }) =>
        request.method === 'PATCH' ? new Request(request, { body: '{"name":"Grace"}' }) : undefined,
    },
  }),
  'a middleware that answers': (calls) => ({
    use: { onRequest: () => Response.json({ id: 'cached' }), onResponse: () => calls('never') },
  }),
  'a middleware that sees path, parameters and options': (calls) => ({
    use: {
      onRequest: ({ schemaPath, params, options: { baseUrl, parseAs } }) =>
        void calls(JSON.stringify([schemaPath, params.path, params.query, baseUrl, parseAs])),
    },
  }),
  'a middleware that gives another response': () => ({
    use: {
      onResponse: ({ response }) => (response.status === 200 ? new Response('{"id":"other"}', response) : undefined),
    },
  }),
  'a middleware that reads the response': (calls) => ({
    use: { onResponse: async ({ response }) => calls(await response.clone().text()) },
  }),
  'a middleware that answers for an error': () => ({
    fetch: () => Promise.reject(new TypeError('fetch failed')),
    use: { onError: () => Response.json({ id: 'saved' }) },
  }),
};

describe('an option of a call has the effect that it has at openapi-fetch:', () => {
  it.each(Object.entries(calls))('%s', async (_, call) => {
    expect(await exchanged(ours, call)).toEqual(await exchanged(theirs, call));
  });
});

describe('an option of a client has the effect that it has at openapi-fetch:', () => {
  it.each(Object.entries(clients))('%s', async (_, given) => {
    const sides = [ours, theirs].map(async (make) => {
      const seen: string[] = [];
      const { use, ...options } = given((what) => void seen.push(what));
      const call = async (club: Club) => {
        if (use) club.use(use);
        await club.PATCH('/members/{id}', { params: one, body: { name: 'Ada' } });
        return club.GET('/members/{id}', { params: { ...one, query: { fields: ['a'] } } });
      };
      return { seen, ...(await exchanged(make, call, options)) };
    });
    const [mine, plain] = await Promise.all(sides);
    expect(mine).toEqual(plain);
  });
});

describe('middleware', () => {
  it('runs in the documented order: that of the client first, that of the call after it, and answers in reverse', async () => {
    const orders = [ours, theirs].map(async (make) => {
      const order: string[] = [];
      const layer = (name: string): Middleware => ({
        onRequest: () => void order.push(`${name} asks`),
        onResponse: () => void order.push(`${name} hears`),
      });
      const club = make({ fetch: async () => new Response(ada, { headers: json }) });
      const gone = layer('gone');
      club.use(layer('a'), gone);
      club.eject(gone);
      await club.GET('/members/{id}', { params: one, middleware: [layer('b')] });
      return order;
    });
    expect(await orders[0]).toEqual(['a asks', 'b asks', 'b hears', 'a hears']);
    expect(await orders[0]).toEqual(await orders[1]);
  });

  it('sees the request as it is declared, cookies and media type included', async () => {
    const club = ours({
      fetch: async ({ method }) =>
        method === 'GET' ? new Response(ada, { headers: json }) : new Response(null, { status: 201 }),
    });
    const seen: (string | null)[] = [];
    club.use({
      onRequest: ({ request: { headers } }) => void seen.push(headers.get('content-type'), headers.get('cookie')),
    });
    await club.POST('/pictures', { body: { file: new Blob(['x']) } });
    await club.GET('/members/{id}', { params: { ...one, cookie: { theme: 'dark' } } });
    expect(seen).toEqual([expect.stringMatching(/^multipart\/form-data; ?boundary=/), null, null, 'theme=dark']);
  });
});

it('requestInitExt reaches fetch', async () => {
  const given: unknown[] = [];
  const fetch = async (_: Request, extension?: unknown) => {
    given.push(extension);
    return new Response(ada, { headers: json });
  };
  for (const make of [ours, theirs]) {
    await make({ fetch, requestInitExt: { dispatcher: 'x' } }).GET('/members/{id}', { params: one });
  }
  expect(given).toEqual([{ dispatcher: 'x' }, { dispatcher: 'x' }]);
});

it('what Request does not know stays on the request', async () => {
  const given: unknown[] = [];
  const fetch = async (request: Request) => {
    given.push((request as unknown as { next: unknown }).next);
    return new Response(ada, { headers: json });
  };
  for (const make of [ours, theirs]) {
    await make({ fetch }).GET('/members/{id}', { params: one, next: { revalidate: 10 } });
  }
  expect(given).toEqual([{ revalidate: 10 }, { revalidate: 10 }]);
});

describe('the type', () => {
  const club: FetchClient<paths> = composeFetch<paths>(api, table, {}, allParts);

  it("is openapi-fetch's own", () => {
    expectTypeOf(club).toExtend<Client<paths>>();
  });

  it('of the data follows parseAs', () => {
    const read = async () => {
      const init = { params: one } as const;
      const text = await club.GET('/members/{id}', { ...init, parseAs: 'text' });
      expectTypeOf(text.data).toEqualTypeOf<string | undefined>();
      const stream = await club.GET('/members/{id}', { ...init, parseAs: 'stream' });
      expectTypeOf(stream.data).toEqualTypeOf<Response['body'] | undefined>();
    };
    expect(read).toBeTypeOf('function');
  });
});
