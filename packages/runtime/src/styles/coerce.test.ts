import { describe, expect, it } from 'vitest';
import type { JsonType } from '../operation.ts';
import { coerce } from './coerce.ts';

const of = (text: string, ...type: JsonType[]) => coerce(text, { type });

describe('a text becomes a number', () => {
  // The grammar of https://www.rfc-editor.org/rfc/rfc8259#section-6
  it.each([
    ['0', 0],
    ['-0', -0],
    ['12', 12],
    ['-1.50', -1.5],
    ['1e3', 1000],
    ['1E+3', 1000],
    ['1.0', 1],
    ['2e-1', 0.2],
  ])('where JSON writes one so: %s', (text, value) => {
    for (const type of ['number', 'integer'] as const) expect(of(text, type)).toBe(value);
  });

  it.each(['007', '+1', ' 1', '1 ', '.5', '1.', '0x10', '1_000', 'Infinity', 'NaN', '1e400', '', '--1', '١'])(
    'and not where JSON does not: "%s"',
    (text) => {
      for (const type of ['number', 'integer'] as const) expect(of(text, type)).toBe(text);
    },
  );
});

describe('a text', () => {
  it('is true, false or null where these are allowed and it says so', () => {
    expect([of('true', 'boolean'), of('false', 'boolean'), of('null', 'null'), of('', 'null')]).toEqual([
      true,
      false,
      null,
      null,
    ]);
    expect([of('TRUE', 'boolean'), of('1', 'boolean'), of('NULL', 'null')]).toEqual(['TRUE', '1', 'NULL']);
  });

  it('stays text where a string is allowed, or nothing is known', () => {
    for (const text of ['7', 'true', 'null', '007']) {
      expect(of(text, 'string', 'integer', 'boolean', 'null')).toBe(text);
      expect(coerce(text, {})).toBe(text);
    }
  });
});
