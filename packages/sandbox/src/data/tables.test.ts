import { describe, expect, test } from 'vitest';
import { countryCount, isCountry } from './countries.ts';
import { isPostalCode } from './postal-codes.ts';
import { isState } from './states.ts';

describe('the tables', () => {
  test('hold the 249 countries of ISO 3166-1', () => {
    expect(countryCount).toBe(249);
    expect(['US', 'GB', 'IN', 'ZW'].every(isCountry)).toBe(true);
    expect(['us', 'USA', 'UK', 'EU', '', 'XX'].some(isCountry)).toBe(false);
  });

  test('hold the states of countries whose addresses name one', () => {
    expect([isState('US', 'IL'), isState('CA', 'QC'), isState('DE', 'BY'), isState('MX', 'CMX')]).toEqual(
      Array(4).fill(true),
    );
    expect([isState('US', 'QC'), isState('US', 'il'), isState('US', ''), isState('CA', 'IL')]).toEqual(
      Array(4).fill(false),
    );
  });

  test('take the form of a code for enough elsewhere', () => {
    expect([isState('PT', '11'), isState('GB', 'LND')]).toEqual([true, true]);
    expect([isState('PT', 'LONG'), isState('PT', ''), isState('constructor', '-')]).toEqual([false, false, false]);
  });

  test('know what postal codes look like', () => {
    expect([isPostalCode('US', '62701-1234'), isPostalCode('CA', 'K1A 0B1'), isPostalCode('GB', 'SW1A 1AA')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isPostalCode('US', 'SW1A 1AA'), isPostalCode('GB', ''), isPostalCode('toString', '-')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
