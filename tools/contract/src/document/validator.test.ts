import { expect, test } from 'vitest';
import { createOracle } from './validator.ts';

test('the oracle knows how long an e-mail address may be', () => {
  const oracle = createOracle({ components: { schemas: { A: { type: 'string', format: 'email' } } } });
  const judged = (text: string) => oracle.judge('/components/schemas/A', text).length === 0;
  const long = 'a'.repeat(63);
  expect(judged(`${'a'.repeat(64)}@example.com`)).toBe(true);
  expect(judged(`${'a'.repeat(65)}@example.com`)).toBe(false);
  expect(judged(`ada@${long}.${long}.${long}.example.com`)).toBe(true);
  expect(judged(`ada@${long}.${long}.${long}.${long}.example.com`)).toBe(false);
  expect(judged(`ada@${long}a.example.com`)).toBe(false);
});
