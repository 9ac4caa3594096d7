import { describe, expect, expectTypeOf, it } from 'vitest';
import { createClubClient, jsonResponse, stub } from '../../test/club/client.ts';
import type { Member, operations, Problem } from '../../test/club/types.ts';
import { ApiError, ConfigurationError, type Input, NetworkError, type Result, RollcallError, unwrap } from './index.ts';

const ada: Member = { id: '42', name: 'Ada' };

describe('a call', () => {
  it('sends JSON to the first server and gives the declared response', async () => {
    const { fetch, requests } = stub(jsonResponse(201, ada, { 'X-Seats-Left': '7' }));
    const client = createClubClient({ fetch });

    const result = await client.registerMember({ body: { name: 'Ada', password: 'correct horse' } });

    expect(requests[0]?.method).toBe('POST');
    expect(requests[0]?.url).toBe('https://oslo.club.example.com/v1/members/');
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(requests[0]?.headers.get('accept')).toBe('application/json');
    expect(await requests[0]?.json()).toEqual({ name: 'Ada', password: 'correct horse' });
    expect(result).toMatchObject({ ok: true, status: 201, body: ada, contentType: 'application/json' });
    if (result.status === 201) expect(result.headers['X-Seats-Left']).toBe(7);
    expect.assertions(7);
  });

  it('looks the global fetch up when it is called, so that it can be replaced after the client was made', async () => {
    const client = createClubClient();
    const { fetch, requests } = stub(jsonResponse(200, ada));
    const original = globalThis.fetch;
    globalThis.fetch = fetch as typeof globalThis.fetch;
    try {
      await client.getMember({ path: { id: '42' } });
    } finally {
      globalThis.fetch = original;
    }
    expect(requests).toHaveLength(1);
  });

  it('tells its result apart by status and by ok', () => {
    type R = Result<operations['registerMember']>;
    expectTypeOf<Extract<R, { status: 201 }>['body']>().toEqualTypeOf<Member>();
    expectTypeOf<Extract<R, { status: 201 }>['headers']['X-Seats-Left']>().toEqualTypeOf<number>();
    expectTypeOf<Extract<R, { ok: false }>['body']>().toEqualTypeOf<Problem | undefined>();
    expectTypeOf<Extract<R, { status: 429 }>['body']>().toEqualTypeOf<undefined>();
  });

  it('covers ranges and default in the type of its result', () => {
    const narrow = (result: Result<operations['getMember']>) => {
      if (result.status === 200) expectTypeOf(result.body).toEqualTypeOf<Member>();
      else if (result.status === 404) expectTypeOf(result.body).toEqualTypeOf<Problem>();
      else if (result.status === 503) expectTypeOf(result.body).toEqualTypeOf<{ fault: string }>();
      if (result.ok) expectTypeOf(result.body).toEqualTypeOf<Member>();
      // @ts-expect-error no such status
      if (result.status === 999) return;
    };
    expect(narrow).toBeTypeOf('function');
  });

  it('takes its input in groups, and none where none is required', () => {
    expectTypeOf<Input<operations['registerMember']>['body']>().toEqualTypeOf<{
      name: string;
      password: string;
      level?: string;
    }>();
    expectTypeOf<Input<operations['listMembers']>['query']>().toEqualTypeOf<{ page?: number } | undefined>();
    const client = createClubClient({ fetch: stub().fetch });
    () => client.listMembers();
    () => client.putBackup();
    // @ts-expect-error nothing goes into the path
    () => client.listMembers({ path: { id: '42' } });
    // @ts-expect-error there is no body
    () => client.listMembers({ body: {} });
    // @ts-expect-error the path is required
    () => client.getMember();
    // @ts-expect-error the body is required
    () => client.registerMember({});
    // @ts-expect-error misspelt
    () => client.listMembers({ qeury: {} });
    // @ts-expect-error misspelt option
    () => client.listMembers({}, { timout: 3 });
  });

  it('lets contentType choose the body where there are several', () => {
    const client = createClubClient({ fetch: stub().fetch });
    const path = { id: '42' };
    () => client.updateMember({ path, body: { name: 'Ada' } });
    () => client.updateMember({ path, contentType: 'application/merge-patch+json', body: { name: null } });
    // @ts-expect-error null is for the merge patch only
    () => client.updateMember({ path, body: { name: null } });
    // @ts-expect-error not a declared media type
    () => client.updateMember({ path, contentType: 'text/plain', body: 'Ada' });
  });
});

