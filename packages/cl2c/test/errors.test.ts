import { describe, expect, test } from 'vitest';
import { createServer, unimplemented } from '../src/server.ts';

const app = createServer(unimplemented, { authenticate: { tenant: () => true, apiKey: () => true } });
const credentials = { tenant: 't', 'x-api-key': 'k' };

async function answer(init: RequestInit, path = '/v1/cl2c/user') {
  const response = await app.request(path, init);
  return [response.status, await response.json()];
}

describe('an error', () => {
  test.each<[number, string, RequestInit, string?]>([
    [401, 'Valid credentials are required.', { method: 'POST' }],
    [404, 'There is no such path.', {}, '/v1/cl2c/users'],
    [405, 'The path has no operation of this method.', { method: 'PUT' }],
    [400, 'The body is required', { method: 'POST', headers: credentials }],
    [
      400,
      'The JSON is malformed.',
      { method: 'POST', headers: { ...credentials, 'content-type': 'application/json' }, body: '{' },
    ],
    [
      400,
      'The body must be object',
      { method: 'POST', headers: { ...credentials, 'content-type': 'application/json' }, body: '[]' },
    ],
  ])('that blames no field (%i, %s) has no errors by field', async (status, detail, init, path) => {
    expect(await answer(init, path)).toEqual([status, expect.objectContaining({ status, detail, errors: {} })]);
  });

  test('that blames a field says so under its name', async () => {
    const headers = { ...credentials, 'content-type': 'application/json' };
    const body = '{"firstName":"A","lastName":"B","email":"a@example.com","userName":1}';
    expect(await answer({ method: 'POST', headers, body })).toEqual([
      400,
      expect.objectContaining({
        detail: 'The request does not match the description of the API.',
        errors: { userName: ['must be string'], phoneNumber: ['is required'] },
      }),
    ]);
  });
});
