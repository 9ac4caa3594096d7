import { describe, expect, test } from 'vitest';
import { issuesOf } from './issues.ts';
import { anyOfRule, requiredRule, typeRule } from './messages.ts';

const missing = (branch: number, missingProperty: string) => ({
  instancePath: '',
  schemaPath: `#/anyOf/${branch}/required`,
  rule: requiredRule,
  params: { missingProperty },
});
const union = { instancePath: '', schemaPath: '#/anyOf', rule: anyOfRule, params: {} };

describe('a union in which every branch lacks members', () => {
  test('names the members, by branch', () => {
    const errors = [missing(0, 'email'), missing(1, 'phone'), missing(1, 'countryCode'), union];
    expect(issuesOf(errors, {}).map(({ message }) => message)).toEqual(['must have email or phone and countryCode']);
  });

  test('says no more than that where a branch fails for another reason', () => {
    const wrong = {
      instancePath: '/phone',
      schemaPath: '#/anyOf/1/properties/phone/type',
      rule: typeRule,
      params: { type: 'string' },
    };
    expect(issuesOf([missing(0, 'email'), wrong, union], { phone: 1 })).toMatchObject([
      { keyword: 'anyOf', message: 'must match at least one of the alternatives' },
    ]);
  });
});
