import { Username } from '@rollcall/epixel/validation';
import { describe, expect, test } from 'vitest';
import { person } from './people.ts';

describe('invented people', () => {
  const people = Array.from({ length: 5000 }, (_, index) => person(index));

  test('are all different', () => {
    for (const key of ['username', 'email', 'phone'] as const) {
      expect(new Set(people.map((one) => one[key])).size, key).toBe(people.length);
    }
  });

  test('are the same every time', () => {
    expect(person(7)).toEqual(people[7]);
  });

  test('can be reached by nobody', () => {
    expect(people.every(({ email }) => email.endsWith('@example.com'))).toBe(true);
    expect(people.every(({ phone }) => /^\d{3}55501\d\d$/.test(phone))).toBe(true);
  });

  test('have user names that the contract allows', () => {
    for (const { username } of people) expect(Username['~standard'].validate(username)).not.toHaveProperty('issues');
  });
});
