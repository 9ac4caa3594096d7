import { describe, expect, test } from 'vitest';
import { patientPattern, UndecidedPattern } from './patient-pattern.ts';
import { createSchemaValidator } from './validator.ts';

/** Takes twice as long for every further letter. */
const catastrophic = '^(a+)+$';
const endless = `${'a'.repeat(60)}!`;

describe('a patient pattern', () => {
  test('decides what can be decided', () => {
    const pattern = patientPattern(catastrophic, 'u');
    expect([pattern.test('aaa'), pattern.test('a!'), pattern.test('a'.repeat(1000))]).toEqual([true, false, true]);
    expect(patientPattern('^.{2}$', 'u').test('😀😀')).toBe(true);
  });

  test('gives up on a text that takes too long, and at once on others that are as long', () => {
    const pattern = patientPattern(catastrophic, 'u');
    expect(() => pattern.test(endless)).toThrow(UndecidedPattern);
    const before = performance.now();
    for (let more = 0; more < 1000; more++) expect(() => pattern.test(`${endless}${more}`)).toThrow(UndecidedPattern);
    expect(performance.now() - before).toBeLessThan(30_000);
    expect(pattern.test('a'.repeat(30))).toBe(true);
  });
});

test('the oracle says that it can not say', () => {
  const schema = { type: 'object', properties: { a: { type: 'string', pattern: catastrophic } } };
  const validator = createSchemaValidator({ components: { schemas: { A: schema } } });
  const outcomes = (a: string) => validator.violations('/components/schemas/A', { a }).map(({ keyword }) => keyword);
  expect([outcomes('aaa'), outcomes('b'), outcomes(endless)]).toEqual([[], ['pattern'], ['undecided']]);
});
