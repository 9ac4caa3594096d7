import { beforeAll, describe, expect, test } from 'vitest';
import { type Generated, generated } from './generated.ts';

const integer = { type: 'integer' };
const responseOf = (more: object, headers?: object) => ({
  200: {
    description: 'A page.',
    ...(headers && { headers }),
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['items'],
          properties: { items: { type: 'array', items: { type: 'string' } }, ...more },
        },
        example: { items: ['a', 'b'], ...Object.fromEntries(Object.keys(more).map((name) => [name, EXAMPLES[name]])) },
      },
    },
  },
  400: { description: 'Invalid.', content: { 'application/json': { schema: { type: 'object' } } } },
});
const EXAMPLES: Readonly<Record<string, unknown>> = { next: 'c2', more: true, total: 9 };

const list = (
  operationId: string,
  pagination: object,
  parameter: object | undefined,
  more: object,
  headers?: object,
) => ({
  get: {
    operationId,
    'x-pagination': { items: '/items', ...pagination },
    parameters: parameter ? [{ name: 'from', in: 'query', schema: parameter }] : [],
    responses: responseOf(more, headers),
  },
});

const document = {
  servers: [{ url: 'https://club.example.com/v1' }],
  paths: {
    '/cursors': list(
      'byCursor',
      { style: 'cursor', next: '/next', parameter: 'from', more: '/more' },
      { type: 'string' },
      { next: { type: ['string', 'null'] }, more: { type: 'boolean' } },
    ),
    '/offsets': list('byOffset', { style: 'offset', parameter: 'from', count: '/total' }, integer, { total: integer }),
    '/numbers': list('byNumber', { style: 'page', parameter: 'from' }, integer, {}),
    '/links': list('byLink', { style: 'link' }, undefined, {}, { Link: { schema: { type: 'string' } } }),
  },
};

const body = (...items: string[]) => ({ status: 200, body: { items } });
type Query = { readonly query?: { readonly from?: unknown } };

/** A server of each style: two pages, `a` and `b`. */
const handlers = {
  byCursor: ({ query }: Query) =>
    query?.from === 'c2'
      ? { status: 200, body: { items: ['b'], next: null, more: false } }
      : { status: 200, body: { items: ['a'], next: 'c2', more: true } },
  byOffset: ({ query }: Query) =>
    query?.from === 1
      ? { status: 200, body: { items: ['b'], total: 2 } }
      : { status: 200, body: { items: ['a'], total: 2 } },
  byNumber: ({ query }: Query) => (query?.from === undefined ? body('a') : query.from === 2 ? body('b') : body()),
  byLink: [{ ...body('a'), headers: { Link: '</v1/links?from=x>; rel="next"' } }, body('b')],
};

describe('pages of every style', () => {
  let api: Generated;
  beforeAll(async () => {
    api = await generated(document);
    return api.dispose;
  });

  test('are gone through by client, calls and queries', async () => {
    const [{ createClubClient }, calls, query, { fakeClub }] = await Promise.all(
      ['client.ts', 'calls.ts', 'query.ts', 'testing.ts'].map(api.load),
    );
    const { QueryClient } = await import('@tanstack/query-core');
    for (const id of Object.keys(handlers)) {
      const fetch = fakeClub(handlers);
      const all: string[] = [];
      for await (const item of createClubClient({ fetch })[id].pages()) all.push(item);
      fetch.reset();
      for await (const item of calls.pagesOf(calls[id], calls.connectClub({ fetch }))) all.push(item);
      fetch.reset();
      const options = { ...query[`${id}InfiniteOptions`](calls.connectClub({ fetch })), pages: 2 };
      const { pages, pageParams } = await new QueryClient().fetchInfiniteQuery(options);
      expect([id, all, (pages as { items: string[] }[]).map(({ items }) => items)]).toEqual([
        id,
        ['a', 'b', 'a', 'b'],
        [['a'], ['b']],
      ]);
      expect(pageParams).toHaveLength(2);
    }
  });

  test('come to an end in a fake without handlers', async () => {
    const [{ createClubClient }, { fakeClub }] = await Promise.all(['client.ts', 'testing.ts'].map(api.load));
    for (const id of Object.keys(handlers)) {
      const fetch = fakeClub();
      const all: string[] = [];
      for await (const item of createClubClient({ fetch })[id].pages()) all.push(item);
      expect([id, all, fetch.requests.length]).toEqual([id, ['a', 'b'], id === 'byLink' ? 1 : 2]);
    }
  });

  test('compile, with the types of the items', async () => {
    expect(
      await api.compile(`
import { byCursor, byLink, connectClub, pageOf, pagesOf } from './calls.ts';
import { byOffsetInfiniteOptions } from './query.ts';
const club = connectClub();
(await pageOf(byCursor, club, { query: { from: 'a' } })).items satisfies string[];
for await (const item of pagesOf(byLink, club)) item satisfies string;
byOffsetInfiniteOptions(club, { query: { from: 'a' } });
`),
    ).toEqual([expect.stringMatching(/use\.ts\(7,/)]);
  });
});
