import { expect, it } from 'vitest';
import { Person } from './people.ts';

it('gives the first 1,024 seeds names of their own, and later ones a number', () => {
  const people = Array.from({ length: 3000 }, (_, seed) => new Person(seed));
  expect(new Set(people.slice(0, 1024).map(({ first, last }) => `${first} ${last}`)).size).toBe(1024);
  expect(new Set(people.map(({ email }) => email[0])).size).toBe(3000);
  expect(new Person('a').email).not.toEqual(new Person('b').email);
});

it('knows nobody real: addresses on example.com, numbers kept for fiction', () => {
  for (const seed of [0, 99, 100, 1024, -1, 0.5, Number.NaN, 'x', '']) {
    const { email, phone } = new Person(seed);
    expect(email[0]).toMatch(/^[a-z]+\.[a-z]+\d*@example\.com$/);
    // https://www.nationalnanpa.com/number_resource_info/555_numbers.html
    expect(phone[0]).toMatch(/^20255501\d\d$/);
  }
});

it.each([
  ['firstName', 'Ada'],
  ['FIRST_NAME', 'Ada'],
  ['address_first_name', 'Ada'],
  ['surname', 'Amari'],
  ['displayName', 'Ada Amari'],
  ['user-name', 'ada.amari'],
  ['address_mail_id', 'ada.amari@example.com'],
  ['phoneNumber', '2025550100'],
  ['postal_code', '62701'],
  ['countryCode', 'US'],
])('tells from the name %s what is meant', (name, value) => {
  expect(new Person(0).valuesFor(name)[0]).toBe(value);
});

it.each(['filename', 'id', 'status', 'tenant', ''])('does not think that %s is about people', (name) => {
  expect(new Person(0).valuesFor(name)).toEqual([]);
});
