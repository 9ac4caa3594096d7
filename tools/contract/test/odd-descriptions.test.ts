import { describe, expect, test } from 'vitest';
import { casesOf, createContext } from '../src/cases/index.ts';
import { usualReply } from '../src/cases/responses.ts';
import { noWriteOnly } from '../src/checks/no-write-only.ts';
import { parse } from '../src/wire/parse.ts';

const none = { 204: { description: 'none' } };
const text = { type: 'string' };

function contextOf(paths: object, components: object = {}) {
  const context = createContext({ openapi: '3.1.0', paths, components }, { ours: false });
  const [operation] = context.operations;
  if (!operation) throw new Error('There is no operation.');
  return { context, operation };
}

describe('names that objects have by themselves', () => {
  test('can be those of a header', async () => {
    const parameters = ['X-A', 'constructor'].map((name) => ({ name, in: 'header', schema: text }));
    const { context, operation } = contextOf({ '/x': { get: { operationId: 'getX', parameters, responses: none } } });
    expect((await casesOf(context, operation)).length).toBeGreaterThan(10);
    expect([...context.gaps.values()]).toEqual([]);
  });

  test('can be those of a security scheme', async () => {
    const securitySchemes = { constructor: { type: 'apiKey', in: 'header', name: 'X-Key' } };
    const security = [{ constructor: [] }];
    const { context, operation } = contextOf(
      { '/x': { get: { operationId: 'getX', security, responses: none } } },
      { securitySchemes },
    );
    const titles = (await casesOf(context, operation)).map(({ title }) => title);
    expect(titles).toContain('refuses constructor that is wrong');
    expect([...context.gaps.values()]).toEqual([]);
  });
});

test.each(['/%C3%A4/b', '/ä/b'])('a path beyond ASCII is read from %s', async (target) => {
  const parameters = [{ name: 'x', in: 'path', required: true, schema: text }];
  const { context, operation } = contextOf({ '/ä/{x}': { get: { operationId: 'getX', parameters, responses: none } } });
  const read = await parse(context.document, operation, { method: 'GET', target, headers: {} });
  expect(read?.path).toEqual({ x: 'b' });
});

test('an answer without content has the headers that it is to have', () => {
  const headers = { ETag: { required: true, schema: { const: 'v1' } }, 'X-Other': { schema: text } };
  const responses = { 201: { description: 'made', headers } };
  const { context, operation } = contextOf({ '/x': { put: { operationId: 'putX', responses } } });
  expect(usualReply(context, operation)).toEqual({ status: 201, headers: { etag: 'v1' } });
});

describe('what is for writing only', () => {
  const { context, operation } = contextOf({
    '/x': {
      post: {
        operationId: 'postX',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['pin', 'token', 'name'],
                properties: {
                  pin: { type: 'string', writeOnly: true },
                  token: { type: 'string', format: 'uuid', writeOnly: true },
                  name: text,
                },
              },
            },
          },
        },
        responses: {
          200: {
            description: 'ok',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['name', 'id'],
                  properties: { name: text, id: { type: 'string', format: 'uuid' } },
                },
              },
            },
          },
        },
      },
    },
  });

  const says = async (body: unknown) => {
    const [testCase] = (await casesOf(context, operation)).filter(
      ({ expect, values }) => expect === 'accepted' && values?.body,
    );
    if (!testCase) throw new Error('Nothing is accepted.');
    const sent = testCase.values?.body?.value as { readonly pin: string };
    const response = typeof body === 'function' ? body(sent) : body;
    const text = JSON.stringify(response);
    const exchange = {
      request: testCase.wire,
      status: 200,
      headers: new Headers(),
      body: text,
      bytes: new Uint8Array(),
    };
    return noWriteOnly(exchange, testCase, context);
  };

  test('is not given away by an answer that says the same anyway', async () => {
    expect(await says(usualReply(context, operation).body)).toBeUndefined();
  });

  test('has a text of its own, by which it is known again', async () => {
    expect(await says(({ pin }: { readonly pin: string }) => ({ name: pin }))).toEqual({ cause: 'gives pin away' });
  });
});
