import { expect, test } from 'vitest';
import { type Cost, measure, median, ratio } from './measure.ts';

/** A subject that costs what it is told to, run by run. */
function subject(name: string, walls: number[], options: { times?: number; log?: string[] } = {}) {
  const { times = 1, log = [] } = options;
  return {
    name,
    times,
    before: () => void log.push(`before ${name}`),
    run: (): Cost => {
      log.push(name);
      return { wall: walls.shift() ?? Number.NaN, cpu: 10 };
    },
  };
}

test('every round runs every subject, as often as it asks and in turn, and prepares each run', async () => {
  const log: string[] = [];
  await measure([subject('a', [], { times: 2, log }), subject('b', [], { log })], 2);
  const round = ['before a', 'a', 'before b', 'b', 'before a', 'a'];
  expect(log).toEqual([...round, ...round]);
});

test('the wall time is the median of all runs, the CPU time their mean', async () => {
  const measured = await measure([subject('a', [1, 100, 3])], 3);
  expect(measured('a')).toEqual({ rounds: [1, 100, 3], wall: 3, cpu: 10 });
});

test('a round in which the machine was ten times slower leaves the ratio as it is', async () => {
  const measured = await measure([subject('fast', [1, 1, 10]), subject('slow', [2, 2, 20])], 3);
  expect(ratio(measured('slow'), measured('fast'))).toBe(2);
});

test('what was not measured has no figures', async () => {
  const measured = await measure([], 1);
  expect(() => measured('a')).toThrow('Nothing called a was measured');
});

test('the median of an even number of values is the mean of the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});
