import { beforeAll, describe, expect, it } from 'vitest';
import { type Generated, generated } from './generated.ts';

const json = (schema: unknown, more: object = {}) => ({ content: { 'application/json': { schema, ...more } } });
const text = { type: 'string' };

/** A package with what is hard to name, to answer and to send. */
const odd = () =>
  generated({
    servers: [{ url: '/' }],
    components: {
      schemas: {
        User: {
          type: 'object',
          required: ['firstName', 'secret'],
          properties: { firstName: text, secret: { ...text, writeOnly: true } },
        },
        user: text,
        'order.created': { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } },
        __proto: { type: 'boolean' },
        constructor: { type: 'integer', minimum: 3 },
      },
      securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' } },
    },
    paths: {
      '/fixtures/{id}.{kind}': {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'integer' }, examples: { one: { value: 1 } } },
          { name: 'kind', in: 'path', required: true, schema: text, example: 'json' },
          { name: 'page', in: 'query', schema: { type: 'integer' }, examples: { one: { value: 7 } } },
        ],
        get: {
          operationId: 'fixtures',
          responses: {
            200: {
              description: 'It.',
              ...json(
                { $ref: '#/components/schemas/order.created' },
                { examples: { 'it\'s "one"': { value: { id: 1 } } } },
              ),
            },
            429: {
              description: 'Later.',
              headers: {
                'Retry-After': { required: true, schema: { type: 'integer', minimum: 1, maximum: 5 } },
                'X-Odd': { schema: text },
              },
            },
            default: {
              description: 'Else.',
              ...json({ type: 'object', required: ['oops'], properties: { oops: { const: true } } }),
            },
          },
        },
        head: { operationId: 'create-fake', responses: { '2XX': { description: 'It.' } } },
      },
      '/users': {
        post: {
          operationId: 'make',
          security: [{ key: [] }],
          requestBody: { required: true, ...json({ $ref: '#/components/schemas/User' }) },
          responses: {
            201: { description: 'It.', ...json({ $ref: '#/components/schemas/User' }) },
            400: {
              description: 'No.',
              ...json(
                { type: 'object', required: ['reason'], properties: { reason: text } },
                { example: { reason: 'As the example says.' } },
              ),
            },
          },
        },
        delete: { operationId: 'responses', responses: { 204: { description: 'Gone.' } } },
      },
      '/files': {
        put: {
          operationId: 'samples',
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  required: ['file'],
                  properties: { file: { type: 'string', format: 'binary' }, note: text },
                },
                examples: { small: { value: { file: 'bytes', note: 'a' } } },
              },
            },
          },
          responses: {
            200: {
              description: 'It.',
              content: {
                'text/plain': { schema: text, example: 'stored' },
                'image/*': { schema: { type: 'string', format: 'binary' } },
              },
            },
          },
        },
      },
    },
  });

