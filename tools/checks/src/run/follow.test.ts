import { expect, onTestFinished, test, vi } from 'vitest';
import { eventOf } from './events.ts';
import { followerOf } from './follow.ts';

/** What is written while turbo says these lines, a second after each other. */
function written(lines: readonly (readonly [source: string, text: string])[], terminal: { isTTY: boolean }) {
  vi.useFakeTimers({ now: 0 });
  onTestFinished(() => void vi.useRealTimers());
  let text = '';
  const follower = followerOf((more) => (text += more), 0, { ...terminal, columns: 40 });
  for (const [source, said] of lines) {
    follower.onEvent(eventOf(JSON.stringify({ source, level: 'stdout', timestamp: 0, text: said })));
    vi.advanceTimersByTime(1000);
  }
  follower.end();
  return { text, ...follower };
}

const lines = [
  ['turbo', '   • Running test in 2 packages'],
  ['@rollcall/a#test', 'cache miss, executing 9d8c420ba4bf86d0'],
  ['@rollcall/b#types', 'cache hit, suppressing logs 0e9e615808e09224'],
  ['@rollcall/a#test', '::error file=a.test.ts::1 test failed'],
  ['@rollcall/a#test', '[ELIFECYCLE] Test failed. See above for more details.'],
] as const;

test('where nobody looks on, lines say what has ended and annotate the code, and nothing is drawn', () => {
  const { text, turbo } = written(lines, { isTTY: false });
  expect(text).toBe('::error file=a.test.ts::1 test failed\nFAILED @rollcall/a test 0:03\n');
  expect(turbo).toEqual(['   • Running test in 2 packages']);
});

test('a terminal shows what runs and for how long, in lines that are erased', () => {
  const { text } = written(lines, { isTTY: true });
  expect(text).toContain('0 done, 0:02\n   0:01  @rollcall/a test\n');
  expect(text).toContain('1 done, 0:04\n   0:03  @rollcall/a test\n');
  // As many lines are erased as are drawn.
  const drawn = text.split('\n').length - 1;
  const erased = [...text.matchAll(/\[(\d+)A/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  expect(drawn - erased).toBe(2);
});

test('a task that is not cached, or whose cache is not asked, starts too', () => {
  const started = { task: 'x', kind: 'started', hash: '0e9e615808e09224' };
  for (const how of ['cache miss, executing', 'cache bypass, force executing'])
    expect(eventOf(JSON.stringify({ source: 'x', text: `${how} 0e9e615808e09224` }))).toEqual(started);
});

test('what is not JSON is said by turbo itself', () => {
  expect(eventOf(' ERROR  run failed')).toEqual({ kind: 'turbo', text: ' ERROR  run failed' });
});
