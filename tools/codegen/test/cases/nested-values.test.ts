import { describe, expect, test } from 'vitest';
import { conversation } from '../conversation.ts';
import { generated, refusalsOf } from '../generated.ts';

describe('nested-form-field', () => {
  test('is refused at generation, with its place and the extension that would carry it', async () => {
    expect(await refusalsOf('nested-form-field')).toMatchObject([
      {
        pointer: '#/paths/~1quays~1book/post/requestBody/content/application~1x-www-form-urlencoded/encoding/items',
        message: expect.stringContaining('cannot be carried to client, server and mock'),
        repair: expect.stringContaining('`x-nested: brackets`'),
      },
    ]);
  });
});

const text = { type: 'string' };
const whole = { type: 'integer' };
const lines = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      sku: text,
      quantity: whole,
      parcel: { type: 'object', properties: { size: text, heavy: { type: 'boolean' } } },
    },
  },
};
const brackets = { style: 'deepObject', explode: true, 'x-nested': 'brackets' };

describe('x-nested: brackets', () => {
  const description = {
    paths: {
      '/orders': {
        get: {
          operationId: 'listOrders',
          parameters: [
            { name: 'expand', in: 'query', ...brackets, schema: { type: 'array', items: text } },
            {
              name: 'created',
              in: 'query',
              ...brackets,
              schema: { anyOf: [{ type: 'object', properties: { gte: whole } }, whole] },
            },
            { name: 'lines', in: 'query', ...brackets, schema: lines },
          ],
          responses: { 204: { description: 'Listed.' } },
        },
        post: {
          operationId: 'createOrder',
          requestBody: {
            content: Object.fromEntries(
              ['application/x-www-form-urlencoded', 'multipart/form-data'].map((mediaType) => [
                mediaType,
                {
                  schema: {
                    type: 'object',
                    properties: {
                      lines,
                      tags: { type: 'array', items: text },
                      metadata: { type: 'object', additionalProperties: text },
                    },
                  },
                  encoding: { lines: brackets, tags: brackets, metadata: brackets },
                },
              ]),
            ),
          },
          responses: { 204: { description: 'Created.' } },
        },
      },
    },
  };
  const order = {
    lines: [
      { sku: 'a&b=c', quantity: 2, parcel: { size: 'New York, 5', heavy: true } },
      { sku: '', quantity: 0 },
    ],
    tags: ['a[b]', '1', 'x,y'],
    metadata: { 'order no': '007', __proto__x: 'y' },
  };

  test('carries nested values of queries and forms both ways, typed', async () => {
    const api = await generated(description);
    const { client, received } = await conversation(api, {
      listOrders: { status: 204 },
      createOrder: { status: 204 },
    });
    const query = { expand: ['data.lines', 'x'], created: { gte: 5 }, lines: order.lines };
    await client.listOrders({ query });
    await client.listOrders({ query: { created: 5 } });
    expect(received.map((input) => input.query)).toEqual([query, { created: 5 }]);
    for (const contentType of ['application/x-www-form-urlencoded', 'multipart/form-data']) {
      await client.createOrder({ body: order, contentType });
      expect(received.at(-1).body).toEqual(order);
    }
    expect(
      await api.compile(`import { createClubClient } from './client.ts';
        const club = createClubClient({ apiUrl: 'https://example.com' });
        void club.listOrders({ query: { created: 5, lines: [{ parcel: { size: 'x' } }] } });
        // @ts-expect-error a size is a text
        void club.listOrders({ query: { lines: [{ parcel: { size: 1 } }] } });`),
    ).toEqual([]);
  });

  test('reads what qs and Stripe write', async () => {
    const { fetch, received } = await conversation(await generated(description), {
      createOrder: { status: 204 },
      listOrders: { status: 204 },
    });
    const body = 'tags[]=a&tags[]=b&lines[0][sku]=x&lines[0][parcel][heavy]=true&metadata%5Bk%5D=v';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status } = await fetch(new Request('https://example.com/orders', { method: 'POST', headers, body }));
    expect(status).toBe(204);
    expect(received[0].body).toEqual({
      tags: ['a', 'b'],
      lines: [{ sku: 'x', parcel: { heavy: true } }],
      metadata: { k: 'v' },
    });
  });

  test.each(['lines[0][quantity]=x', 'lines[0=1', 'lines=1', 'created[gte][x]=1', `lines${'[0]'.repeat(200)}=1`])(
    'refuses %s',
    async (query) => {
      const { fetch, received } = await conversation(await generated(description), {
        createOrder: { status: 204 },
        listOrders: { status: 204 },
      });
      expect((await fetch(new Request(`https://example.com/orders?${query}`))).status).toBe(400);
      expect(received).toEqual([]);
    },
  );
});
