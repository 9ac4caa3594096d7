import { expect, test } from 'vitest';
import { conversation } from '../conversation.ts';
import { generatedCase } from '../generated.ts';

test('set-cookie-list: each item is a header line of its own, commas and all', async () => {
  const cookies = ['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/', 'b=2; HttpOnly'];
  const { client, fetch } = await conversation(await generatedCase('set-cookie-list'), {
    signOn: { status: 204, headers: { 'Set-Cookie': cookies } },
  });
  expect((await client.signOn()).headers).toEqual({ 'Set-Cookie': cookies });
  const response = await fetch(new Request('https://example.com/login', { method: 'POST' }));
  expect(response.headers.getSetCookie()).toEqual(cookies);
});

test('header-empty-list: an empty list is empty on both sides', async () => {
  const { client } = await conversation(await generatedCase('header-empty-list'), {
    getFlags: { status: 204, headers: { 'X-Flags': [] } },
  });
  expect((await client.getFlags()).headers).toEqual({ 'X-Flags': [] });
});

test('header-empty-list: a list with an empty text, which no list of HTTP holds, is not sent', async () => {
  const { client, violations } = await conversation(await generatedCase('header-empty-list'), {
    getFlags: { status: 204, headers: { 'X-Flags': ['a', ''] } },
  });
  await expect(client.getFlags()).rejects.toMatchObject({ status: 500 });
  expect(violations).toMatchObject([{ issues: [{ path: ['X-Flags', 1] }] }]);
});

test.each(['007', '+1', '0x10', 'Infinity', '1_000', '12'])(
  'header-mixed-type: %s is text on both sides',
  async (text) => {
    const { client } = await conversation(await generatedCase('header-mixed-type'), {
      getBerthNo: { status: 204, headers: { 'X-Berth': text } },
    });
    expect((await client.getBerthNo()).headers).toEqual({ 'X-Berth': text });
  },
);
