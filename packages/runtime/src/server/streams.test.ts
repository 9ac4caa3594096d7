import { once } from 'node:events';
import { request as send } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { adapters, portOf } from '../../test/adapters.ts';
import { serveOne } from '../../test/one-operation.ts';
import { callStream, collect, type Tick, tick } from '../../test/streams.ts';

const LINES = 'application/jsonl';
const EVENTS = 'text/event-stream';

interface Given {
  readonly body: AsyncIterable<Tick>;
  readonly signal: AbortSignal;
}

/** One operation that takes and gives streams, on a platform. */
async function serving(adapter: string, mediaType: string, handler: (given: Given) => unknown, options = {}) {
  const events = { json: true } as const;
  const isEvents = mediaType === EVENTS;
  const schemas = { [mediaType]: isEvents ? eventOf : tick };
  const { app, violations, thrown } = serveOne({
    operation: {
      path: '/ticks',
      body: { required: false, content: { [mediaType]: isEvents ? { events } : {} } },
      responses: {
        '200': { content: [mediaType], ...(isEvents && { events: { [mediaType]: events } }) },
        '400': { content: ['application/problem+json'] },
      },
    },
    validation: { body: schemas, responses: { '200': { body: schemas } } },
    handler,
    options,
  });
  // Some platforms print why a body breaks off.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const server = await adapters[adapter]?.(app);
  if (!server) throw new Error(`There is no adapter ${adapter}`);
  onTestFinished(() => void server.close().closeAllConnections());
  return { apiUrl: `http://127.0.0.1:${await portOf(server)}`, violations, thrown };
}

const eventOf: typeof tick = {
  '~standard': {
    ...tick['~standard'],
    validate: (value: unknown) => tick['~standard'].validate((value as { data: unknown }).data),
  },
} as typeof tick;

async function* ticks(count: number): AsyncGenerator<Tick> {
  for (let n = 0; n < count; n++) yield { n };
}
const posted = (body: string, type = LINES) => ({ method: 'POST', body, headers: { 'content-type': type } });

