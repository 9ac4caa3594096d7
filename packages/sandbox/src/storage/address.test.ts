import { describe, expect, test } from 'vitest';
import { addressOf, databaseName } from './address.ts';

describe('the address of a database', () => {
  test.each([
    [':memory:', { kind: 'memory' }],
    ['a.sqlite', { kind: 'file', path: 'a.sqlite' }],
    ['/var/lib/a b@c.sqlite', { kind: 'file', path: '/var/lib/a b@c.sqlite' }],
    ['C:\\data\\a.sqlite', { kind: 'file', path: 'C:\\data\\a.sqlite' }],
    ['postgres://u:p@db/x', { kind: 'postgres', url: 'postgres://u:p@db/x' }],
    ['postgres:///x', { kind: 'postgres', url: 'postgres:///x' }],
    ['postgresql://db', { kind: 'postgres', url: 'postgresql://db' }],
    ['POSTGRES://db', { kind: 'postgres', url: 'POSTGRES://db' }],
  ])('may be %s', (text, address) => {
    expect(addressOf(text)).toEqual(address);
  });

  test.each([
    ['mysql://u:hush@db/x', 'mysql:'],
    ['MySQL://u:hush@db/x', 'mysql:'],
    ['sqlite://u:hush@db', 'sqlite:'],
    ['file:///hush', 'file:'],
    ['jdbc:postgresql://db/x?password=hush', 'jdbc:'],
    ['postgres+ssl://u:hush@db', 'postgres+ssl:'],
    ['u:hush@db/x', 'u:'],
    ['user:hush@db:5432/x', 'user:'],
    [':hush:', ':memory:'],
    ['//u:hush@db/x', 'user and password'],
    ['postgres:u:hush@db', 'malformed'],
    ['postgres:/u:hush@db', 'malformed'],
    ['postgres://u:hush@[bad', 'malformed'],
    ['postgres://u:hu#sh@db/x', 'malformed'],
    ['postgres://u:hush%zz@db/x', 'malformed'],
  ])('is not %s, which is refused without quoting it', (text, says) => {
    for (const read of [addressOf, databaseName]) {
      expect(() => read(text)).toThrow(says);
      expect(() => read(text)).not.toThrow('hu');
    }
  });
});

describe('the name of a database', () => {
  test('has neither user nor password', () => {
    expect(databaseName('postgres://user:hush@db.example.com:5433/x?sslkey=hush')).toBe(
      'postgres://db.example.com:5433/x',
    );
    expect(databaseName('a.sqlite')).toBe('a.sqlite');
  });
});
