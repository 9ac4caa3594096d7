import { InfiniteQueryObserver, MutationObserver, QueryClient } from '@tanstack/query-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Generated, generated } from './generated.ts';

const list = {
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: { type: 'string' } }, next: { type: ['string', 'null'] } },
};
const listed = { 200: { description: 'A page.', content: { 'application/json': { schema: list } } } };
const pagination = { style: 'next-url', items: '/items', next: '/next' };

/** Operations whose functions would be called alike, and those that answer with nothing. */
const odd = {
  servers: [{ url: 'https://club.example.com/v1' }],
  paths: {
    '/list': { get: { operationId: 'list', 'x-pagination': pagination, responses: listed } },
    '/list-infinite': { get: { operationId: 'listInfinite', responses: listed } },
    '/mutation': { post: { operationId: 'mutation', responses: { 204: { description: 'Done.' } } } },
    '/query-key': { get: { operationId: 'queryKey', responses: { 204: { description: 'Nothing.' } } } },
    '/users/{id}.{kind}': {
      parameters: ['id', 'kind'].map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      head: { operationId: 'users/has', responses: { 200: { description: 'It is there.' } } },
      delete: {
        operationId: 'remove-user',
        responses: {
          200: { description: 'It is gone.', content: { 'text/plain': { schema: { type: 'string' } } } },
          default: { description: 'Else.' },
        },
      },
    },
  },
};

describe('options for TanStack Query', () => {
  let api: Generated;
  beforeAll(async () => {
    api = await generated(odd);
    return api.dispose;
  });

  it('are named after operations, each differently, and compile', async () => {
    const functions = Object.keys(await api.load('query.ts'));
    expect(functions.sort()).toEqual([
      'listInfiniteOptions',
      'listInfiniteOptions_',
      'listInfiniteQueryKey',
      'listOptions',
      'listQueryKey',
      'mutationMutation',
      'queryKeyOptions',
      'queryKeyQueryKey',
      'remove-userMutation',
      'users/hasOptions',
      'users/hasQueryKey',
    ]);
    expect(
      await api.compile(`
import { QueryClient } from '@tanstack/query-core';
import { connectClub } from './calls.ts';
import { listInfiniteOptions, listOptions, queryKeyOptions, 'users/hasOptions' as hasOptions } from './query.ts';
const club = connectClub();
const client = new QueryClient();
(await client.fetchQuery(listOptions(club))).items satisfies string[];
(await client.fetchInfiniteQuery(listInfiniteOptions(club))).pages satisfies { items: string[] }[];
(await client.fetchQuery(queryKeyOptions(club))) satisfies null;
(await client.fetchQuery(hasOptions(club, { path: { id: '1', kind: 'a' } }))) satisfies null;
hasOptions(club, { path: { id: '1' } });
`),
    ).toEqual([expect.stringMatching(/use\.ts\(11,/)]);
  });

  it('call as the client does, whatever the operation answers with', async () => {
    const [calls, query, { fakeClub }] = await Promise.all(['calls.ts', 'query.ts', 'testing.ts'].map(api.load));
    const fake = fakeClub({
      list: [
        { status: 200, body: { items: ['a'], next: '?page=2' } },
        { status: 200, body: { items: ['b'] } },
      ],
      'remove-user': { status: 200, body: 'Gone.' },
    });
    const club = calls.connectClub({ fetch: fake });
    const client = new QueryClient();
    const path = { id: 'a', kind: 'b' };
    expect(await client.fetchQuery(query['users/hasOptions'](club, { path }))).toBeNull();
    expect(await client.fetchQuery(query.queryKeyOptions(club))).toBeNull();
    expect(
      await new MutationObserver<any, any, any>(client, query.mutationMutation(club)).mutate(undefined),
    ).toBeUndefined();
    expect(await new MutationObserver<any, any, any>(client, query['remove-userMutation'](club)).mutate({ path })).toBe(
      'Gone.',
    );
    const observer = new InfiniteQueryObserver<any, any, any, any, any>(client, query.listInfiniteOptions(club));
    await observer.refetch();
    const { data, hasNextPage } = await observer.fetchNextPage();
    expect([data.pages.flatMap(({ items }: { items: string[] }) => items), hasNextPage]).toEqual([['a', 'b'], false]);
    expect(fake.requests.at(-1).url).toBe('https://club.example.com/v1/list?page=2');
  });
});
