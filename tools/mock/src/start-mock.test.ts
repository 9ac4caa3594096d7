import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
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

/** A mock of one operation, asked once. */
async function answerOf(
  operation: object,
  init: { headers?: object; body?: string | undefined } = {},
): Promise<Response> {
  const asked = await startMock({
    ...library(''),
    paths: { '/x': { put: { responses: { 204: { description: 'x' }, 400: { description: 'x' } }, ...operation } } },
  });
  onTestFinished(() => asked.close());
  return fetch(`${asked.url}/x`, { method: 'PUT', signal: AbortSignal.timeout(5_000), ...(init as RequestInit) });
}

describe('a JSON body', () => {
  const json = { 'content-type': 'application/json' };
  const statusOf = async (schema: object, body: string | undefined, required = true) =>
    (
      await answerOf(
        { requestBody: { required, content: { 'application/json': { schema } } } },
        { headers: json, body },
      )
    ).status;

  // https://www.rfc-editor.org/rfc/rfc8259#section-3: any value is a text.
  test.each([
    ['false', { type: 'boolean' }],
    ['0', { type: 'integer' }],
    ['-0.0', { type: 'number' }],
    ['null', { type: 'null' }],
    ['null', { type: ['integer', 'null'] }],
    ['""', { type: 'string' }],
    ['[]', { type: 'array' }],
    ['{}', { type: 'object' }],
  ])('%s is a body of %j', async (body, schema) => {
    expect(await statusOf(schema, body)).toBe(204);
    expect(await statusOf(schema, body, false)).toBe(204);
  });

  test.each([
    ['false', { type: 'integer' }],
    ['0', { type: 'boolean' }],
    ['0', { type: 'integer', minimum: 1 }],
    ['null', { type: 'integer' }],
    ['""', { type: 'string', minLength: 1 }],
  ])('%s is none of %j', async (body, schema) => {
    expect(await statusOf(schema, body)).toBe(400);
    expect(await statusOf(schema, body, false)).toBe(400);
  });

  test('that is not there is refused where it is required, and nowhere else', async () => {
    const schema = { type: ['integer', 'null'] };
    expect(await statusOf(schema, undefined)).toBe(400);
    expect(await statusOf(schema, '')).toBe(400);
    expect(await statusOf(schema, undefined, false)).toBe(204);
  });
});

describe('a response header', () => {
  const list = { type: 'array', items: { type: 'string' } };
  const berths = { type: 'object', properties: { north: { type: 'integer' }, south: { type: 'integer' } } };
  const headersOf = async (header: object) => {
    const content = { 'application/json': { schema: {}, example: {} } };
    const response = await answerOf({
      responses: { 200: { description: 'x', headers: { 'X-Berths': header }, content } },
    });
    return [response.status, response.headers.get('x-berths')];
  };

  // https://spec.openapis.org/oas/v3.1.1#style-values, `simple`
  test.each([
    ['of a list', { schema: list, example: ['a', 'b'] }, 'a,b'],
    ['of numbers', { schema: { type: 'array', items: { type: 'integer' } }, example: [1, 2] }, '1,2'],
    ['of an object', { schema: berths, example: { north: 1, south: 2 } }, 'north,1,south,2'],
    ['of an object, exploded', { schema: berths, explode: true, example: { north: 1, south: 2 } }, 'north=1,south=2'],
    ['of a number', { schema: { type: 'integer' }, example: 0 }, '0'],
    ['of a truth value', { schema: { type: 'boolean' }, example: false }, 'false'],
    ['of a text', { schema: { type: 'string' }, example: 'a' }, 'a'],
    ['of a schema with an example', { schema: { ...list, examples: [['c', 'd']] } }, 'c,d'],
  ])('%s is sent as its style has it', async (_, header, text) => {
    expect(await headersOf(header)).toEqual([200, text]);
    expect(await headersOf({ ...header, required: true })).toEqual([200, text]);
  });

  test.each([
    ['a list', list],
    ['an object', berths],
    ['a text', { type: 'string' }],
    ['a truth value', { type: 'boolean' }],
  ])('of %s without an example does no harm', async (_, schema) => {
    expect((await headersOf({ schema }))[0]).toBe(200);
    expect((await headersOf({ schema, required: true }))[0]).toBe(200);
  });
});

