import { getEventListeners } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createClubClient, jsonResponse } from '../../test/club/client.ts';

it('makes 1,000 calls at once, and leaves neither a timer nor a listener behind', async () => {
  // Counts the timers of this test alone, where the process also has those of the test runner.
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fetch = async () => {
    await released;
    return jsonResponse(200, { id: '42', name: 'Ada' });
  };
  const caller = new AbortController();
  const client = createClubClient({ fetch });
  const calls = Array.from({ length: 1000 }, () =>
    client.getMember({ path: { id: '42' } }, { signal: caller.signal, deadline: 60_000 }),
  );
  await vi.advanceTimersByTimeAsync(0);
  // One for the time limit of the attempt, or of the call.
  expect(vi.getTimerCount()).toBe(1000);
  expect(getEventListeners(caller.signal, 'abort')).toHaveLength(1000);
  release();
  const results = await Promise.all(calls);
  expect(results.every(({ status }) => status === 200)).toBe(true);
  expect(getEventListeners(caller.signal, 'abort')).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
});

it('streams a body larger than the memory that it is given', async () => {
  const megabyte = 2 ** 20;
  const total = 1024;
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent++ < total) controller.enqueue(new Uint8Array(megabyte));
      else controller.close();
    },
  });
  const fetch = async () => new Response(body, { headers: { 'content-type': 'application/zip' } });
  const result = await createClubClient({ fetch, auth: { queryKey: 'k' } }).getBackup.stream();
  if (!result.ok) throw new Error('no success');
  let received = 0;
  let ahead = 0;
  for await (const chunk of result.body as unknown as AsyncIterable<Uint8Array>) {
    received += chunk.byteLength;
    ahead = Math.max(ahead, sent - received / megabyte);
  }
  expect(received).toBe(total * megabyte);
  // What is read ahead is a matter of queues, not of the body's length.
  expect(ahead).toBeLessThan(10);
});
