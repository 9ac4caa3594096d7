import { expect, it } from 'vitest';
import { callStream, collect, tick } from '../../../test/streams.ts';
import { createFake } from './fake.ts';

const LINES = 'application/jsonl';
const schema = { $ref: '#/$defs/Tick' };

/** A fake of one operation that takes and gives streams. */
function clock(examples: Record<string, unknown> = {}) {
  const content = { [LINES]: { schema, examples } };
  return createFake({
    api: { name: 'clock', servers: [{ url: 'https://clock.example.com' }], securitySchemes: {} },
    operations: {
      tick: {
        id: 'tick',
        method: 'POST',
        path: '/ticks',
        parameters: [],
        body: { required: false, content: { [LINES]: {} } },
        responses: { '200': { content: [LINES] }, '400': { content: [] } },
        security: [],
        retry: 'never',
      },
    },
    validation: { tick: { body: { [LINES]: tick }, responses: { '200': { body: { [LINES]: tick } } } } },
    samples: {
      schemas: { Tick: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } } },
      components: {},
      operations: { tick: { body: content, responses: { '200': { body: content } } } },
    },
  });
}
const ask = async (fake: ReturnType<typeof clock>, body: unknown = [{ n: 1 }]) => {
  const { status, body: items } = await callStream(LINES, { fetch: fake }, { body });
  return { status, items: await collect(items) };
};

it('a fake answers a stream with its example, or with an item that it makes', async () => {
  expect(await ask(clock({ usual: [{ n: 7 }, { n: 8 }] }))).toEqual({ status: 200, items: [{ n: 7 }, { n: 8 }] });
  const { items } = await ask(clock());
  expect(items).toEqual([{ n: expect.any(Number) }]);
});

it('a fake keeps the items that it was sent, and judges each', async () => {
  const fake = clock();
  await ask(fake, [{ n: 1 }, { n: 2 }]);
  expect(fake.requests).toMatchObject([{ input: { body: [{ n: 1 }, { n: 2 }] } }]);
  const answered = callStream(LINES, { fetch: fake }, { body: [{ n: 'x' }] });
  await expect(answered).rejects.toMatchObject({ status: 400 });
});
