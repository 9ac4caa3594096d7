import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Answer, connected, type paths } from '../test/club/fetch.ts';
import { api, table } from '../test/club/operations.ts';
import type { operations } from '../test/club/types.ts';
import { compile } from '../test/one-operation.ts';
import { allParts } from './client/create-client.ts';
import {
  ConfigurationError,
  InvalidRequestError,
  NetworkError,
  TimeoutError,
  TruncatedBodyError,
  UndeclaredStatusError,
} from './client/index.ts';
import { composeFetch } from './openapi-fetch.ts';
import type { Operation } from './operation.ts';

const json = { 'content-type': 'application/json' };
const ada = () => Response.json({ id: '1', name: 'Ada' });
const done = (status: number) => () => new Response(null, { status });
const one = { path: { id: '1' } };
const basicAuth = { username: 'ada', password: 'secret' };

describe('a request', () => {
  it('has its parameters in their places and styles, cookies too', async () => {
    const { club, requests } = connected(ada);
    const { data } = await club.GET('/members/{id}', {
      params: { path: { id: '4 2' }, query: { fields: ['id', 'name'] }, cookie: { theme: 'dark' } },
    });
    expect(requests[0]?.url).toMatch(/\/members\/4%202\?fields=id,name$/);
    expect(requests[0]?.headers.get('cookie')).toBe('theme=dark');
    expect(requests[0]?.headers.get('accept')).toBe('application/json, application/problem+json');
    expectTypeOf(data).toEqualTypeOf<
      operations['getMember']['responses'][200]['content']['application/json'] | undefined
    >();
  });

  it('has headers in their style', async () => {
    const parameters = [
      { name: 'X-Sort', in: 'header', required: true, style: 'simple', explode: true, shape: { type: ['object'] } },
    ] as const;
    const row: Operation = { ...table.getMember, path: '/sorted', parameters };
    interface Sorted {
      '/sorted': {
        get: { parameters: { header: { 'X-Sort': object } }; responses: { 200: { content: { 'a/b': 1 } } } };
      };
    }
    const requests: Request[] = [];
    const fetch = async (request: Request) => {
      requests.push(request);
      return ada();
    };
    const club = composeFetch<Sorted>(api, { row }, { fetch }, allParts);
    await club.GET('/sorted', { params: { header: { 'X-Sort': { by: 'name', up: true } } } });
    expect(requests[0]?.headers.get('x-sort')).toBe('by=name,up=true');
    await expect(club.GET('/sorted', {} as never)).rejects.toThrow('headers parameter "X-Sort" is missing');
  });

  it('has a form as its encoding says', async () => {
    const { club, requests } = connected(done(201));
    await club.POST('/pictures', { body: { file: new Blob(['x']), tags: ['a', 'b'], about: { alt: 'A' } } });
    const text = (await requests[0]?.clone().text()) ?? '';
    expect(text).toContain('name="about"\r\nContent-Type: application/json\r\n\r\n{"alt":"A"}');
    expect((await requests[0]?.formData())?.getAll('tags')).toEqual(['a', 'b']);
  });

  it('has the form that the caller has made', async () => {
    const { club, requests } = connected(done(201));
    const form = new FormData();
    form.set('file', new Blob(['x']));
    await club.POST('/pictures', { body: { file: new Blob(['y']) }, bodySerializer: () => form });
    await club.POST('/pictures', { body: form as never, headers: { 'content-type': 'multipart/form-data' } });
    for (const request of requests) expect(await (await request.formData()).get('file')).toMatchObject({ size: 1 });
  });

  it('has the media type that a header chooses', async () => {
    const { club, requests } = connected(done(204));
    const body = { name: 'A' };
    await club.PATCH('/members/{id}', {
      params: one,
      body,
      headers: { 'content-type': 'application/merge-patch+json' },
    });
    expect(requests[0]?.headers.get('content-type')).toBe('application/merge-patch+json');
    const call = club.PATCH('/members/{id}', { params: one, body, headers: { 'content-type': 'text/csv' } });
    await expect(call).rejects.toThrow('the API does not take text/csv');
  });

  it('may have a stream for a body', async () => {
    const { club, requests } = connected(done(204));
    await club.PUT('/backup', { body: new Blob(['zip']).stream() as never });
    expect(await requests[0]?.text()).toBe('zip');
    expect(requests[0]?.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('goes to the server of its operation, unless the caller names one', async () => {
    const row: Operation = { ...table.listMembers, security: [], servers: [{ url: 'https://eu.example.com/x/' }] };
    const urls: string[] = [];
    const fetch = async ({ url }: Request) => {
      urls.push(url);
      return Response.json({});
    };
    const club = composeFetch<paths>(api, { row }, { fetch }, allParts);
    await club.GET('/members');
    await club.GET('/members', { baseUrl: 'https://us.example.com' });
    expect(urls).toEqual(['https://eu.example.com/x/members', 'https://us.example.com/members']);
  });

  it('that cannot be written is not sent', async () => {
    const { club, requests } = connected(ada);
    // @ts-expect-error no such path
    await expect(club.GET('/nowhere')).rejects.toThrow('club declares no GET /nowhere');
    // @ts-expect-error the body is missing
    await expect(club.POST('/pictures')).rejects.toThrow('uploadPicture: the body is missing');
    // @ts-expect-error the parameters are missing
    await expect(club.GET('/members/{id}')).rejects.toThrow('path parameter "id" is missing');
    const leaving = club.GET('/members/{id}', { params: { path: { id: '..' } } });
    await expect(leaving).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(club.GET('/members', { body: {} } as never)).rejects.toThrow('the operation takes no body');
    expect(requests).toEqual([]);
  });
});

describe('credentials', () => {
  const list = () => Response.json({ data: { results: [] } });

  it('go with every request, also by the fetch of a call', async () => {
    const { club, requests } = connected(list, { auth: { basicAuth } });
    const others: Request[] = [];
    await club.GET('/members');
    const fetch = async (request: Request) => {
      others.push(request);
      return list();
    };
    await club.GET('/members', { fetch });
    for (const request of [requests[0], others[0]]) {
      expect(request?.headers.get('authorization')).toBe('Basic YWRhOnNlY3JldA==');
    }
  });

  it('give way to a header of the caller or of middleware, null too', async () => {
    const { club, requests } = connected(list, { auth: { basicAuth } });
    await club.GET('/members', { headers: { Authorization: 'Bearer mine' } });
    await club.GET('/members', { headers: { authorization: null } });
    club.use({ onRequest: ({ request }) => request.headers.set('authorization', 'Bearer theirs') });
    await club.GET('/members');
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer mine', null, 'Bearer theirs']);
  });

  it('of a query and of a cookie stand beside what else is there', async () => {
    const { club, requests } = connected(
      [() => new Response('x', { headers: { 'content-type': 'text/csv' } }), done(204)],
      {
        auth: { queryKey: 'k&', session: 's' },
      },
    );
    await club.GET('/backup');
    expect(requests[0]?.url).toMatch(/\/backup\?api_key=k%26$/);
    const init = { params: one, body: { name: 'A' }, headers: { cookie: 'a=b' } };
    await club.PATCH('/members/{id}', init);
    expect(requests[1]?.headers.get('cookie')).toBe('a=b; sid=s');
  });

  it('follow a redirect only where the caller says so', async () => {
    const { club, requests } = connected(list, { auth: { basicAuth } });
    await club.GET('/members');
    await club.GET('/members', { redirect: 'follow' });
    expect(requests.map(({ redirect }) => redirect)).toEqual(['manual', 'follow']);
  });

  it('from a function are asked for again after a 401', async () => {
    const { club, requests } = connected([() => Response.json({ message: 'no' }, { status: 401 }), list], {
      auth: {
        basicAuth: async ({ refresh }: { refresh: boolean }) => ({ ...basicAuth, password: refresh ? 'b' : 'a' }),
      },
    });
    expect(await club.GET('/members')).toMatchObject({ data: { data: { results: [] } } });
    expect(requests.map(({ headers }) => atob(headers.get('authorization')?.slice(6) ?? ''))).toEqual([
      'ada:a',
      'ada:b',
    ]);
  });
});

describe('a retry', () => {
  const busy = () => Response.json({}, { status: 503 });

  it('sends the whole request again, as middleware has made it', async () => {
    const { club, requests } = connected([done(503), done(503), done(204)]);
    club.use({ onRequest: ({ request }) => new Request(request, { body: '{"name":"Grace"}' }) });
    await club.PATCH('/members/{id}', { params: one, body: { name: 'Ada' } });
    expect(await Promise.all(requests.map((request) => request.text()))).toEqual(Array(3).fill('{"name":"Grace"}'));
  });

  it('follows a body that breaks off, whatever it is read as', async () => {
    const broken = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('x')) }), {
        headers: json,
      });
    for (const parseAs of ['json', 'text', 'blob', 'arrayBuffer'] as const) {
      const { club, requests } = connected([broken, ada]);
      expect((await club.GET('/members/{id}', { params: one, parseAs })).response.status).toBe(200);
      expect(requests).toHaveLength(2);
    }
    const { data } = await connected(broken).club.GET('/members/{id}', { params: one, parseAs: 'stream' });
    await expect(new Response(data).text()).rejects.toBeInstanceOf(TruncatedBodyError);
  });

  it('keeps its idempotency key, and does not follow what must not be sent twice', async () => {
    const paid = connected([busy, () => Response.json({}, { status: 201 })], { auth: { sso: 't' } });
    await paid.club.POST('/fees', { body: {} as never });
    const keys = paid.requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/.{20}/);
    expect(keys[1]).toBe(keys[0]);
    const { club, requests } = connected(busy);
    await expect(club.POST('/members/', { body: { name: 'A', password: 'walnut-Ferry' } })).rejects.toThrow();
    expect(requests).toHaveLength(1);
  });
});

