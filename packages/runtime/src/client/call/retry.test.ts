import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClubClient, jsonResponse, stub } from '../../../test/club/client.ts';
import { callOne } from '../../../test/club/one.ts';
import { settle } from '../../../test/settle.ts';
import { NetworkError, type RetryEvent, TimeoutError } from '../index.ts';

const path = { id: '42' };
const ada = { id: '42', name: 'Ada' };
const registration = { body: { name: 'Ada', password: 'correct horse' } };
const down = () => jsonResponse(503, { fault: 'Down.' });
const broken = () => Promise.reject(new TypeError('fetch failed'));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05Z') });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an idempotent operation', () => {
  it.each([408, 429, 500, 502, 503, 504])('is sent again after a %i', async (status) => {
    const answer = () =>
      Response.json({ fault: 'x' }, { status, headers: { 'content-type': 'application/problem+json' } });
    const { fetch, requests } = stub(answer, jsonResponse(200, ada));
    const { value } = await settle(createClubClient({ fetch }).getMember({ path }));
    expect(value).toMatchObject({ status: 200, body: ada });
    expect(requests).toHaveLength(2);
  });

  it('is sent again after a network error, three times in all, with a random wait below a doubled bound', async () => {
    const { fetch, requests } = stub(broken);
    const { error, waited } = await settle(createClubClient({ fetch }).getMember({ path }));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ attempts: 3, code: 'TypeError' });
    expect(requests).toHaveLength(3);
    expect(waited).toBe(250 + 500);
  });

  it('gives the last response where all attempts fail', async () => {
    const { fetch, requests } = stub(down);
    const { value } = await settle(createClubClient({ fetch, retry: { attempts: 4 } }).getMember({ path }));
    expect(value).toMatchObject({ status: 503, body: { fault: 'Down.' } });
    expect(requests).toHaveLength(4);
  });

  it('is not sent again after a status that says that waiting is no use', async () => {
    const { fetch, requests } = stub(
      Response.json({ message: 'No.' }, { status: 404, headers: { 'content-type': 'application/problem+json' } }),
    );
    await settle(createClubClient({ fetch }).getMember({ path }));
    expect(requests).toHaveLength(1);
  });

  it('is not sent again where the client or the call turns retries off', async () => {
    const { fetch, requests } = stub(down);
    await settle(createClubClient({ fetch, retry: false }).getMember({ path }));
    await settle(createClubClient({ fetch }).getMember({ path }, { retry: false }));
    expect(requests).toHaveLength(2);
  });

  it('is not sent again where its body was a stream', async () => {
    const { fetch, requests } = stub(broken);
    const { error } = await settle(createClubClient({ fetch }).putBackup({ body: new Blob(['x']).stream() }));
    expect(error).toBeInstanceOf(NetworkError);
    expect(requests).toHaveLength(1);
  });

  it('is sent again after an attempt that took too long', async () => {
    const fetch = vi.fn((_url: string, { signal }: RequestInit) =>
      fetch.mock.calls.length > 1
        ? Promise.resolve(jsonResponse(200, ada))
        : new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const { value } = await settle(createClubClient({ fetch, timeout: 1000 }).getMember({ path }));
    expect(value).toMatchObject({ status: 200 });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('an operation that must never be sent twice', () => {
  it.each([
    ['a network error', broken],
    ['a 503 with Retry-After', () => new Response(null, { status: 503, headers: { 'retry-after': '1' } })],
    ['a 500', () => new Response(null, { status: 500 })],
    ['a 429 that does not say when to come back', () => new Response(null, { status: 429 })],
    [
      'a body that breaks off',
      () => new Response(failing(), { status: 201, headers: { 'content-type': 'application/json' } }),
    ],
  ])('is sent once in spite of %s', async (_, answer) => {
    const { fetch, requests } = stub(answer);
    await settle(createClubClient({ fetch }).registerMember(registration));
    expect(requests).toHaveLength(1);
  });

  it('is sent once in spite of a timeout', async () => {
    const fetch = vi.fn(() => new Promise<Response>(() => {}));
    const { error } = await settle(createClubClient({ fetch, timeout: 100 }).registerMember(registration));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is sent again after a 429 that says when to come back, since nothing was done', async () => {
    const busy = new Response(null, { status: 429, headers: { 'retry-after': '2' } });
    const { fetch, requests } = stub(busy, jsonResponse(201, ada));
    const { value, waited } = await settle(createClubClient({ fetch }).registerMember(registration));
    expect(value).toMatchObject({ status: 201 });
    expect(requests).toHaveLength(2);
    expect(waited).toBe(2000);
  });
});

function failing(): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
}

describe('an operation that is retried under a key', () => {
  const auth = { sso: 'token' };

  it('sends the same key with every attempt of a call, and another with the next call', async () => {
    const { fetch, requests } = stub(broken, jsonResponse(201, { receipt: 'a' }));
    const client = createClubClient({ fetch, auth });
    await settle(client.payFee({ body: { cents: 5 } }));
    await settle(client.payFee({ body: { cents: 5 } }));
    const keys = requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('takes the key of a caller who goes on with an earlier call', async () => {
    const { fetch, requests } = stub(jsonResponse(201, { receipt: 'a' }));
    await settle(createClubClient({ fetch, auth }).payFee({ body: { cents: 5 } }, { idempotencyKey: 'k-1' }));
    expect(requests[0]?.headers.get('idempotency-key')).toBe('k-1');
  });
});

describe('a declared header for the key', () => {
  const key = {
    name: 'X-Idempotency-Key',
    in: 'header',
    required: true,
    style: 'simple',
    explode: false,
    shape: {},
  } as const;
  const row = { retry: 'with-key', parameters: [key] } as const;

  it('carries it, without the caller having to', async () => {
    const { request } = await callOne(row, {});
    expect(request.headers.get('x-idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    expect(request.headers.has('idempotency-key')).toBe(false);
  });

  it('carries what the caller gives as input', async () => {
    const { request } = await callOne(row, { headers: { 'X-Idempotency-Key': 'mine' } });
    expect(request.headers.get('x-idempotency-key')).toBe('mine');
  });
});

describe('a deadline', () => {
  it('covers all attempts and waits', async () => {
    const fetch = vi.fn(() => new Promise<Response>(() => {}));
    const options = { fetch, timeout: 1000, deadline: 2600, retry: { baseDelay: 10 } };
    const { error, waited } = await settle(createClubClient(options).getMember({ path }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ limit: 'deadline', milliseconds: 2600 });
    expect(waited).toBe(2600);
  });

  it('is not waited for in vain: the response is given at once where the next attempt would be too late', async () => {
    const busy = () => jsonResponse(503, { fault: 'Down.' }, { 'retry-after': '20' });
    const { value, waited } = await settle(
      createClubClient({ fetch: stub(busy).fetch, deadline: 5000 }).getMember({ path }),
    );
    expect(value).toMatchObject({ status: 503 });
    expect(waited).toBe(0);
  });
});

describe('a timeout', () => {
  it('covers the body, and the credentials', async () => {
    const slow = () =>
      new Response(new ReadableStream(), { status: 200, headers: { 'content-type': 'application/json' } });
    const client = createClubClient({ fetch: stub(slow).fetch, timeout: 1000, retry: false });
    expect((await settle(client.getMember({ path }))).error).toMatchObject({
      name: 'TimeoutError',
      limit: 'timeout',
      message:
        'getMember: GET https://oslo.club.example.com/v1/members/42 gave no complete response within the timeout of 1000 ms',
    });
    const auth = { queryKey: () => new Promise<string>(() => {}) };
    const unsigned = createClubClient({ fetch: stub().fetch, auth, timeout: 1000 });
    expect((await settle(unsigned.getBackup())).error).toMatchObject({ name: 'TimeoutError', attempts: 0 });
  });

  it('may be infinite, and then sets no timer', async () => {
    const call = createClubClient({ fetch: () => new Promise(() => {}), timeout: Infinity }).getMember({ path });
    call.catch(() => {});
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer behind', async () => {
    await createClubClient({ fetch: stub(jsonResponse(200, ada)).fetch }).getMember({ path });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the caller's signal", () => {
  it('ends the call with its own reason, in flight or waiting', async () => {
    const caller = new AbortController();
    const client = createClubClient({ fetch: stub(down).fetch, retry: { attempts: 99, baseDelay: 60_000 } });
    const call = client.getMember({ path }, { signal: caller.signal });
    const ended = expect(call).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(10);
    caller.abort(new Error('enough'));
    await ended;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that was aborted before sends nothing', async () => {
    const { fetch, requests } = stub();
    const call = createClubClient({ fetch }).getMember({ path }, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reaches fetch, and keeps no listener of a call that is over', async () => {
    const caller = new AbortController();
    const added = vi.spyOn(caller.signal, 'addEventListener');
    const removed = vi.spyOn(caller.signal, 'removeEventListener');
    const { fetch, inits } = stub(down, jsonResponse(200, ada));
    await settle(createClubClient({ fetch }).getMember({ path }, { signal: caller.signal }));
    expect(added.mock.calls.length).toBeGreaterThan(2);
    expect(removed.mock.calls).toEqual(added.mock.calls);
    expect(inits[0]?.signal).toBeInstanceOf(AbortSignal);
    expect(inits[0]?.signal).not.toBe(inits[1]?.signal);
  });
});

it('tells onRetry why and how long', async () => {
  const events: RetryEvent[] = [];
  const hooks = { onRetry: (event: RetryEvent) => events.push(event) };
  await settle(
    createClubClient({ fetch: stub(down, broken, jsonResponse(200, ada)).fetch, hooks }).getMember({ path }),
  );
  expect(events).toMatchObject([
    { operationId: 'getMember', attempts: 1, delay: 250, reason: 503 },
    { operationId: 'getMember', attempts: 2, delay: 500, reason: { name: 'NetworkError' } },
  ]);
});
