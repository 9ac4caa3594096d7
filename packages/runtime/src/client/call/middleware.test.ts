import { describe, expect, expectTypeOf, it } from 'vitest';
import { type ClubOptions, createClubClient, jsonResponse, stub } from '../../../test/club/client.ts';
import { type Hooks, type Middleware, onDeprecation } from '../index.ts';

const ada = { id: '42', name: 'Ada' };
const path = { id: '42' };

describe('middleware', () => {
  it('wraps every attempt, the first layer outermost', async () => {
    const seen: string[] = [];
    const layer =
      (name: string): Middleware =>
      async (request, next) => {
        seen.push(`${name} ${request.operationId} ${request.attempt}`);
        const response = await next();
        seen.push(`${name} ${response.status}`);
        return response;
      };
    const { fetch } = stub(jsonResponse(503, { fault: 'Down.' }), jsonResponse(200, ada));
    const options = { fetch, middleware: [layer('a'), layer('b')], retry: { baseDelay: 1 } };
    await createClubClient(options).getMember({ path });
    expect(seen).toEqual([
      'a getMember 1',
      'b getMember 1',
      'b 503',
      'a 503',
      'a getMember 2',
      'b getMember 2',
      'b 200',
      'a 200',
    ]);
  });

  it('may change what goes out, for its own attempt', async () => {
    const { fetch, requests } = stub(jsonResponse(503, { fault: 'Down.' }), jsonResponse(200, ada));
    const middleware: Middleware[] = [
      (request, next) => {
        if (request.attempt === 1) request.headers['x-first'] = 'yes';
        request.url += '?seen=1';
        return next();
      },
    ];
    await createClubClient({ fetch, middleware, retry: { baseDelay: 1 } }).getMember({ path });
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?seen=1', '?seen=1']);
    expect(requests.map(({ headers }) => headers.get('x-first'))).toEqual(['yes', null]);
  });

  it('may answer itself', async () => {
    const { fetch, requests } = stub();
    const client = createClubClient({ fetch, middleware: [async () => jsonResponse(200, ada)] });
    expect((await client.getMember({ path })).body).toEqual(ada);
    expect(requests).toHaveLength(0);
  });

  it('sees its own error come through, and nothing is sent again', async () => {
    const { fetch, requests } = stub(jsonResponse(200, ada));
    const middleware: Middleware[] = [() => Promise.reject(new RangeError('mine'))];
    await expect(createClubClient({ fetch, middleware }).getMember({ path })).rejects.toThrow(RangeError);
    expect(requests).toHaveLength(0);
  });

  it('knows the operation, and through it the type of the input', () => {
    const options: ClubOptions = {
      middleware: [
        (request, next) => {
          if (request.operationId === 'payFee') expectTypeOf(request.input.body.cents).toEqualTypeOf<number>();
          // @ts-expect-error no such operation
          if (request.operationId === 'payFees') return next();
          return next();
        },
      ],
    };
    expect(options.middleware).toHaveLength(1);
  });
});

describe('headers', () => {
  it('of the client and of the call win, whatever their case', async () => {
    const { fetch, requests } = stub(jsonResponse(200, ada));
    const client = createClubClient({ fetch, headers: { ACCEPT: 'text/plain', 'X-App': 'a' } });
    await client.getMember({ path }, { headers: { 'x-APP': 'b' } });
    expect(requests[0]?.headers.get('accept')).toBe('text/plain');
    expect(requests[0]?.headers.get('x-app')).toBe('b');
  });
});

describe('hooks', () => {
  it('are told of every request, response and failure, and never a query', async () => {
    const events: unknown[] = [];
    const hooks: Hooks = {
      onRequest: (event) => events.push(['request', event]),
      onResponse: ({ status, requestId, duration, url }) =>
        events.push(['response', status, requestId, duration >= 0, url]),
      onError: ({ error, attempts }) => events.push(['error', (error as Error).name, attempts]),
    };
    const answer = jsonResponse(418, {}, { 'x-request-id': 'r-1' });
    const client = createClubClient({ fetch: stub(answer).fetch, hooks, auth: { queryKey: 'secret' } });
    await client.getBackup().catch(() => {});
    const url = 'https://oslo.club.example.com/v1/backup';
    expect(events).toEqual([
      ['request', { operationId: 'getBackup', method: 'GET', url, attempts: 1 }],
      ['response', 418, 'r-1', true, url],
      ['error', 'UndeclaredStatusError', 1],
    ]);
  });

  it('that fail do not fail the call', async () => {
    const fail = () => {
      throw new Error('logger down');
    };
    const { fetch } = stub(jsonResponse(200, ada));
    const client = createClubClient({ fetch, hooks: { onRequest: fail, onResponse: fail } });
    expect((await client.getMember({ path })).status).toBe(200);
  });
});

describe('what is deprecated', () => {
  it('is heard of by the dates of RFC 9745 and of RFC 8594', async () => {
    const heard: unknown[] = [];
    const middleware = [onDeprecation((event) => heard.push(event))];
    const get = (headers: Record<string, string>) =>
      createClubClient({ fetch: stub(jsonResponse(200, ada, headers)).fetch, middleware }).getMember({ path });
    await get({ deprecation: '@1688169599', sunset: 'Sun, 30 Jun 2024 23:59:59 GMT' });
    await get({ sunset: 'Sun, 30 Jun 2024 23:59:59 GMT' });
    await get({ deprecation: '@0' });
    await get({});
    await get({ deprecation: 'true', sunset: 'soon' });
    const trace = {
      operationId: 'getMember',
      method: 'GET',
      url: 'https://oslo.club.example.com/v1/members/42',
      attempts: 1,
    };
    const [deprecation, sunset] = [new Date('2023-06-30T23:59:59Z'), new Date('2024-06-30T23:59:59Z')];
    expect(heard).toEqual([
      { ...trace, deprecation, sunset },
      { ...trace, deprecation: undefined, sunset },
      { ...trace, deprecation: new Date(0), sunset: undefined },
    ]);
  });

  it('is reported without a query, and a report that fails does not fail the call', async () => {
    const urls: string[] = [];
    const report = onDeprecation(({ url }) => {
      urls.push(url);
      throw new Error('logger down');
    });
    const { fetch } = stub(jsonResponse(200, ada, { deprecation: '@0' }));
    const client = createClubClient({ fetch, middleware: [report], auth: { queryKey: 'secret' } });
    expect((await client.getMember({ path })).status).toBe(200);
    expect(urls).toEqual(['https://oslo.club.example.com/v1/members/42']);
  });
});
