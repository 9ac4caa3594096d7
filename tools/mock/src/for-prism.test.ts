import { describe, expect, onTestFinished, test } from 'vitest';
import { startMock } from './start-mock.ts';

const list = { type: 'array', items: { type: 'string' } };
const ok = { content: { 'application/json': { schema: {}, example: { ok: true } } } };

/** Asks a mock of one operation. */
async function ask(operation: object, query = '', more: object = {}): Promise<Response> {
  const document = {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Library', version: '1' },
    components: { schemas: { List: list } },
    paths: {
      '/books': {
        get: { responses: { 200: { description: 'x', ...ok }, 400: { description: 'x', ...ok } }, ...operation },
      },
    },
    ...more,
  };
  const mock = await startMock(document);
  onTestFinished(() => mock.close());
  return fetch(`${mock.url}/books${query}`, { signal: AbortSignal.timeout(5_000) });
}

describe('a mock of a description that Prism has trouble with', () => {
  test('reads no file that an extension refers to', async () => {
    const topics = [{ content: { $ref: './README.md' } }];
    expect((await ask({}, '', { 'x-topics': topics })).status).toBe(200);
  });

  test('minds no reference in an example that leads nowhere', async () => {
    const examples = { lost: { value: { $ref: '#/components/schemas/List/example' } } };
    const responses = { 200: { description: 'x', content: { 'application/json': { schema: {}, examples } } } };
    expect((await ask({ responses })).status).toBe(200);
  });

  test('asks for no header that OpenAPI has ignored', async () => {
    const parameters = [{ name: 'Authorization', in: 'header', required: true, schema: { type: 'string' } }];
    expect((await ask({ parameters })).status).toBe(200);
  });

  test.each([
    ['a list in a header', { in: 'header', schema: list }],
    ['a list with spaces', { in: 'query', style: 'spaceDelimited', explode: false, schema: list }],
    ['an object with pipes', { in: 'query', style: 'pipeDelimited', explode: false, schema: { type: 'object' } }],
    [
      'a list by reference',
      { in: 'query', style: 'pipeDelimited', explode: false, schema: { $ref: '#/components/schemas/List' } },
    ],
  ])('answers without %s', async (_, parameter) => {
    expect((await ask({ parameters: [{ name: 'a', ...parameter }] })).status).toBe(200);
  });

  test('takes values within values, which it can not read, for right', async () => {
    const schema = { type: 'array', items: { type: 'object', properties: { b: { type: 'integer' } } } };
    const nested = { in: 'query', style: 'deepObject', explode: true, 'x-nested': 'brackets', schema };
    expect((await ask({ parameters: [{ name: 'a', required: true, ...nested }] }, '?a[0][b]=1')).status).toBe(200);
  });

  test('says in a header what is wrong where what is right is not ASCII', async () => {
    const parameters = [{ name: 'a', in: 'query', schema: { type: 'string', enum: ['größe'] } }];
    const response = await ask({ parameters }, '?a=x');
    expect(response.headers.get('sl-violations')).toContain('gr\\u00f6\\u00dfe');
  });
});

// https://spec.openapis.org/oas/v3.2.0#path-item-object
test('operations of methods that Prism does not know are served, beside the others of their path', async () => {
  const content = {
    'application/json': { schema: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } },
  };
  const mock = await startMock({
    openapi: '3.2.0',
    info: { title: 'Members', version: '1' },
    paths: {
      '/members/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        get: { responses: { 200: { description: 'One.' } } },
        query: { requestBody: { required: true, content }, responses: { 202: { description: 'Some.' } } },
        additionalOperations: { COPY: { responses: { 201: { description: 'Copied.' } } } },
      },
    },
  });
  onTestFinished(() => mock.close());
  const headers = { 'content-type': 'application/json' };
  const ask = async (method: string, path: string, body?: string) =>
    (await fetch(`${mock.url}${path}`, { method, headers, ...(body !== undefined && { body }) })).status;
  expect(await ask('GET', '/members/1')).toBe(200);
  expect(await ask('QUERY', '/members/1', '{"name":"Ada"}')).toBe(202);
  expect(await ask('QUERY', '/members/1', '{}')).toBe(422);
  expect(await ask('COPY', '/members/1')).toBe(201);
  expect(await ask('COPY', '/members/one')).toBe(422);
  expect(await ask('POST', '/members/1', '{"name":"Ada"}')).toBe(405);
});