describe('what tests of callers are given', () => {
  let api: Generated;
  beforeAll(async () => {
    api = await odd();
    return api.dispose;
  });

  it('compiles, whatever things are called', async () => {
    const { compile } = api;
    expect(
      await compile(`
import { fakeClub, fixtures, make, responses } from './testing.ts';
const fake = fakeClub({ fixtures: responses.fixtures[200]['it\\'s "one"'], responses: 204, 'create-fake': { status: 200 } });
make.User({ firstName: 'Ada' }).firstName satisfies string;
make.user() satisfies string;
make['order.created']().id satisfies number;
fixtures.fixtures.one.path.id satisfies number;
fake.use({ fixtures: [429, async ({ path }) => ({ status: 200, body: { id: path.id } })] });
fake.use({ responses: 205 });
`),
    ).toEqual([expect.stringMatching(/use\.ts\(9,.*205/)]);
  });

  it('has makers of all components, valid ones', async () => {
    const { load } = api;
    const { make } = await load('testing.ts');
    expect(Object.keys(make).sort()).toEqual([
      'User',
      '__proto',
      'constructor',
      'order.created',
      'user',
      'userResponse',
    ]);
    expect(make.constructor()).toBeGreaterThanOrEqual(3);
    expect(make.userResponse()).not.toHaveProperty('secret');
    expect(make.User()).toEqual({ firstName: 'Ada', secret: expect.any(String) });
  });

  it('pairs the examples of parameters and bodies by name', async () => {
    const { load } = api;
    const { fixtures } = await load('testing.ts');
    expect(fixtures.fixtures.one).toEqual({ path: { id: 1, kind: 'json' }, query: { page: 7 } });
    expect(fixtures.fixtures.example).toEqual({ path: { id: 1, kind: 'json' } });
    const { file, note } = fixtures.samples.small.body;
    expect([await file.text(), note]).toEqual(['bytes', 'a']);
  });

  it('answers every operation without a handler', async () => {
    const { load } = api;
    const [{ fakeClub, fixtures }, { createClubClient }] = await Promise.all(['testing.ts', 'client.ts'].map(load));
    const fake = fakeClub();
    const club = createClubClient({ fetch: fake, apiUrl: 'https://club.example.com', auth: { key: 'any' } });
    expect(await club.fixtures(fixtures.fixtures.one)).toMatchObject({ status: 200, body: { id: 1 } });
    expect(await club['create-fake']({ path: { id: 2, kind: 'a' } })).toMatchObject({ status: 200, body: undefined });
    expect(await club.make({ body: { firstName: 'Bo', secret: 'x' } })).toMatchObject({
      status: 201,
      body: { firstName: 'Ada' },
    });
    expect(await club.responses()).toMatchObject({ status: 204, body: undefined });
    expect(await club.samples(fixtures.samples.small)).toMatchObject({
      status: 200,
      contentType: 'text/plain',
      body: 'stored',
    });
    expect(fake.requests.map((request: any) => [request.operationId, request.status])).toEqual([
      ['fixtures', 200],
      ['create-fake', 200],
      ['make', 201],
      ['responses', 204],
      ['samples', 200],
    ]);
  });

  it('answers a status alone with what is declared for it, required headers too', async () => {
    const { load } = api;
    const [{ fakeClub, fixtures }, { createClubClient }] = await Promise.all(['testing.ts', 'client.ts'].map(load));
    const club = (handler: unknown) =>
      createClubClient({ fetch: fakeClub({ fixtures: handler }), apiUrl: 'https://club.example.com', retry: false });
    const call = async (handler: unknown) => club(handler).fixtures(fixtures.fixtures.one);
    const later = await call(429);
    expect(later.headers['Retry-After']).toBeGreaterThanOrEqual(1);
    expect(later.headers['Retry-After']).toBeLessThanOrEqual(5);
    expect((await call({ status: 429, headers: { 'Retry-After': 3 } })).headers).toMatchObject({ 'Retry-After': 3 });
    expect(await call(503)).toMatchObject({ status: 503, body: { oops: true } });
    await expect(call({ status: 429, headers: { 'Retry-After': 9 } })).rejects.toThrow(
      '/Retry-After must be at most 5 (maximum)',
    );
  });

  it('asks a client to come back later, which then does', async () => {
    const { load } = api;
    const [{ fakeClub, fixtures }, { createClubClient }] = await Promise.all(['testing.ts', 'client.ts'].map(load));
    const fake = fakeClub({ fixtures: [{ status: 429, headers: { 'Retry-After': 1 } }, 200] });
    const club = createClubClient({ fetch: fake, apiUrl: 'https://club.example.com', retry: { maxDelay: 1 } });
    expect((await club.fixtures(fixtures.fixtures.one)).status).toBe(200);
    expect(fake.requests.map((request: any) => request.status)).toEqual([429, 200]);
  });

  it('refuses with the example of the description where problem details are not what is documented', async () => {
    const { load } = api;
    const [{ fakeClub }, { createClubClient }] = await Promise.all(['testing.ts', 'client.ts'].map(load));
    const fake = fakeClub();
    const club = createClubClient({ fetch: fake, apiUrl: 'https://club.example.com', auth: { key: 'any' } });
    expect(await club.make({ body: { firstName: 1 } })).toMatchObject({
      status: 400,
      body: { reason: 'As the example says.' },
    });
    expect(fake.requests[0].refused.issues).toMatchObject([{ path: ['secret'] }, { path: ['firstName'] }]);
    expect(() => fake.reset()).not.toThrow();
  });

  it('says that an operation without examples and with a schema that nothing fits needs a handler', async () => {
    const { load } = await generated({
      servers: [{ url: 'https://club.example.com' }],
      paths: { '/x': { get: { operationId: 'x', responses: { 200: { description: 'It.', ...json({ not: {} }) } } } } },
    });
    const [{ fakeClub }, { createClubClient }] = await Promise.all(['testing.ts', 'client.ts'].map(load));
    await expect(createClubClient({ fetch: fakeClub() }).x()).rejects.toThrow(
      /an answer 200 of x: no valid value is found/,
    );
  });
});
