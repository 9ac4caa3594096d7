import { describe, expect, test } from 'vitest';
import { timeLeft, timeToWork, unhurried, withinTime } from './time.ts';

describe('the time that a database has', () => {
  test('is what it usually has, unless the caller has less', () => {
    expect([timeLeft(500), timeToWork(500)]).toEqual([500, 500]);
    const within = (milliseconds: number) => withinTime(milliseconds, () => [timeLeft(500), timeToWork(500)]);
    expect(within(10_000)).toEqual([500, 500]);
    for (const left of within(100)) expect(left).toBeLessThanOrEqual(100);
    for (const left of withinTime(100, () => within(10_000))) expect(left).toBeLessThanOrEqual(100);
  });

  test('runs out', async () => {
    await withinTime(1, async () => {
      await expect.poll(() => timeLeft(500)).toBeLessThanOrEqual(0);
    });
  });

  test('is longer where nobody waits for it, but not for a connection or a lock', () => {
    expect(unhurried(() => timeLeft(500))).toBe(500);
    expect(unhurried(() => timeToWork(500))).toBeGreaterThan(60_000);
  });
});
