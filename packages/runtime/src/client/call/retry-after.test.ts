import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClubClient, jsonResponse, stub } from '../../../test/club/client.ts';
import { settle } from '../../../test/settle.ts';
import type { RetryOptions } from '../index.ts';

const path = { id: '42' };
const ada = { id: '42', name: 'Ada' };
const registration = { body: { name: 'Ada', password: 'correct horse' } };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05Z') });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('Retry-After', () => {
  /** Bytes, as servers send them: a header of a `Response` can't hold what is beyond Latin-1. */
  function retryAfter(value: string): Record<string, string> {
    return { 'retry-after': String.fromCharCode(...new TextEncoder().encode(value)) };
  }

  async function waitedFor(value: string, retry: RetryOptions = {}): Promise<number> {
    const busy = () => jsonResponse(503, { fault: 'Down.' }, retryAfter(value));
    const { fetch } = stub(busy, jsonResponse(200, ada));
    return (await settle(createClubClient({ fetch, retry }).getMember({ path }))).waited;
  }

  it('is waited for, in seconds or as a date', async () => {
    expect(await waitedFor('7')).toBe(7000);
    expect(await waitedFor(new Date(Date.now() + 9000).toUTCString())).toBe(9000);
    expect(await waitedFor('0')).toBe(0);
    expect(await waitedFor('Thu, 01 Jan 1970 00:00:00 GMT')).toBe(0);
  });

  it('is clamped to the longest wait', async () => {
    expect(await waitedFor('86400')).toBe(30_000);
    expect(await waitedFor('99999999999999999999')).toBe(30_000);
  });

  it.each([
    ['IMF-fixdate', 'Fri, 02 Jan 2026 03:04:14 GMT'],
    ['rfc850-date', 'Friday, 02-Jan-26 03:04:14 GMT'],
    ['asctime-date', 'Fri Jan  2 03:04:14 2026'],
  ])('is read as %s', async (_, date) => expect(await waitedFor(date)).toBe(9000));

  it.each([
    ['a leap second', 'Fri, 02 Jan 2026 03:04:60 GMT', 55_000],
    ['two digits of a year that is more than 50 years ahead', 'Sunday, 06-Nov-94 08:49:37 GMT', 0],
  ])('may hold %s', async (_, date, milliseconds) => {
    expect(await waitedFor(date, { maxDelay: 60_000 })).toBe(milliseconds);
  });

  // Half of the first bound of 500 ms, which is the wait without the header: neither less nor more.
  it.each([
    ...['soon', '-5', '+5', '1.5', '1.5.2', '5s', '5, 10', '0x5', '1e3', '\u0665', '2026-01-02', '01/02/1999'],
    'fri, 02 jan 2026 03:04:14 gmt',
    'Fri, 02 Jan 2026 03:04:14',
    'Fri, 02 Jan 2026 03:04:14 UTC',
    'Fri, 02 Jan 2026 03:04:14 +0000',
    'Fri, 2 Jan 2026 03:04:14 GMT',
    'Sat, 31 Feb 2026 03:04:14 GMT',
    'Fri, 00 Jan 2026 03:04:14 GMT',
    'Fri, 02 Foo 2026 03:04:14 GMT',
    'Fri, 02 Jan 2026 24:04:14 GMT',
    'Fri, 02 Jan 2026 03:60:14 GMT',
    'Fri, 02 Jan 2026 03:04:61 GMT',
    'Fri Jan 02 2026 03:04:14 GMT',
    'Friday, 02 Jan 2026 03:04:14 GMT',
    'Fri, 02-Jan-26 03:04:14 GMT',
  ])('that is neither seconds nor an HTTP-date, as "%s", counts as none', async (value) => {
    expect(await waitedFor(value)).toBe(250);
  });

  it.each(['-5', '1.5.2', '01/02/1999'])('"%s" does not let a registration be sent again', async (value) => {
    const { fetch, requests } = stub(new Response(null, { status: 429, headers: retryAfter(value) }));
    await settle(createClubClient({ fetch }).registerMember(registration));
    expect(requests).toHaveLength(1);
  });
});
