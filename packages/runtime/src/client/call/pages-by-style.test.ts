import { describe, expect, it } from 'vitest';
import { jsonResponse, stub } from '../../../test/club/client.ts';
import type { Api, JsonType, Operation, Pagination } from '../../operation.ts';
import { pageOf, pagesOf } from '../calls.ts';
import { allParts } from '../create-client.ts';
import { PaginationError } from '../index.ts';
import { connect, operationCall } from '../internal.ts';

const api: Api = { name: 'harbour', servers: [{ url: 'https://harbour.example.com' }], securitySchemes: {} };

interface ListLogs {
  parameters: { query?: { after?: unknown; limit?: number } };
  responses: { 200: { headers: object; content: { 'application/json': { items: string[] } } } };
}

function logs(pagination: Omit<Pagination, 'items'>, type: JsonType, answers: readonly Response[]) {
  const parameter = { in: 'query', required: false, style: 'form', explode: true } as const;
  const row: Operation = {
    id: 'listLogs',
    method: 'GET',
    path: '/logs',
    parameters: [
      { ...parameter, name: 'after', shape: { type: [type] } },
      { ...parameter, name: 'limit', shape: { type: ['integer'] } },
    ],
    responses: { '200': { content: ['application/json'] } },
    security: [],
    retry: 'idempotent',
    pagination: { items: '/items', ...pagination },
  };
  const { fetch, requests } = stub(...answers);
  return { listLogs: operationCall<ListLogs, '/items'>(row, allParts), connection: connect(api, { fetch }), requests };
}

const answer = (items: string[], more: object = {}, link?: string) =>
  jsonResponse(200, { items, ...more }, link === undefined ? {} : { link });

const parameter = 'after';

describe('pages', () => {
  it.each<[what: string, Omit<Pagination, 'items'>, JsonType, Response[], from: unknown, queries: string[]]>([
    [
      'by cursor, until there is none',
      { style: 'cursor', next: '/next', parameter },
      'string',
      [answer(['a'], { next: 'b c' }), answer(['b'], { next: 0 }), answer(['c'], { next: '' })],
      undefined,
      ['?limit=1', '?after=b%20c&limit=1', '?after=0&limit=1'],
    ],
    [
      'by cursor, until there is no more',
      { style: 'cursor', next: '/next', parameter, more: '/more' },
      'integer',
      [answer(['a'], { next: 7, more: true }), answer(['b', 'c'], { next: 9, more: false })],
      undefined,
      ['?limit=1', '?after=7&limit=1'],
    ],
    [
      'by offset, until one is empty',
      { style: 'offset', parameter },
      'integer',
      [answer(['a', 'b']), answer(['c']), answer([])],
      undefined,
      ['?limit=1', '?after=2&limit=1', '?after=3&limit=1'],
    ],
    [
      'by offset, from where the caller begins to the last item',
      { style: 'offset', parameter, count: '/count' },
      'integer',
      [answer(['a', 'b'], { count: 13 }), answer(['c'], { count: 13 })],
      10,
      ['?after=10&limit=1', '?after=12&limit=1'],
    ],
    [
      'by number, until one is empty',
      { style: 'page', parameter },
      'integer',
      [answer(['a', 'b']), answer(['c']), answer([])],
      undefined,
      ['?limit=1', '?after=2&limit=1', '?after=3&limit=1'],
    ],
    [
      'by number, to the last of them',
      { style: 'page', parameter, pages: '/pages' },
      'integer',
      [answer(['a', 'b'], { pages: 2 }), answer(['c'], { pages: 2 })],
      undefined,
      ['?limit=1', '?after=2&limit=1'],
    ],
    [
      'by number, counted from 0',
      { style: 'page', parameter, pages: '/pages', first: 0 },
      'integer',
      [answer(['a', 'b'], { pages: 2 }), answer(['c'], { pages: 2 })],
      undefined,
      ['?limit=1', '?after=1&limit=1'],
    ],
    [
      'by link',
      { style: 'link' },
      'string',
      [
        answer(['a', 'b'], {}, '</logs?page=2>; rel="next", </logs?page=9>; rel=last'),
        answer(['c'], {}, '</>; rel=first'),
      ],
      undefined,
      ['?limit=1', '?page=2'],
    ],
  ])('are found %s', async (_, pagination, type, answers, from, queries) => {
    const { listLogs, connection, requests } = logs(pagination, type, answers);
    const query = { limit: 1, ...(from !== undefined && { after: from }) };
    const items: string[] = [];
    for await (const item of pagesOf(listLogs, connection, { query })) items.push(item);
    expect(items).toEqual(['a', 'b', 'c']);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(queries);
  });

  it('are fetched one by one, each by what the one before says', async () => {
    const { listLogs, connection, requests } = logs({ style: 'offset', parameter }, 'integer', [
      answer(['a']),
      answer(['b']),
    ]);
    const { items, next } = await pageOf(listLogs, connection);
    const second = await pageOf(listLogs, connection, {}, { from: next });
    expect([items, next, second.items, second.next]).toEqual([['a'], '1', ['b'], '2']);
    expect(requests[1]?.url).toBe('https://harbour.example.com/logs?after=1');
  });

  it('are refused before anything is sent, if the next one is not named by a number', async () => {
    const { listLogs, connection, requests } = logs({ style: 'page', parameter }, 'integer', []);
    const call = pageOf(listLogs, connection, {}, { from: 'two' });
    await expect(call).rejects.toThrow(new PaginationError('listLogs: from must be a number of `after`'));
    expect(requests).toEqual([]);
  });

  it('end a loop of cursors', async () => {
    const same = () => answer(['a'], { next: 'x' });
    const { listLogs, connection } = logs({ style: 'cursor', next: '/next', parameter }, 'string', [
      same(),
      same(),
      same(),
    ]);
    const all = async () => {
      for await (const _ of pagesOf(listLogs, connection));
    };
    await expect(all()).rejects.toThrow('the next page has been seen before');
  });
});
