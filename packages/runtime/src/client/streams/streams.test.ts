import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { answering, callStream, collect, listening, type Tick, tick } from '../../../test/streams.ts';
import { toStream } from '../../platform.ts';
import type { StreamBody } from '../index.ts';
import {
  InvalidJsonError,
  InvalidRequestError,
  RequestValidationError,
  ResponseValidationError,
  TimeoutError,
  TruncatedBodyError,
  UndeclaredStatusError,
} from '../index.ts';

const LINES = 'application/jsonl';
const EVENTS = 'text/event-stream';
const validate = { tick: { body: { [LINES]: tick }, responses: { '200': { body: { [LINES]: tick } } } } };

/** The items that come, and the error that ends them. */
async function outcome(mediaType: string, fetch: () => Promise<Response>, more: object = {}) {
  const items: unknown[] = [];
  try {
    const result = await callStream(mediaType, { fetch, ...more });
    for await (const item of result.body) items.push(item);
    return { items, error: undefined };
  } catch (error) {
    return { items, error };
  }
}

/** A body that has `text` and then neither ends nor goes on; tells when nobody listens any more. */
function open(text: string) {
  const cancelled = vi.fn();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
    cancel: cancelled,
  });
  return { cancelled, fetch: async () => new Response(body, { headers: { 'content-type': LINES } }) };
}

