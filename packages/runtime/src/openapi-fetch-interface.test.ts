/**
 * openapi-fetch's options of a call, member by member: each has the effect that it has at openapi-fetch, which is called
 * beside ours, or it does not compile and is refused.
 */
import createOpenapiFetch, { type FetchOptions } from 'openapi-fetch';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { stub } from '../test/club/client.ts';
import { api, table } from '../test/club/operations.ts';
import type { operations } from '../test/club/types.ts';
import { compile } from '../test/one-operation.ts';
import { allParts } from './client/create-client.ts';
import { type ClientOptions, ConfigurationError, InvalidRequestError, TruncatedBodyError } from './client/index.ts';
import { composeFetch, type FetchClient } from './openapi-fetch.ts';

interface Unused {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}
interface paths {
  '/members/': { parameters: Unused; post: operations['registerMember'] };
  '/members/{id}': { parameters: Unused; get: operations['getMember']; patch: operations['updateMember'] };
  '/pictures': { parameters: Unused; post: operations['uploadPicture'] };
  '/backup': { parameters: Unused; put: operations['putBackup'] };
}
type Club = FetchClient<paths>;

const ada = '{"id":"1","name":"Ada"}';
const one = { path: { id: '1' } };
const registration = { name: 'Ada', password: 'walnut-Ferry' };
const json = { 'content-type': 'application/json' };

function ours(answer: () => Response, options: ClientOptions<typeof api> = {}) {
  const { fetch, requests } = stub(answer);
  return { club: composeFetch<paths>(api, table, { fetch, ...options }, allParts), requests };
}

function theirs(answer: () => Response) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request.clone());
    return answer();
  };
  const baseUrl = 'https://oslo.club.example.com/v1';
  return { club: createOpenapiFetch<paths>({ baseUrl, fetch }) as unknown as Club, requests };
}

/** What a call sends, and what it gives: streams, buffers and blobs as text. */
async function exchanged(side: typeof ours | typeof theirs, call: (club: Club) => Promise<object>) {
  const sent: () => readonly Request[] = () => requests;
  const { club, requests } = side(() => answerTo(sent().at(-1)?.method));
  const { data, error } = (await call(club)) as { data?: unknown; error?: unknown };
  const [request] = requests as [Request];
  const { url, method, credentials, cache } = request;
  const headers = Object.fromEntries(request.headers);
  delete headers.accept;
  return {
    url: decodeURIComponent(url),
    method,
    credentials,
    cache,
    headers,
    body: await request.text(),
    error,
    ...(await told(data)),
  };
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
};

describe('has the effect that it has at openapi-fetch:', () => {
  it.each(Object.entries(calls))('%s', async (_, call) => {
    expect(await exchanged(ours, call)).toEqual(await exchanged(theirs, call));
  });
});

describe('parseAs', () => {
  const { club } = ours(() => new Response(ada, { headers: json }));

  it('tells the type of the data', async () => {
    const init = { params: one } as const;
    const text = await club.GET('/members/{id}', { ...init, parseAs: 'text' });
    expectTypeOf(text.data).toEqualTypeOf<string | undefined>();
    const blob = await club.GET('/members/{id}', { ...init, parseAs: 'blob' });
    expectTypeOf(blob.data).toEqualTypeOf<Blob | undefined>();
    const buffer = await club.GET('/members/{id}', { ...init, parseAs: 'arrayBuffer' });
    expectTypeOf(buffer.data).toEqualTypeOf<ArrayBuffer | undefined>();
    const stream = await club.GET('/members/{id}', { ...init, parseAs: 'stream' });
    expectTypeOf(stream.data).toEqualTypeOf<Response['body'] | undefined>();
  });

  it('is for successes: an error is what it is declared as', async () => {
    const { club } = ours(() =>
      Response.json({ message: 'gone' }, { status: 404, headers: { 'content-type': 'application/problem+json' } }),
    );
    const { error } = await club.GET('/members/{id}', { params: one, parseAs: 'stream' });
    expect(error).toEqual({ message: 'gone' });
  });

  it('other than json is not a value of the schema, so that no validator judges it', async () => {
    const invalid = { id: 1 };
    const responses = { '200': { body: { 'application/json': compile({ required: ['name'] }) } } };
    const options = { validate: { getMember: { responses } }, invalidResponse: 'throw' } as const;
    const { club } = ours(() => Response.json(invalid), options);
    const { data } = await club.GET('/members/{id}', { params: one, parseAs: 'text' });
    expect(data).toBe('{"id":1}');
    await expect(club.GET('/members/{id}', { params: one, parseAs: 'json' })).rejects.toThrow('body/name is required');
  });

  it.each(['text', 'blob', 'arrayBuffer'] as const)('%s rejects where the body breaks off', async (parseAs) => {
    const broken = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('x')) }), {
        headers: json,
      });
    const call = ours(broken, { retry: false }).club.GET('/members/{id}', { params: one, parseAs });
    await expect(call).rejects.toBeInstanceOf(TruncatedBodyError);
  });
});