describe('a call rejects', () => {
  const member = { params: one };

  it('with an error of the runtime, which onError and the hooks are told', async () => {
    const errors: unknown[] = [];
    const hooks = { onError: ({ error }: { error: unknown }) => errors.push(error) };
    const { club } = connected(() => Promise.reject(new TypeError('x')), { retry: false, hooks });
    club.use({ onError: ({ error }) => void errors.push(error) });
    await expect(club.GET('/members/{id}', member)).rejects.toBeInstanceOf(NetworkError);
    expect(errors).toEqual([expect.any(NetworkError), expect.any(NetworkError)]);
  });

  it('where the response is none that is declared', async () => {
    const call = connected(() => new Response(null, { status: 302 })).club.GET('/members');
    await expect(call).rejects.toThrow('needs');
    const moved = connected(() => new Response(null, { status: 302 }), { auth: { basicAuth } }).club.GET('/members');
    await expect(moved).rejects.toBeInstanceOf(UndeclaredStatusError);
    const html = connected(() => new Response('{', { headers: json })).club.GET('/members/{id}', member);
    await expect(html).rejects.toThrow('answered 200 with invalid JSON');
  });

  it('at its time limit, and with the reason of its signal', async () => {
    const never: Answer = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const late = connected(never, { deadline: 5 }).club.GET('/members/{id}', member);
    await expect(late).rejects.toBeInstanceOf(TimeoutError);
    const controller = new AbortController();
    const call = connected(never).club.GET('/members/{id}', { ...member, signal: controller.signal });
    controller.abort('enough');
    await expect(call).rejects.toBe('enough');
  });

  it('where validation finds a value of the schema invalid; a text is none', async () => {
    const body = { 'application/json': compile({ required: ['name'] }) };
    const validate = { getMember: { responses: { '200': { body } }, query: compile({ required: ['fields'] }) } };
    const { club, requests } = connected(() => Response.json({ id: 1 }), { validate, invalidResponse: 'throw' });
    await expect(club.GET('/members/{id}', member)).rejects.toThrow('query/fields is required');
    expect(requests).toEqual([]);
    const init = { params: { ...one, query: { fields: ['id'] } } };
    await expect(club.GET('/members/{id}', init)).rejects.toThrow('body/name is required');
    expect(await club.GET('/members/{id}', { ...init, parseAs: 'text' })).toMatchObject({ data: '{"id":1}' });
  });

  it('before it is made, with an option of another client', () => {
    const make = (options: object) => () => composeFetch(api, table, options);
    expect(make({ middleware: [] })).toThrow(ConfigurationError);
    expect(make({ init: {} })).toThrow('openapi-fetch has no option init: use the members of init as options');
    expect(make({ baseUrl: 'x?y' })).toThrow(ConfigurationError);
  });
});