describe.each(Object.keys(adapters))('on %s', (adapter) => {
  it.each([
    [LINES, [{ n: 1 }, { n: 2 }]],
    ['application/json-seq', [{ n: 1 }, { n: 2 }]],
    [EVENTS, [{ data: { n: 1 } }, { event: 'a', id: '2', data: { n: 2 } }]],
  ])('a handler is given items of %s as they come, and gives items', async (mediaType, items) => {
    const { apiUrl } = await serving(adapter, mediaType, ({ body }) => ({ status: 200, body }));
    const { body } = await callStream(mediaType, { apiUrl }, { body: items });
    expect(await collect(body)).toEqual(items);
  });

  it('items go back while others come', async () => {
    const { apiUrl } = await serving(adapter, LINES, ({ body }) => ({ status: 200, body }));
    let give: (n: number) => void = () => {};
    const given = new ReadableStream<Tick>({
      start(controller) {
        give = (n) => controller.enqueue({ n });
      },
    });
    const answered = callStream(LINES, { apiUrl, timeout: 5000 }, { body: given });
    give(0);
    const iterator = (await answered).body[Symbol.asyncIterator]();
    for (const n of [0, 1, 2]) {
      expect((await iterator.next()).value).toEqual({ n });
      give(n + 1);
    }
    await iterator.return?.();
  });

  it('an item that breaks the contract is not sent: the answer breaks off, and it is reported', async () => {
    const handler = () => ({ status: 200, body: [{ n: 1 }, { n: 'x' }, { n: 3 }] });
    const { apiUrl, violations } = await serving(adapter, LINES, handler);
    const { body } = await callStream(LINES, { apiUrl });
    const items: unknown[] = [];
    await expect(
      (async () => {
        for await (const item of body) items.push(item);
      })(),
    ).rejects.toMatchObject({ name: 'TruncatedBodyError', position: { item: 1 } });
    expect(items).toEqual([{ n: 1 }]);
    expect(violations).toMatchObject([{ status: 200, issues: [{ path: [1, 'n'], keyword: 'type' }] }]);
  });

  it('a handler that fails within a stream is reported, and the answer breaks off', async () => {
    const failing = async function* () {
      yield { n: 1 };
      throw new RangeError('out of ticks');
    };
    const { apiUrl, thrown } = await serving(adapter, LINES, () => ({ status: 200, body: failing() }));
    const { body } = await callStream(LINES, { apiUrl });
    await expect(collect(body)).rejects.toMatchObject({ name: 'TruncatedBodyError' });
    expect(thrown).toEqual([new RangeError('out of ticks')]);
  });

  it('a caller who goes away stops the iterator', async () => {
    const stopped = vi.fn();
    const waiting = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise<never>(() => {}),
        return: async () => stopped() as never,
      }),
    };
    const { apiUrl, thrown } = await serving(adapter, LINES, () => ({ status: 200, body: waiting }));
    const request = send(`${apiUrl}/ticks`, { method: 'POST' }).end();
    request.on('error', () => {});
    await once(request, 'response');
    request.destroy();
    await vi.waitFor(() => expect(stopped).toHaveBeenCalledOnce(), { timeout: 5000 });
    expect(thrown).toEqual([]);
  });

  it.each([
    ['an item that breaks the contract', '{"n":1}\n{"n":"x"}\n', { pointer: '/1/n', keyword: 'type' }],
    ['an item that is no JSON', '{"n":1}\n{n}\n', { pointer: '/1', keyword: 'malformed' }],
    ['an item with two members of one name', '{"n":1,"n":2}\n', { pointer: '/0', keyword: 'malformed' }],
    ['an item that is cut', '{"n":1}\n{"n"', { pointer: '/1', keyword: 'malformed' }],
  ])('%s ends what the handler reads, and is answered 400', async (_, body, issue) => {
    const { apiUrl, thrown } = await serving(adapter, LINES, async (given) => {
      await collect(given.body);
      return { status: 200, body: [] };
    });
    const response = await fetch(`${apiUrl}/ticks`, posted(body));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ in: 'body', ...issue }] });
    expect(thrown).toEqual([]);
  });

  it('items have a limit each, and a stream has none', async () => {
    const count = async ({ body }: Given) => ({ status: 200, body: [{ n: (await collect(body)).length }] });
    const { apiUrl } = await serving(adapter, LINES, count, { maxBodyBytes: 100 });
    const many = await fetch(`${apiUrl}/ticks`, posted('{"n":1}\n'.repeat(1000)));
    expect([many.status, await many.text()]).toEqual([200, '{"n":1000}\n']);
    const long = await fetch(`${apiUrl}/ticks`, posted(`{"n":1,"pad":"${'x'.repeat(200)}"}\n`));
    expect(long.status).toBe(413);
  });

  it('what the handler leaves unread is not in the way of the next request', async () => {
    const { apiUrl } = await serving(adapter, LINES, () => ({ status: 200, body: ticks(2) }));
    for (let count = 0; count < 3; count++) {
      const response = await fetch(`${apiUrl}/ticks`, posted('{"n":1}\n'.repeat(20_000)));
      expect(await response.text()).toBe('{"n":0}\n{"n":1}\n');
    }
  });
});

describe('an answer', () => {
  const answerOf = async (body: unknown, headers = {}) => {
    const { app, violations } = serveOne({
      operation: { method: 'GET', responses: { '200': { content: [EVENTS], headers: {} } } },
      handler: () => ({ status: 200, body, headers }),
    });
    const response = await app.request('/loans');
    return { response, violations };
  };

  it('of events is not to be cached, unless the handler says so', async () => {
    expect((await answerOf([])).response.headers.get('cache-control')).toBe('no-cache');
    const own = await answerOf([{ data: 'a' }], { 'Cache-Control': 'no-store' });
    expect(own.response.headers.get('cache-control')).toBe('no-store');
    expect(own.response.headers.get('content-type')).toBe(EVENTS);
    expect(await own.response.text()).toBe('data: a\n\n');
  });

  it('that is no stream is a violation', async () => {
    const { response, violations } = await answerOf({ data: 'a' });
    expect(response.status).toBe(500);
    expect(violations).toMatchObject([{ issues: [{ keyword: 'type' }] }]);
  });
});

/** Items there and back again: a few in every run, 100,000 with `STREAMED_ITEMS=100000`. */
it('many items go from client to server and back while memory stays flat', async () => {
  const count = Number(process.env.STREAMED_ITEMS ?? 5000);
  const { apiUrl } = await serving('node:http', LINES, ({ body }) => ({ status: 200, body }));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let [received, most] = [0, 0];
  const { body } = await callStream(LINES, { apiUrl, timeout: Infinity }, { body: ticks(count) });
  for await (const { n } of body) {
    if (n !== received) throw new Error(`${n} came as item ${received}`);
    received++;
    if (received % 1000 === 0) most = Math.max(most, process.memoryUsage().rss - before);
  }
  expect(received).toBe(count);
  expect(most).toBeLessThan(100 * 2 ** 20);
}, 120_000);