describe('a list in a request', () => {
  const integers = { type: 'array', items: { type: 'integer' } };
  const statusOf = async (parameter: object, url: string, headers: Record<string, string> = {}) => {
    const asked = await startMock({
      ...library(''),
      paths: {
        '/x': {
          get: {
            parameters: [{ name: 'a', schema: integers, ...parameter }],
            responses: { 204: { description: 'x' }, 400: { description: 'x' } },
          },
        },
      },
    });
    onTestFinished(() => asked.close());
    return (await fetch(`${asked.url}/x${url}`, { headers, signal: AbortSignal.timeout(5_000) })).status;
  };

  test('is judged in a header that may be left out', async () => {
    expect(await statusOf({ in: 'header' }, '')).toBe(204);
    expect(await statusOf({ in: 'header' }, '', { a: '1,2' })).toBe(204);
    expect(await statusOf({ in: 'header' }, '', { a: '1,x' })).toBe(400);
    expect(await statusOf({ in: 'header', required: true }, '')).toBe(400);
  });

  test.each([
    ['spaceDelimited', '%20'],
    ['pipeDelimited', '%7C'],
  ])('is judged in the style %s where it may be left out', async (style, separator) => {
    const parameter = { in: 'query', style, explode: false };
    expect(await statusOf(parameter, '')).toBe(204);
    expect(await statusOf(parameter, `?a=1${separator}2`)).toBe(204);
    expect(await statusOf(parameter, `?a=1${separator}x`)).toBe(400);
  });
});

describe('a mock of media types that Prism has no words for', () => {
  const contents = {
    none: {},
    empty: { schema: {} },
    object: { schema: { type: 'object', properties: { a: { type: 'string' } } } },
    example: { example: { a: 1 } },
    text: { example: 'words' },
  };
  const response = (type: string, content: object) => ({ 200: { description: 'x', content: { [type]: content } } });

  test.each([
    '*/*',
    'image/*',
    'image/png',
    'text/*',
    'application/*',
    'application/*+json',
    'application/pdf',
    'text/json',
    'audio/*',
    'font/*',
  ])('answers %s with a Content-Type that it has', async (type) => {
    const paths = Object.fromEntries(
      Object.entries(contents).map(([name, content]) => [`/${name}`, { get: { responses: response(type, content) } }]),
    );
    const other = await startMock({ openapi: '3.1.0', info: { title: 'x', version: '1' }, paths });
    onTestFinished(() => other.close());
    for (const name of Object.keys(contents)) {
      const answered = await fetch(`${other.url}/${name}`);
      expect([name, answered.status]).toEqual([name, 200]);
      const sent = answered.headers.get('content-type') ?? '';
      expect(sent).not.toContain('*');
      const [main = '', sub = ''] = type.split('/');
      if (main !== '*') expect(sent.startsWith(`${main}/`)).toBe(true);
      if (sub.startsWith('*+')) expect(sent.endsWith(sub.slice(1))).toBe(true);
      const text = await answered.text();
      if (name === 'example') expect(text).toBe('{"a":1}');
      if (name === 'text') expect(text.replaceAll('"', '')).toBe('words');
    }
  });

  test.each(['/höhen/{id}', '/plain/{id}'])('refuses a value of %s that can not be decoded', async (path) => {
    const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
    const responses = { 204: { description: 'x' }, 400: { description: 'x' } };
    const document = {
      openapi: '3.1.0',
      info: { title: 'x', version: '1' },
      paths: { [path]: { get: { parameters, responses } } },
    };
    const other = await startMock(document);
    onTestFinished(() => other.close());
    const get = (id: string) => fetch(other.url + encodeURI(path.replace('{id}', '')) + id);
    expect((await get('a%20b')).status).toBe(204);
    for (const id of ['%zz', '%ff', '50%']) expect([id, (await get(id)).status]).toEqual([id, 400]);
  });
});
