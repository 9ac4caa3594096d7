import { describe, expect, it } from 'vitest';
import { jsonResponse, stub } from '../../../test/club/client.ts';
import type { Api, Operation, Server } from '../../operation.ts';
import { pagesOf } from '../calls.ts';
import { allParts } from '../create-client.ts';
import { PaginationError } from '../index.ts';
import { connect, operationCall, server as serverFeature } from '../internal.ts';

const api: Api = {
  name: 'harbour',
  servers: [{ url: 'https://harbour.example.com' }],
  securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
};

interface ListLogs {
  parameters: object;
  responses: { 200: { headers: object; content: { 'application/json': { items: string[]; next?: string } } } };
}

/** The requests for the pages of an operation whose first page names `next`. */
async function pagesAfter(next: string, server: Server, options: object = {}): Promise<readonly Request[]> {
  const row: Operation = {
    id: 'listLogs',
    method: 'GET',
    path: '/logs',
    parameters: [],
    responses: { '200': { content: ['application/json'] } },
    security: [{ token: [] }],
    retry: 'idempotent',
    pagination: { style: 'next-url', items: '/items', next: '/next' },
    servers: [server],
  };
  const listLogs = operationCall<ListLogs, '/items'>(row, allParts);
  const { fetch, requests } = stub(
    jsonResponse(200, { items: ['a'], next }),
    jsonResponse(200, { items: ['b'], next: null }),
  );
  const connection = connect(api, { fetch, auth: { token: 'secret' }, ...options }, { server: serverFeature });
  const items: string[] = [];
  for await (const item of pagesOf(listLogs, connection)) items.push(item);
  expect(items).toEqual(['a', 'b']);
  return requests;
}

const archive = { url: 'https://archive.example.com:8443/v2' };

describe('the pages of an operation with a server of its own', () => {
  it.each([
    ['https://archive.example.com:8443/v2/logs?page=2', 'https://archive.example.com:8443/v2/logs?page=2'],
    ['//archive.example.com:8443/v2/logs?page=2', 'https://archive.example.com:8443/v2/logs?page=2'],
    ['/v2/logs?page=2', 'https://archive.example.com:8443/v2/logs?page=2'],
    ['?page=2', 'https://archive.example.com:8443/v2/logs?page=2'],
    ['logs?page=2', 'https://archive.example.com:8443/v2/logs?page=2'],
    ['../other#top', 'https://archive.example.com:8443/other'],
    // A user name of the URL would stand beside the credentials of the client.
    ['https://eve:pw@archive.example.com:8443/v2/logs', 'https://archive.example.com:8443/v2/logs'],
  ])('are followed to %s', async (next, url) => {
    const [, second] = await pagesAfter(next, archive);
    expect(second?.url).toBe(url);
    expect(second?.headers.get('authorization')).toBe('Bearer secret');
  });

  it.each([
    'https://harbour.example.com/logs',
    'https://archive.example.com/v2/logs',
    'https://archive.example.com:443/v2/logs',
    'http://archive.example.com:8443/v2/logs',
    '//evil.example.com/v2/logs',
    'https://archive.example.com:8443@evil.example.com/',
    'https://archive.example.com.evil.example.com:8443/',
    '\\\\evil.example.com\\v2',
    'blob:https://archive.example.com:8443/v2',
    'javascript:alert(1)',
    'data:,x',
  ])('are not followed to %s', async (next) => {
    const call = pagesAfter(next, archive);
    await expect(call).rejects.toBeInstanceOf(PaginationError);
    await expect(call).rejects.toThrow('which allowOrigins does not list');
  });

  it('are followed where allowOrigins says so', async () => {
    const allowOrigins = ['https://harbour.example.com'];
    const [, second] = await pagesAfter('https://harbour.example.com/logs', archive, { allowOrigins });
    expect(second?.url).toBe('https://harbour.example.com/logs');
  });

  it('are where the variables of the server put the first', async () => {
    const server = { url: 'https://{region}.example.com/v2', variables: { region: { default: 'oslo' } } };
    const [first, second] = await pagesAfter('https://oslo.example.com/v2/logs?page=2', server);
    expect([first?.url, second?.url]).toEqual([
      'https://oslo.example.com/v2/logs',
      'https://oslo.example.com/v2/logs?page=2',
    ]);
    await expect(pagesAfter('https://bergen.example.com/v2/logs', server)).rejects.toBeInstanceOf(PaginationError);
  });

  it('are on the base URL that is given, which holds for all operations', async () => {
    const options = { apiUrl: 'http://127.0.0.1:8080/base' };
    for (const server of [archive, { url: '/v2' }]) {
      const [first, second] = await pagesAfter('/base/logs?page=2', server, options);
      expect(first?.url).toBe('http://127.0.0.1:8080/base/logs');
      expect(second?.url).toBe('http://127.0.0.1:8080/base/logs?page=2');
      await expect(pagesAfter('https://archive.example.com:8443/v2/logs', server, options)).rejects.toBeInstanceOf(
        PaginationError,
      );
    }
  });
});
