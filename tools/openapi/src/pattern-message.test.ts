import { expect, test } from 'vitest';
import { withPatternMessage } from './pattern-message.ts';

const messageOf = (schema: object) => withPatternMessage({ pattern: '^a$', ...schema })['x-message'];

test.each([
  ['what the description says for it', { 'x-message': 'must be a', description: 'The letter.' }, 'must be a'],
  [
    'the first sentence of the description',
    { description: 'The letter,\n  once. No other.' },
    'must be as described: The letter, once',
  ],
  ['the title', { title: 'The letter' }, 'must be as described: The letter'],
  ['nothing where there are no words', {}, undefined],
  ['nothing where the words fit no form', { description: 'x'.repeat(201) }, undefined],
])('a pattern is explained by %s', (_, schema, expected) => {
  expect(messageOf(schema)).toBe(expected);
});

test('a message that explains no pattern is dropped', () => {
  expect(withPatternMessage({ type: 'string', 'x-message': 'must be a' })).toEqual({ type: 'string' });
});
