import { describe, expect, test } from 'vitest';
import { indexable, keyOf, phoneKeyOf } from './key.ts';

describe('a key', () => {
  test.each([
    ['case', 'Ré@Example.com', 're\u0301@example.COM'],
    ['a sharp s', 'straße', 'STRASSE'],
    ['a capital sharp s', 'STRAẞE', 'strasse'],
    ['a sigma at the end', 'ὈΔΥΣΣΕΎΣ', 'ὀδυσσεύς'],
    ['a sigma at the end and elsewhere', 'ὀδυσσεύς', 'ὀδυσσεύσ'],
    ['a dotted capital I', 'İ', 'i\u0307'],
    ['Cherokee', 'Ꮳꮃꭹ', 'ꮳꮃꭹ'],
    ['the iota below', 'ᾳ', 'ΑΙ'],
    ['a ligature', 'ﬁnn', 'FINN'],
    ['the form of width', 'ｊｉｍ', 'jim'],
    ['superscripts', 'x²', 'x2'],
    ['the Kelvin sign', '\u212aim', 'kim'],
    ['the order of marks', 'q\u0323\u0307', 'q\u0307\u0323'],
    ['a zero-width space', 'ma\u200brla', 'marla'],
    ['a zero-width joiner', 'marla\u200d', 'marla'],
    ['a soft hyphen', 'mar\u00adla', 'marla'],
    ['a byte order mark', '\ufeffmarla', 'marla'],
    ['a variation selector', 'marla\ufe0f', 'marla'],
    ['the direction of writing', '\u202emarla\u202c', 'marla'],
    ['leading blanks', ' marla', 'marla'],
    ['trailing blanks', 'marla\t\n', 'marla'],
    ['blanks of another kind', '\u00a0marla\u3000', 'marla'],
    ['how many blanks there are between words', 'marla  \u2009 holt', 'Marla Holt'],
    ['blanks that hide behind what can’t be seen', '\u200b marla \u200b', 'marla'],
  ])('does not depend on %s', (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
    expect(keyOf(keyOf(one))).toBe(keyOf(one));
  });

  test.each([
    ['a', 'b'],
    ['marla holt', 'marlaholt'],
    ['ı', 'i'],
    ['e', 'é'],
    ['о', 'o'],
    ['a.b', 'ab'],
  ])('tells %s from %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  test.each(['\u0000', 'a\ud800', '\udfff', 'x'.repeat(201)])('is short and clean for %j', (text) => {
    expect(indexable(text)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(keyOf(text)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('tells lone surrogates apart', () => {
    expect(indexable('\ud800')).not.toBe(indexable('\ud801'));
  });
});

describe('the key of a phone number', () => {
  test.each([
    ['how its digits are grouped', ['(202) 555-0143', '+1'], ['2025550143', '+1']],
    ['hyphens that do not break', ['202\u2011555\u20110143', '+1'], ['2025550143', '+1']],
    ['full-width digits', ['２０２５５５０１４３', '＋１'], ['2025550143', '+1']],
    ['where its calling code stands', ['+1 202 555 0143', undefined], ['2025550143', '+1']],
    ['whether its calling code is repeated', ['+12025550143', '+1'], ['2025550143', '+1']],
    ['whether its calling code has a plus sign', ['2025550143', '1'], ['2025550143', '+1']],
    ['characters that can’t be seen', ['\u200e2025550143\u200b', '+1'], ['2025550143', '+1']],
  ] as [string, [string, string | undefined], [string, string]][])('does not depend on %s', (_, one, other) => {
    expect(phoneKeyOf(...one)).toBe(phoneKeyOf(...other));
  });

  test('tells numbers and countries apart', () => {
    expect(phoneKeyOf('2025550143', '+1')).not.toBe(phoneKeyOf('2025550143', '+44'));
    expect(phoneKeyOf('2025550143', '+1')).not.toBe(phoneKeyOf('2025550144', '+1'));
    expect(phoneKeyOf('--')).not.toBe(phoneKeyOf('-'));
  });
});
