import { describe, expect, test } from 'vitest';
import { indexable, keyOf, phoneKeyOf } from './key.ts';

describe('a key', () => {
  test('is the same for texts that differ in case or normal form', () => {
    expect(keyOf('Ré@Example.com')).toBe(keyOf('re\u0301@example.COM'));
    expect(keyOf('a')).not.toBe(keyOf('b'));
  });

  test.each(['\u0000', 'a\ud800', '\udfff', 'x'.repeat(201)])('is short and clean for %j', (text) => {
    expect(indexable(text)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('tells lone surrogates apart', () => {
    expect(indexable('\ud800')).not.toBe(indexable('\ud801'));
  });

  test('of a phone number does not depend on how its digits are grouped', () => {
    expect(phoneKeyOf('(202) 555-0143', '+1')).toBe(phoneKeyOf('2025550143', '+1'));
    expect(phoneKeyOf('2025550143', '+1')).not.toBe(phoneKeyOf('2025550143', '+44'));
    expect(phoneKeyOf('--')).not.toBe(phoneKeyOf('-'));
  });
});