describe('unwrap', () => {
  it('gives the body of a success', async () => {
    const client = createClubClient({ fetch: stub(jsonResponse(201, ada)).fetch });
    const member = unwrap(await client.registerMember({ body: { name: 'Ada', password: 'correct horse' } }));
    expectTypeOf(member).toEqualTypeOf<Member>();
    expect(member).toEqual(ada);
  });

  it('throws an ApiError that says which call was refused and why', async () => {
    const answer = jsonResponse(400, { message: 'The name is taken.' }, { 'x-request-id': 'r-1' });
    const client = createClubClient({ fetch: stub(answer).fetch });
    const result = await client.registerMember({ body: { name: 'Ada', password: 'correct horse' } });
    const error = await Promise.resolve()
      .then(() => unwrap(result))
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(RollcallError);
    expect(error).toMatchObject({
      name: 'ApiError',
      message: 'registerMember: POST https://oslo.club.example.com/v1/members/ answered 400; its body says why',
      operationId: 'registerMember',
      status: 400,
      body: { message: 'The name is taken.' },
      requestId: 'r-1',
      attempts: 1,
      request: { method: 'POST', url: 'https://oslo.club.example.com/v1/members/' },
    });
  });
});

describe('the base URL', () => {
  async function urlOf(options: Parameters<typeof createClubClient>[0]) {
    const { fetch, requests } = stub(jsonResponse(200, ada));
    await createClubClient({ ...options, fetch }).getMember({ path: { id: '42' } });
    return requests[0]?.url;
  }

  it('is the first server with its variables filled in', async () => {
    expect(await urlOf({ server: { city: 'bergen', version: 'v2' } })).toBe(
      'https://bergen.club.example.com/v2/members/42',
    );
  });

  it('is apiUrl where given, its path kept and no slash doubled', async () => {
    expect(await urlOf({ apiUrl: 'https://proxy.example.com/club/' })).toBe(
      'https://proxy.example.com/club/members/42',
    );
    expect(await urlOf({ apiUrl: new URL('http://127.0.0.1:4010') })).toBe('http://127.0.0.1:4010/members/42');
  });

  it('must be absolute, and hold neither credentials nor query', () => {
    for (const apiUrl of [
      '',
      '/club',
      'ftp://example.com',
      'https://ada:secret@example.com',
      'https://example.com?a=1',
    ]) {
      expect(() => createClubClient({ apiUrl })).toThrow(ConfigurationError);
    }
    expect(() => createClubClient({ apiUrl: 'https://ada:secret@example.com' })).not.toThrow(/secret/);
  });

  it('takes only values that a variable allows', () => {
    // @ts-expect-error not in the enum
    expect(() => createClubClient({ server: { version: 'v3' } })).toThrow(
      'server.version of club must be one of v1, v2',
    );
    // @ts-expect-error no such variable
    expect(() => createClubClient({ server: { town: 'oslo' } })).toThrow('club has no server variable "town"');
  });
});

describe('a server that reaches nobody', () => {
  const failed = (code: string) => () =>
    Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code } }));
  const errorOf = (code: string, options: Parameters<typeof createClubClient>[0] = {}) =>
    createClubClient({ retry: false, fetch: failed(code), ...options })
      .getMember({ path: { id: '42' }, query: { fields: ['secret'] } })
      .catch((error: unknown) => error);

  it.each(['ENOTFOUND', 'ECONNREFUSED'])('is a fault of the options where it is a default (%s)', async (code) => {
    const error = await errorOf(code);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toBe(
      `ConfigurationError: getMember: nobody is at https://oslo.club.example.com/v1/members/42 (${code}); set server.city or apiUrl`,
    );
  });

  it.each<[what: string, code: string, options: Parameters<typeof createClubClient>[0], url: string]>([
    ['given', 'ENOTFOUND', { server: { city: 'bergen' } }, 'https://bergen.club.example.com/v1/members/42'],
    ['given whole', 'ENOTFOUND', { apiUrl: 'https://club.example.com' }, 'https://club.example.com/members/42'],
    ['there, and breaks the connection', 'ECONNRESET', {}, 'https://oslo.club.example.com/v1/members/42'],
  ])('is the fault of the network where it is %s', async (_, code, options, url) => {
    const error = await errorOf(code, options);
    expect(error).toBeInstanceOf(NetworkError);
    expect(String(error)).toBe(
      `NetworkError: getMember: GET ${url} gave no response (${code}); check the network, apiUrl and server`,
    );
  });
});
