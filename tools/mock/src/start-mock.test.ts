import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from './start-mock.ts';

const answer = (example: object) => ({ description: 'x', content: { 'application/json': { schema: {}, example } } });
const library = (title: string) => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Library', version: '1' },
  components: { securitySchemes: { card: { type: 'apiKey', in: 'header', name: 'card' } } },
  paths: {
    '/books': {
      post: {
        security: [{ card: [] }],
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'object', required: ['title'], dependentRequired: { isbn: ['year'] } },
            },
            'multipart/form-data': { schema: { type: 'object', properties: { title: { type: 'string' } } } },
          },
        },
        responses: { 200: answer({ title }), 400: answer({ refused: true }), 401: answer({ card: 'missing' }) },
      },
    },
  },
});

let mock: Mock;
beforeAll(async () => {
  mock = await startMock(library('Emma'), { cors: true });
});
afterAll(() => mock.close());

const post = (contentType: string, body: string, headers: Record<string, string> = { card: '1' }) =>
  fetch(`${mock.url}/books`, {
    method: 'POST',
    headers: { 'content-type': contentType, ...headers },
    body,
    signal: AbortSignal.timeout(5_000),
  });
const part = (headers: string) => `--b\r\n${headers}\r\n\r\nEmma\r\n--b--\r\n`;

describe('a mock', () => {
  test('answers a valid request with the example', async () => {
    const response = await post('application/json', '{"title": "Emma"}');
    expect([response.status, await response.json()]).toEqual([200, { title: 'Emma' }]);
  });

  test('refuses a missing credential with the declared 401', async () => {
    const response = await post('application/json', '{"title": "Emma"}', {});
    expect([response.status, await response.json()]).toEqual([401, { card: 'missing' }]);
  });

  test('judges by JSON Schema 2020-12', async () => {
    expect((await post('application/json', '{"title": "Emma", "isbn": "1"}')).status).toBe(400);
  });

  test.each(['{"title"', '\uFEFF{}', '{"title": "Emma",}'])(
    'answers malformed JSON, %j, with the declared 400',
    async (body) => {
      const response = await post('application/json', body);
      expect([response.status, await response.json()]).toEqual([400, { refused: true }]);
      expect(response.headers.get('sl-violations')).toContain('Body is malformed');
    },
  );

  test.each([
    ['without a name', 'Content-Disposition: form-data'],
    ['without a disposition', 'Content-Type: text/plain'],
    ['with an undecodable name', 'Content-Disposition: form-data; name="%zz"'],
    ['that is an untyped file', 'Content-Disposition: form-data; name="title"; filename="t"'],
  ])('survives a part %s and answers with the declared 400', async (_, headers) => {
    const response = await post('multipart/form-data; boundary=b', part(headers));
    expect([response.status, await response.json()]).toEqual([400, { refused: true }]);
    expect(
      (await post('multipart/form-data; boundary=b', part('Content-Disposition: form-data; name="title"'))).status,
    ).toBe(200);
  });

  test('answers preflight requests of other origins', async () => {
    const headers = { origin: 'https://shop.example.com', 'access-control-request-method': 'POST' };
    const response = await fetch(`${mock.url}/books`, { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example.com');
  });

  test('leaves the document that it is given as it is', async () => {
    const document = library('Emma');
    const other = await startMock(document);
    await other.close();
    expect(document).toEqual(library('Emma'));
  });
});

describe('reloading', () => {
  test('changes the answers at the same address', async () => {
    const other = await startMock(library('Emma'));
    await other.reload(library('Persuasion'));
    const response = await fetch(`${other.url}/books`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', card: '1' },
      body: '{"title": "x"}',
    });
    expect(await response.json()).toEqual({ title: 'Persuasion' });
    await other.close();
  });

  test('with a broken spec throws and changes nothing', async () => {
    await expect(mock.reload({ openapi: '3.1.0', info: {}, paths: {} })).rejects.toThrow('no operation');
    expect((await post('application/json', '{"title": "Emma"}')).status).toBe(200);
  });
});

test('a taken port is an error', async () => {
  const { port } = new URL(mock.url);
  await expect(startMock(library('Emma'), { port: Number(port) })).rejects.toThrow('EADDRINUSE');
});
