import { describe, expect, expectTypeOf, it } from 'vitest';
import { jsonResponse, stub } from '../test/club/client.ts';
import { api, table } from '../test/club/operations.ts';
import type { operations } from '../test/club/types.ts';
import { allParts } from './client/create-client.ts';
import type { ClientOptions } from './client/options/client-options.ts';
import { composeFetch } from './openapi-fetch.ts';

interface Unused {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}
interface paths {
  '/members/{id}': { parameters: Unused; get: operations['getMember']; patch: operations['updateMember'] };
  '/pictures': { parameters: Unused; post: operations['uploadPicture'] };
  '/members': { parameters: Unused; get: operations['listMembers'] };
}

const auth: ClientOptions<typeof api>['auth'] = { basicAuth: { username: 'ada', password: 'secret' } };

describe('the level of openapi-fetch', () => {
  it('calls by method and path, with the parameters in their places', async () => {
    const { fetch, requests } = stub(jsonResponse(200, { id: '4 2', name: 'Ada' }));
    const club = composeFetch<paths>(api, table, { fetch }, allParts);
    const { data, error } = await club.GET('/members/{id}', {
      params: { path: { id: '4 2' }, query: { fields: ['id', 'name'] }, cookie: { theme: 'dark' } },
    });
    expectTypeOf(data).toEqualTypeOf<
      operations['getMember']['responses'][200]['content']['application/json'] | undefined
    >();
    expect(error).toBeUndefined();
    expect(data).toEqual({ id: '4 2', name: 'Ada' });
    expect(requests[0]?.url).toMatch(/\/members\/4%202\?fields=id,name$/);
    expect(requests[0]?.headers.get('cookie')).toBe('theme=dark');
  });

  it('gives what is not a success as error', async () => {
    const { fetch } = stub(jsonResponse(404, { message: 'gone' }, { 'content-type': 'application/problem+json' }));
    const club = composeFetch<paths>(api, table, { fetch }, allParts);
    const result = await club.GET('/members/{id}', { params: { path: { id: '1' } } });
    expect(result).toMatchObject({ error: { message: 'gone' }, response: { status: 404 } });
  });

  it('gives a 2xx under default as error beside a declared success, and else as data', async () => {
    const { fetch } = stub(jsonResponse(202, { fault: 'x' }));
    const club = composeFetch<paths>(api, table, { fetch }, allParts);
    const beside = await club.GET('/members/{id}', { params: { path: { id: '1' } } });
    expect(beside).toMatchObject({ error: { fault: 'x' }, response: { status: 202 } });

    type Fault = operations['getMember']['responses']['default'];
    type Only = { '/fault': { parameters: Unused; get: { responses: { default: Fault; 404: Fault } } } };
    const row = { ...table.listMembers, path: '/fault', responses: { default: { content: ['application/json'] } } };
    const alone = await composeFetch<Only>(api, { row }, { fetch, auth }, allParts).GET('/fault');
    expect(alone).toMatchObject({ data: { fault: 'x' } });
    expectTypeOf(alone.data).toEqualTypeOf<{ fault: string } | undefined>();
    expectTypeOf(alone.error).toEqualTypeOf<{ fault: string } | undefined>();
  });

  it('sends credentials and forms as declared, which openapi-fetch does not', async () => {
    const { fetch, requests } = stub(jsonResponse(401, { message: 'no' }), new Response(null, { status: 201 }));
    const options: ClientOptions<typeof api> = { fetch, auth };
    const club = composeFetch<paths>(api, table, options, allParts);
    await club.GET('/members');
    expect(requests[0]?.headers.get('authorization')).toBe('Basic YWRhOnNlY3JldA==');
    await club.POST('/pictures', { body: { file: new Blob(['x']), tags: ['a'] } });
    expect(requests[1]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
  });

  it('refuses what the API does not declare', async () => {
    const club = composeFetch<paths>(api, table, { fetch: stub().fetch }, allParts);
    // @ts-expect-error no such path
    await expect(club.GET('/nowhere')).rejects.toThrow('club declares no GET /nowhere');
    // @ts-expect-error the body is missing
    await expect(club.POST('/pictures')).rejects.toThrow('the body is missing');
  });
});