describe('fetch', () => {
  it('sends the requests of one call', async () => {
    const { club, requests } = ours(() => new Response(ada, { headers: json }));
    const sent: Request[] = [];
    const fetch = async (request: Request) => {
      sent.push(request);
      return new Response(ada, { headers: json });
    };
    const { data } = await club.GET('/members/{id}', { params: one, fetch });
    expect(data).toEqual({ id: '1', name: 'Ada' });
    expect(sent[0]).toBeInstanceOf(Request);
    expect(sent[0]?.url).toBe('https://oslo.club.example.com/v1/members/1');
    expect(requests).toEqual([]);
  });
});

describe('headers', () => {
  it('that are null unset what the client, or the runtime, would send', async () => {
    const { club, requests } = ours(() => new Response(ada, { headers: json }), { headers: { 'x-client': 'a' } });
    await club.GET('/members/{id}', { params: one, headers: { 'X-Client': null, Accept: null } });
    expect(requests[0]?.headers.has('x-client')).toBe(false);
    expect(requests[0]?.headers.has('accept')).toBe(false);
  });

  it('name no media type that the API does not take', async () => {
    const { club } = ours(() => new Response(null, { status: 204 }));
    const call = club.PATCH('/members/{id}', {
      params: one,
      body: { name: 'A' },
      headers: { 'content-type': 'text/csv' },
    });
    await expect(call).rejects.toThrow('the API does not take text/csv');
    await expect(call).rejects.toBeInstanceOf(InvalidRequestError);
  });
});

describe('a body', () => {
  it('may be a FormData that the caller has made', async () => {
    const { club, requests } = ours(() => new Response(null, { status: 201 }));
    const form = new FormData();
    form.set('file', new Blob(['x']));
    await club.POST('/pictures', { body: { file: new Blob(['x']) }, bodySerializer: () => form });
    await club.POST('/pictures', { body: form as never, headers: { 'content-type': 'multipart/form-data' } });
    for (const request of requests) {
      expect(request.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
      expect((await request.formData()).has('file')).toBe(true);
    }
  });
});

describe('a baseUrl', () => {
  it('is refused where it is none', async () => {
    const call = ours(() => new Response(ada)).club.GET('/members/{id}', {
      params: one,
      baseUrl: 'https://x.example?y',
    });
    await expect(call).rejects.toBeInstanceOf(ConfigurationError);
  });
});

describe('does not compile, and is refused:', () => {
  const { club, requests } = ours(() => new Response(ada, { headers: json }));
  const middleware: FetchOptions<unknown>['middleware'] = [{ onRequest: ({ request }) => request }];

  it('middleware', async () => {
    // @ts-expect-error the client has an option of this name
    const call = club.GET('/members/{id}', { params: one, middleware });
    await expect(call).rejects.toThrow('a call takes no "middleware"; see the options of the client');
  });

  it('Request', async () => {
    // @ts-expect-error the client has an option fetch
    await expect(club.GET('/members/{id}', { params: one, Request })).rejects.toThrow('a call takes no "Request"');
  });

  it('requestInitExt', async () => {
    // @ts-expect-error the client has an option init
    const call = club.GET('/members/{id}', { params: one, requestInitExt: {} });
    await expect(call).rejects.toThrow('a call takes no "requestInitExt"');
  });

  it('method', async () => {
    // @ts-expect-error it is the name of what is called
    await expect(club.GET('/members/{id}', { params: one, method: 'PUT' })).rejects.toThrow('a call takes no "method"');
  });

  it('use, eject and request', () => {
    // @ts-expect-error the client has an option middleware
    expect(club.use).toBeUndefined();
    // @ts-expect-error the client has an option middleware
    expect(club.eject).toBeUndefined();
    // @ts-expect-error there is a method for each
    expect(club.request).toBeUndefined();
  });

  it('what is spelt wrong', () => {
    const compiled = () => [
      // @ts-expect-error no such option
      club.GET('/members/{id}', { params: one, parsAs: 'text' }),
      // @ts-expect-error no such way to parse
      club.GET('/members/{id}', { params: one, parseAs: 'xml' }),
      // @ts-expect-error no such parameter
      club.GET('/members/{id}', { params: { path: { id: '1', name: 'x' } } }),
      // @ts-expect-error no such parameter
      club.GET('/members/{id}', { params: { path: { id: '1' }, query: { feilds: ['id'] } } }),
    ];
    expect(compiled).toBeTypeOf('function');
  });

  it('and nothing of it was sent', () => expect(requests.every(({ method }) => method === 'GET')).toBe(true));
});
