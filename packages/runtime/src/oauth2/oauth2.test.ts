import { OAuth2Server } from 'oauth2-mock-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { retry } from '../client/calls.ts';
import { connect, credentials, operationCall, token } from '../client/internal.ts';
import type { Operation } from '../operation.ts';
import { clientCredentials, refreshToken } from './internal.ts';

/** An authorization server that is not ours. */
const server = new OAuth2Server();
/** What has been asked of it. */
const asked: { authorization: string | undefined; form: Record<string, string> }[] = [];
/** What it answers next, instead of what it would. */
let answers: { statusCode?: number; body?: object }[] = [];
let tokenUrl = '';
beforeAll(async () => {
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  tokenUrl = `${server.issuer.url}/token`;
  server.service.on('beforeResponse', (response, { headers, body }) => {
    asked.push({ authorization: headers.authorization, form: { ...body } });
    const { statusCode, body: instead } = answers.shift() ?? {};
    if (statusCode !== undefined) response.statusCode = statusCode;
    response.body = instead ?? { ...(response.body as object), access_token: `token-${asked.length}` };
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  asked.length = 0;
  answers = [];
});

const options = { clientId: 'club:1', clientSecret: 'walnut +%é' };
const call = { operationId: 'listMembers', refresh: false };
const again = { operationId: 'listMembers', refresh: true };
const bearer = (more: object) => ({ body: { access_token: 'given', token_type: 'Bearer', ...more } });

interface Ping {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
}

describe('client credentials', () => {
  it('are asked for in the way that every server knows', async () => {
    const given = clientCredentials({ tokenUrl })({
      ...options,
      scopes: ['read', 'write'],
      parameters: { audience: 'club' },
    });
    expect(await given(call)).toBe('token-1');
    // RFC 6749, 2.3.1: as a form has them, and then as HTTP Basic has it.
    const basic = Buffer.from('club%3A1:walnut+%2B%25%C3%A9').toString('base64');
    expect(asked).toEqual([
      {
        authorization: `Basic ${basic}`,
        form: { grant_type: 'client_credentials', scope: 'read write', audience: 'club' },
      },
    ]);
  });

  it('are sent in the body to servers that want it so', async () => {
    const given = clientCredentials({ tokenUrl })({ ...options, clientAuthentication: 'body' });
    await given(call);
    expect(asked).toEqual([
      {
        authorization: undefined,
        form: { grant_type: 'client_credentials', client_id: 'club:1', client_secret: options.clientSecret },
      },
    ]);
  });

  it('are asked for once, however many calls need them', async () => {
    const given = clientCredentials({ tokenUrl })(options);
    expect(await Promise.all([given(call), given(call), given(again)])).toEqual(['token-1', 'token-1', 'token-1']);
    expect(await given(call)).toBe('token-1');
    expect(asked).toHaveLength(1);
  });

  it('are renewed before they end, by this clock', async () => {
    let time = 1_000_000;
    const given = clientCredentials({ tokenUrl })({ ...options, now: () => time });
    answers = [bearer({ expires_in: 3600 }), {}, bearer({ expires_in: '10' }), {}];
    expect(await given(call)).toBe('given');
    time += 3_539_999;
    expect(await given(call)).toBe('given');
    time += 1;
    expect(await given(call)).toBe('token-2');
    time += 3_600_000;
    expect(await given(call)).toBe('given');
    time += 4_999;
    expect(await given(call)).toBe('given');
    time += 1;
    expect(await given(call)).toBe('token-4');
  });

  it('outlive a server that does not answer, until they end', async () => {
    let time = 0;
    const given = clientCredentials({ tokenUrl })({ ...options, now: () => time });
    answers = [bearer({ expires_in: 100 }), { statusCode: 503, body: {} }, { statusCode: 503, body: {} }];
    await given(call);
    time = 60_000;
    expect(await given(call)).toBe('given');
    time = 100_000;
    await expect(given(call)).rejects.toMatchObject({ name: 'OAuth2Error', status: 503, code: undefined });
    expect(await given(call)).toBe('token-4');
  });

  it('are renewed after a 401, but not twice for calls that were refused together', async () => {
    let time = 0;
    const given = clientCredentials({ tokenUrl })({ ...options, now: () => time });
    answers = [bearer({}), bearer({ access_token: 'new' })];
    await given(call);
    time = 10_000;
    expect(await given(again)).toBe('new');
    time = 11_000;
    expect(await given(again)).toBe('new');
    time = 1_000_000_000;
    expect(await given(call)).toBe('new');
    expect(await given(again)).toBe('token-3');
  });

  it.each([
    [
      { statusCode: 401, body: { error: 'invalid_client', error_description: 'walnut is wrong' } },
      'the server answered 401 invalid_client',
    ],
    [{ statusCode: 400, body: { error: 'a"b' } }, 'the server answered 400'],
    [{ body: { access_token: 'a', token_type: 'DPoP' } }, 'a token of another type than bearer'],
    [{ body: { token_type: 'bearer' } }, 'the answer has no access_token'],
    [{ body: { access_token: 'a'.repeat(100_000), token_type: 'bearer' } }, 'the server can not be reached'],
  ])('that are not given say why, and repeat no secret: %j', async (answer, said) => {
    answers = [answer];
    const error: Error = await clientCredentials({ tokenUrl })(options)(call).catch((thrown) => thrown);
    expect(error.message).toBe(`there is no token: ${said.replace(/^a token/, 'the answer has a token')}`);
    expect(JSON.stringify(error) + error.stack).not.toContain('walnut');
    expect(error.cause).toBeUndefined();
  });

  it('need a server that answers in time, without sending the secret elsewhere', async () => {
    const fetch = vi.fn((_url: string, init: RequestInit) => {
      expect(init.redirect).toBe('error');
      return new Promise<Response>((_, reject) =>
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      );
    });
    const given = clientCredentials({ tokenUrl })({ ...options, fetch, timeout: 5 });
    await expect(given(call)).rejects.toThrow('there is no token: no answer in 5 ms');
    await expect(clientCredentials({ tokenUrl: '/token' })(options)(call)).rejects.toThrow('is not absolute');
    expect(await clientCredentials({ tokenUrl: '/token' })({ ...options, tokenUrl })(call)).toBe('token-1');
  });

  it('are what a client sends, and get another try after a 401', async () => {
    const sent: (string | null)[] = [];
    const fetch = async (_url: string, init: RequestInit) => {
      sent.push(new Headers(init.headers).get('authorization'));
      return new Response(null, { status: sent.length === 1 ? 401 : 204 });
    };
    let time = 0;
    const oauth = clientCredentials({ tokenUrl })({ ...options, now: () => time++ * 5_000 });
    const api = { name: 'club', servers: [], securitySchemes: { oauth: { type: 'oauth2' } } } as const;
    const row: Operation = {
      ...{ id: 'ping', method: 'GET', path: '/', parameters: [], security: [{ oauth: [] }], retry: 'idempotent' },
      responses: { 204: { content: [] } },
    };
    const connection = connect(api, { apiUrl: 'https://club.example.com', auth: { oauth }, fetch }, { retry });
    const ping = operationCall<Ping>(row, { credentials, token });
    expect((await ping(connection)).status).toBe(204);
    expect(sent).toEqual(['Bearer token-1', 'Bearer token-2']);
  });
});

describe('a refresh token', () => {
  it('gets tokens, and the next refresh token, which is given to be kept', async () => {
    let time = 0;
    const kept: string[] = [];
    const onRefreshToken = (given: string) => void kept.push(given);
    const given = refreshToken({ tokenUrl: 'https://elsewhere.example.com', refreshUrl: tokenUrl })({
      clientId: 'club',
      refreshToken: 'first',
      onRefreshToken,
      now: () => time,
    });
    answers = [
      bearer({ expires_in: 10, refresh_token: 'second' }),
      bearer({ expires_in: 10, refresh_token: 'second' }),
      bearer({}),
    ];
    await given(call);
    time = 10_000;
    await given(call);
    time = 20_000;
    await given(call);
    expect(asked.map(({ form }) => form)).toEqual(
      ['first', 'second', 'second'].map((refresh_token) => ({
        grant_type: 'refresh_token',
        refresh_token,
        client_id: 'club',
      })),
    );
    expect(kept).toEqual(['second']);
  });
});
