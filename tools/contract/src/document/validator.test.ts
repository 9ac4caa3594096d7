import { expect, test } from 'vitest';
import { createSchemaValidator } from './validator.ts';

test('the oracle knows how long an e-mail address may be', () => {
  const validator = createSchemaValidator({ components: { schemas: { A: { type: 'string', format: 'email' } } } });
  const outcomes = (text: string) => validator.violations('/components/schemas/A', text).length === 0;
  const long = 'a'.repeat(63);
  expect(outcomes(`${'a'.repeat(64)}@example.com`)).toBe(true);
  expect(outcomes(`${'a'.repeat(65)}@example.com`)).toBe(false);
  expect(outcomes(`ada@${long}.${long}.${long}.example.com`)).toBe(true);
  expect(outcomes(`ada@${long}.${long}.${long}.${long}.example.com`)).toBe(false);
  expect(outcomes(`ada@${long}a.example.com`)).toBe(false);
});
