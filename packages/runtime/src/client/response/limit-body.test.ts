import { expect, it } from 'vitest';
import { createClubClient, jsonResponse, stub } from '../../../test/club/client.ts';
import { BodyTooLargeError, limitBody, TruncatedBodyError } from '../index.ts';

const path = { id: '42' };

it('reads a body within its limit', async () => {
  const { fetch } = stub(jsonResponse(200, { id: '42', name: 'Ada' }));
  const client = createClubClient({ fetch, middleware: [limitBody(1000)] });
  expect(await client.getMember({ path })).toMatchObject({ status: 200, body: { name: 'Ada' } });
});

it('ends a body that is longer, once: asking again would not make it shorter', async () => {
  let sent = 0;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          controller.enqueue(new Uint8Array(1000));
          sent++;
        },
      }),
      { headers: { 'content-type': 'application/json' } },
    );
  const { fetch, requests } = stub(endless);
  const client = createClubClient({ fetch, middleware: [limitBody(5000)] });
  const error = await client.getMember({ path }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BodyTooLargeError);
  expect(error).toMatchObject({ operationId: 'getMember', attempts: 1, status: 200 });
  expect(requests).toHaveLength(1);
  expect(sent).toBeLessThan(20);
});

it('tells of a stream that breaks as of a body that does', async () => {
  const broken = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          controller.error(new TypeError('terminated'));
        },
      }),
      { headers: { 'content-type': 'application/zip' } },
    );
  const client = createClubClient({ fetch: stub(broken).fetch, auth: { queryKey: 'k' } });
  const { body } = await client.getBackup.stream();
  await expect(new Response(body as ReadableStream).arrayBuffer()).rejects.toBeInstanceOf(TruncatedBodyError);
});