describe('a streamed response', () => {
  it('is iterated over item by item, in types too', async () => {
    const result = await callStream(LINES, { fetch: async () => answering(LINES, '{"n":1}\n{"n"', ':2}\n') });
    expectTypeOf(result.body).toEqualTypeOf<AsyncIterable<Tick>>();
    expect(await collect(result.body)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('gives an item when it has come, and lets go of the connection when the caller stops', async () => {
    const { fetch, cancelled } = open('{"n":1}\n{"n":2}\n');
    const { body } = await callStream(LINES, { fetch });
    for await (const item of body) {
      expect(item).toEqual({ n: 1 });
      break;
    }
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('asks for no more than the caller takes', async () => {
    let sent = 0;
    const body = new ReadableStream(
      { pull: (controller) => controller.enqueue(new TextEncoder().encode(`{"n":${sent++}}\n`)) },
      { highWaterMark: 0 },
    );
    const fetch = async () => new Response(body, { headers: { 'content-type': LINES } });
    const iterator = (await callStream(LINES, { fetch })).body[Symbol.asyncIterator]();
    for (let count = 1; count <= 3; count++) await iterator.next();
    expect(sent).toBe(3);
    await iterator.return?.();
  });

  it('ends with the reason of the caller', async () => {
    const caller = new AbortController();
    const { fetch, cancelled } = open('{"n":1}\n');
    const { body } = await callStream(LINES, { fetch }, { signal: caller.signal });
    const iterator = body[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toEqual({ n: 1 });
    const next = iterator.next();
    caller.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it.each([
    ['timeout', { timeout: 5 }],
    ['deadline', { deadline: 5 }],
  ] as const)('waits for an item no longer than its %s', async (limit, options) => {
    const { items, error } = await outcome(LINES, open('{"n":1}\n').fetch, options);
    expect(items).toEqual([{ n: 1 }]);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ limit });
  });

  it('that ends within an item is an error that says where', async () => {
    const { items, error } = await outcome(LINES, async () => answering(LINES, '{"n":1}\n{"n":2'));
    expect(items).toEqual([{ n: 1 }]);
    expect(error).toBeInstanceOf(TruncatedBodyError);
    expect(error).toMatchObject({ position: { item: 1, byte: 8 } });
    expect((error as Error).message).toBe(
      'tick: the connection broke within item 1 of the stream, which begins at byte 8',
    );
  });

  it('whose connection breaks is told in the same way, and to the hooks', async () => {
    const url = await listening((_, response) => {
      response.writeHead(200, { 'content-type': LINES }).write('{"n":1}\n{"n":2}\n', () => response.destroy());
    });
    const onError = vi.fn();
    const { items, error } = await outcome(LINES, () => fetch(url), { hooks: { onError } });
    expect(items).toHaveLength(2);
    expect(error).toMatchObject({ name: 'TruncatedBodyError', position: { item: 2, byte: 16 } });
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ error }));
  });

  it('with an item that is no JSON says where, and does not quote it', async () => {
    const { error } = await outcome(LINES, async () => answering(LINES, '{"n":1}\nsecret\n'));
    expect(error).toBeInstanceOf(InvalidJsonError);
    expect((error as InvalidJsonError).text()).toBe('secret');
    expect(String(error)).toMatch(/item 1 of the stream, at byte 8, is invalid JSON$/);
  });

  it('has each item validated', async () => {
    const fetch = async () => answering(LINES, '{"n":1}\n{"n":"x"}\n{"n":3}\n');
    const thrown = await outcome(LINES, fetch, { validate, invalidResponse: 'throw' });
    expect(thrown.items).toEqual([{ n: 1 }]);
    expect(thrown.error).toBeInstanceOf(ResponseValidationError);
    expect(thrown.error).toMatchObject({ issues: [{ part: 'body', path: [1, 'n'] }] });
    const onInvalidResponse = vi.fn();
    const warned = await outcome(LINES, fetch, { validate, hooks: { onInvalidResponse } });
    expect(warned.items).toHaveLength(3);
    expect(onInvalidResponse).toHaveBeenCalledOnce();
  });
});

describe('a stream of events whose connection breaks', () => {
  const first = 'retry: 1\nid: ü1\ndata: {"n":1}\n\ndata: {"n"';

  /** Answers in turn, and keeps what it was asked. */
  function server(...answers: readonly (() => Response)[]) {
    const asked: (string | null)[] = [];
    const fetch = async (_: string, init: RequestInit) => {
      asked.push(new Headers(init.headers).get('last-event-id'));
      return answers[asked.length - 1]?.() ?? new Response(null, { status: 204 });
    };
    return { asked, fetch };
  }
  const rest = () => answering(EVENTS, 'id: 2\ndata: {"n":2}\n\n');
  const listen = async ({ fetch }: ReturnType<typeof server>, call: object) => {
    const items: unknown[] = [];
    const error = await (async () => {
      for await (const item of (await callStream(EVENTS, { fetch }, call)).body) items.push(item);
    })().catch((thrown: unknown) => thrown);
    return { items, error };
  };

  it('goes on after the last id where the operation may be called again', async () => {
    const served = server(() => answering(EVENTS, first), rest);
    expect(await listen(served, { retry: 'idempotent' })).toEqual({
      items: [
        { retry: 1, id: 'ü1', data: { n: 1 } },
        { id: '2', data: { n: 2 } },
      ],
      error: undefined,
    });
    // The id in UTF-8, each byte a character.
    expect(served.asked).toEqual([null, 'Ã¼1']);
  });

  it.each<[string, object, string]>([
    ['an operation that is not to be repeated', { retry: 'never' }, first],
    ['a call that is not to be', { retry: 'idempotent', retryOff: true }, first],
    ['a stream that can only begin again', { retry: 'idempotent' }, 'data: {"n":1}\n\ndata'],
    ['an item that no id stands for', { retry: 'idempotent' }, 'id: 1\n\ndata: {"n":1}\n\ndata'],
    ['an id that was taken back', { retry: 'idempotent' }, 'id\ndata: {"n":1}\n\ndata'],
  ])('ends for %s', async (_, { retryOff, ...call }: { retryOff?: boolean }, text) => {
    const served = server(() => answering(EVENTS, text), rest);
    const { fetch } = served;
    const items: unknown[] = [];
    const iterate = async () => {
      const result = await callStream(EVENTS, { fetch, ...(retryOff && { retry: false as const }) }, call);
      for await (const item of result.body) items.push(item);
    };
    await expect(iterate()).rejects.toBeInstanceOf(TruncatedBodyError);
    expect([items.length, served.asked.length]).toEqual([1, 1]);
  });

  it('ends where the server says that there is no more, or something else', async () => {
    const none = server(() => answering(EVENTS, first));
    expect(await listen(none, { retry: 'idempotent' })).toMatchObject({ items: [{ id: 'ü1' }], error: undefined });
    const refusing = server(
      () => answering(EVENTS, first),
      () => new Response(null, { status: 404 }),
    );
    expect((await listen(refusing, { retry: 'idempotent' })).error).toBeInstanceOf(UndeclaredStatusError);
    expect(refusing.asked).toHaveLength(2);
  });

  it('is not asked for without end', async () => {
    const broken = () => answering(EVENTS, 'retry: 0\n\ndata');
    const served = server(broken, broken, broken, broken, broken);
    const { error } = await listen(served, { retry: 'idempotent' });
    expect(error).toBeInstanceOf(TruncatedBodyError);
    expect(served.asked).toHaveLength(3);
  });
});

describe('a streamed request', () => {
  const received: string[] = [];
  const taking = () =>
    listening(async (request, response) => {
      let text = '';
      try {
        for await (const chunk of request) text += chunk;
      } catch {
        return;
      }
      received.push(text);
      response.writeHead(200, { 'content-type': LINES }).end('{"n":0}\n');
    });
  const ticks = async function* (...values: unknown[]) {
    for (const n of values) yield { n };
  };

  it.each<[string, () => unknown]>([
    ['a list', () => [{ n: 1 }, { n: 2 }]],
    ['an async iterable', () => ticks(1, 2)],
    ['a set', () => new Set([{ n: 1 }, { n: 2 }])],
    ['a stream', () => toStream(ticks(1, 2) as AsyncIterable<never>)],
  ])('may be %s', async (_, body) => {
    await callStream(LINES, { apiUrl: await taking() }, { body: body() });
    expect(received.at(-1)).toBe('{"n":1}\n{"n":2}\n');
  });

  it('is typed by its items', () => {
    expectTypeOf<AsyncGenerator<Tick>>().toExtend<StreamBody<AsyncIterable<Tick>>>();
    expectTypeOf<Tick[]>().toExtend<StreamBody<AsyncIterable<Tick>>>();
    expectTypeOf<AsyncIterable<string>>().not.toExtend<StreamBody<AsyncIterable<Tick>>>();
  });

  it('has each item validated before it is sent', async () => {
    const apiUrl = await taking();
    const before = received.length;
    for (const body of [ticks(1, 'x'), [{ n: 1 }, { n: 'x' }]]) {
      const error = await callStream(LINES, { apiUrl, validate }, { body }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RequestValidationError);
      expect(error).toMatchObject({ issues: [{ part: 'body', path: [1, 'n'] }] });
    }
    expect(received).toHaveLength(before);
  });

  it('fails with the error of what it is made from, or with what can not be written', async () => {
    const apiUrl = await taking();
    const failing = async function* () {
      yield { n: 1 };
      throw new RangeError('out of ticks');
    };
    await expect(callStream(LINES, { apiUrl }, { body: failing() })).rejects.toThrow('out of ticks');
    await expect(callStream(LINES, { apiUrl }, { body: 1 })).rejects.toThrow(InvalidRequestError);
    await expect(callStream(EVENTS, { apiUrl }, { body: ticks(1) })).rejects.toThrow(InvalidRequestError);
  });
});
