import { expect, test } from 'vitest';
import { Memory } from './remember.ts';

test('what was kept is found by the same text, and by no other', () => {
  const memory = new Memory<number>(2);
  memory.set('one', 1);
  expect(memory.get('one')).toBe(1);
  expect(memory.get('one ')).toBeUndefined();
});

test('when there is no more room, what was not asked for the longest goes', () => {
  const memory = new Memory<number>(2);
  memory.set('one', 1);
  memory.set('two', 2);
  memory.get('one');
  memory.set('three', 3);
  expect(['one', 'two', 'three'].map((text) => memory.get(text))).toEqual([1, undefined, 3]);
});

test('all memories can be told to forget', () => {
  const memory = new Memory<number>(2);
  memory.set('one', 1);
  Memory.forget();
  expect(memory.get('one')).toBeUndefined();
});
