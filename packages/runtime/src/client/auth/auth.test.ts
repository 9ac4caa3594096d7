import { describe, expect, it, vi } from 'vitest';
import { type ClubOptions, createClubClient, jsonResponse, stub } from '../../../test/club/client.ts';
import { MissingCredentialError } from '../index.ts';

const page = { data: { results: [], next: null }, count: 0 };

async function headersOf(auth: ClubOptions['auth']): Promise<Headers> {
  const { fetch, requests } = stub(jsonResponse(200, page));
  await createClubClient({ fetch, auth }).listMembers();
  return requests[0]?.headers as Headers;
}

describe('credentials', () => {
  it('are sent for all schemes of an alternative', async () => {
    const headers = await headersOf({ tenant: 'club-1', bearerAuth: 'token' });
    expect(headers.get('x-tenant')).toBe('club-1');
    expect(headers.get('authorization')).toBe('Bearer token');
  });

  it('are those of the first alternative that has them all', async () => {
    const headers = await headersOf({ tenant: 'club-1', basicAuth: { username: 'ada', password: 'p' } });
    expect(headers.has('x-tenant')).toBe(false);
    expect(headers.get('authorization')).toBe('Basic YWRhOnA=');
  });

  it('of HTTP Basic are UTF-8, and a password may hold a colon', async () => {
    const headers = await headersOf({ basicAuth: { username: 'test', password: '12:3£' } });
    expect(headers.get('authorization')).toBe(`Basic ${Buffer.from('test:12:3£').toString('base64')}`);
    await expect(headersOf({ basicAuth: { username: 'a:b', password: 'p' } })).rejects.toThrow('listMembers');
  });

  it('may come from functions, which are asked before every request', async () => {
    const { fetch, requests } = stub(jsonResponse(200, page));
    const bearerAuth = vi.fn(async () => `token-${bearerAuth.mock.calls.length}`);
    const client = createClubClient({ fetch, auth: { tenant: () => 'club-1', bearerAuth } });
    await client.listMembers();
    await client.listMembers();
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(bearerAuth).toHaveBeenCalledWith({ operationId: 'listMembers', refresh: false });
  });

  it('that a function does not have now count as not given', async () => {
    const headers = await headersOf({
      tenant: 'club-1',
      bearerAuth: () => undefined,
      basicAuth: { username: 'ada', password: 'p' },
    });
    expect(headers.get('authorization')).toBe('Basic YWRhOnA=');
  });

  it('that are missing are named before anything is sent', async () => {
    const { fetch, requests } = stub();
    const error = await createClubClient({ fetch, auth: { tenant: 'club-1' } })
      .listMembers()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MissingCredentialError);
    expect(error).toMatchObject({
      message: 'listMembers: needs auth.bearerAuth, or auth.basicAuth',
      missing: [['bearerAuth'], ['basicAuth']],
      attempts: 0,
    });
    expect(requests).toHaveLength(0);
  });

  it('are not sent to an operation that needs none', async () => {
    const { fetch, requests } = stub(jsonResponse(200, { id: '42', name: 'Ada' }));
    await createClubClient({ fetch, auth: { bearerAuth: 'token' } }).getMember({ path: { id: '42' } });
    expect(requests[0]?.headers.has('authorization')).toBe(false);
  });

  it('are sent where they are optional and given, and missed by nobody where they are not', async () => {
    const { fetch, inits } = stub();
    const input = { path: { id: '42' }, body: {} };
    await createClubClient({ fetch, auth: { session: 'a=b;c' } }).updateMember(input);
    await createClubClient({ fetch }).updateMember(input);
    expect(inits[0]?.headers).toHaveProperty('cookie', 'sid=a=b%3Bc');
    expect(inits[1]?.headers).not.toHaveProperty('cookie');
  });

  it('can go into the query', async () => {
    const { fetch, requests } = stub(new Response('a,b', { headers: { 'content-type': 'text/csv' } }));
    await createClubClient({ fetch, auth: { queryKey: 'k&y' } }).getBackup();
    expect(requests[0]?.url).toBe('https://oslo.club.example.com/v1/backup?api_key=k%26y');
  });

  it('are typed by their schemes', () => {
    const options = (auth: ClubOptions['auth']) => auth;
    options({ basicAuth: async () => ({ username: 'ada', password: 'p' }), sso: () => 'token' });
    // @ts-expect-error a token where user name and password are needed
    options({ basicAuth: 'token' });
    // @ts-expect-error no such scheme
    options({ bearer: 'token' });
    // @ts-expect-error OpenID Connect takes a token
    expect(options({ sso: { username: 'ada', password: 'p' } })).toBeDefined();
  });
});

describe('a 401 to a credential from a function', () => {
  it('is answered with a new credential, once', async () => {
    const { fetch, requests } = stub(jsonResponse(401, { message: 'Expired.' }), jsonResponse(200, page));
    const bearerAuth = vi.fn(({ refresh }: { refresh: boolean }) => (refresh ? 'new' : 'old'));
    const result = await createClubClient({ fetch, auth: { tenant: 'club-1', bearerAuth } }).listMembers();
    expect(result.status).toBe(200);
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
  });

  it('is the result where the new one is refused too', async () => {
    const { fetch, requests } = stub(jsonResponse(401, { message: 'Expired.' }));
    const result = await createClubClient({ fetch, auth: { tenant: () => 'a', bearerAuth: 'b' } }).listMembers();
    expect(result.status).toBe(401);
    expect(requests).toHaveLength(2);
  });

  it('is the result at once where the credential is a value, or retries are off', async () => {
    const { fetch, requests } = stub(jsonResponse(401, { message: 'Expired.' }));
    await createClubClient({ fetch, auth: { tenant: 'a', bearerAuth: 'b' } }).listMembers();
    await createClubClient({ fetch, auth: { tenant: 'a', bearerAuth: () => 'b' }, retry: false }).listMembers();
    expect(requests).toHaveLength(2);
  });
});
