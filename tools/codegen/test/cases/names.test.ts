import { describe, expect, test } from 'vitest';
import { generated, generatedCase, refusalsOf } from '../generated.ts';
import { loads } from '../loads.ts';

/** Whatever a generated module declares, imports or refers to; what objects inherit; words of the language; what becomes equal. */
const IDS =
  `connectClub connectClubApi createClubClient ClubClient ClubClientOptions createClubFetch clubValidation clubZod
  clubWebhookValidation clubWebhook club api operations components paths webhooks table connect operationCall Types parts
  parameters media forms Handlers ServerOptions createServer create standard schema zod validation accepted default component0
  hooks middleware pageOf pagesOf retry streamOf validate validateApi part0 operation0 operation1 operation1_ reference0 validate0 constructor toString valueOf hasOwnProperty __proto__ prototype
  isPrototypeOf class new delete import export await async null true undefined arguments eval let static yield catch finally
  Call PagedCall Connection Features Object Promise Array Response Blob Schema fetch name length $ref $ _ list-names list.names
  list_names ListNames listNames listnames 2nd größe GRÖSSE *\\/ \${x} "quoted" a#b 50% a%25b`.split(/\s+/);

const responses = { '200': { description: 'Done.', content: { 'application/json': { schema: { type: 'integer' } } } } };
const operationOf = (operationId: string) => ({ operationId, responses });

describe('an operation id', () => {
  test('may be the name of a function that is generated: that takes another', async () => {
    expect(await refusalsOf('name-clash-connect')).toEqual([]);
    const api = await generatedCase('name-clash-connect');
    expect(await loads(api)).toBe(204);
    expect(Object.keys(await api.load('calls.ts'))).toEqual(expect.arrayContaining(['connectClub', 'connectClubApi']));
    expect(
      await api.compile(`import { connectClub, connectClubApi } from './calls.ts';
const result = await connectClub(connectClubApi());
result.status satisfies 204;`),
    ).toEqual([]);
  });

  test('is refused where it is `then`', async () => {
    expect(await refusalsOf('operation-named-then')).toEqual([
      expect.objectContaining({
        rule: 'rollcall/portable-names',
        pointer: '#/paths/~1next/get',
        message:
          'The operation id is `then`, which cannot be carried to client: an object with a method of this name is taken for a promise, so awaiting a client would send a request.',
        repair: 'Give the operation another id.',
      }),
    ]);
  });

  test.each([
    ['in a small API', []],
    ['in an API that is split into groups', Array.from({ length: 60 }, (_, index) => `filler${index}`)],
  ])('may be any other text, %s', async (_, more) => {
    const ids = [...IDS, ...more];
    const paths = Object.fromEntries(ids.map((id, index) => [`/p${index}`, { get: operationOf(id) }]));
    const webhooks = { then: { post: operationOf('then') }, hook: { post: operationOf('onHook') } };
    const schemas = Object.fromEntries(
      ['then', 'default', 'Types', 'Schema', 'zod', 'toString', 'api', 'Zod'].map((name) => [name, { type: 'string' }]),
    );
    const api = await generated({ paths, webhooks, components: { schemas } });
    const { createClubClient } = await api.load('client.ts');
    const client = createClubClient({ apiUrl: 'https://club.example.com', fetch: async () => Response.json(1) });
    const calls = await api.load('calls.ts');
    for (const id of ids) {
      expect(Object.hasOwn(client, id) && typeof client[id], id).toBe('function');
      expect(typeof calls[id], id).toBe('function');
      expect((await client[id]()).body, id).toBe(1);
    }
    expect(await client).toBe(client);
    const { createServer } = await api.load('server.ts');
    const all = Object.fromEntries(ids.map((id, index) => [id, () => ({ status: 200, body: index })]));
    const server = createServer(all, { authenticate: {} });
    for (const [index] of ids.entries()) expect(await (await server.request(`/p${index}`)).json()).toBe(index);
    expect(() => createServer({}, { authenticate: {} })).toThrow('needs a handler');
    expect(await api.compile()).toEqual([]);
    for (const file of ['fetch.ts', 'validation.js', 'zod.ts']) await api.load(file);
  });
});

test('a component may not be called as the table of validators is', async () => {
  await expect(
    generated({ paths: {}, components: { schemas: { clubValidation: { type: 'string' } } } }),
  ).rejects.toThrow('the component `clubValidation` has the name of the table of all validators; give it another');
});
