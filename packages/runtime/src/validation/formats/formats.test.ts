import { describe, expect, it } from 'vitest';
import * as validation from '../internal.ts';
import { type FormatName, formatExport, formats } from './index.ts';

/** What each format takes and refuses, with the rule behind it where it is not plain. */
const table: Partial<Record<FormatName, { good: readonly unknown[]; bad: readonly unknown[] }>> = {
  date: {
    good: ['2024-02-29', '2000-02-29', '1999-12-31', '0000-01-01'],
    bad: [
      '2023-02-29',
      '1900-02-29',
      '2024-04-31',
      '2024-13-01',
      '2024-00-10',
      '2024-1-01',
      '2024-01-00',
      '20240101',
      '2024-01-01 ',
      'abcd-01-01',
      '২024-01-01',
    ],
  },
  time: {
    good: ['08:30:06Z', '08:30:06z', '08:30:06.5+05:30', '23:59:60Z', '15:59:60-08:00', '01:29:60+01:30'],
    bad: [
      '08:30:06',
      '24:00:00Z',
      '08:60:00Z',
      '08:30:61Z',
      '12:00:60Z',
      '23:59:60+01:00',
      '08:30Z',
      '08:30:06.Z',
      '08:30:06+5:30',
      '08:30:06+24:00',
      '08:30:06+00:60',
      '08:30:06+0530',
      '08-30-06Z',
      '08:30:06Z ',
    ],
  },
  'date-time': {
    good: ['1991-03-22T00:00:00.000Z', '1991-03-22t00:00:00z', '1998-12-31T23:59:60Z', '1998-12-31T15:59:60.123-08:00'],
    bad: [
      '1991-03-22',
      '1991-03-22 00:00:00Z',
      '1991-03-22T00:00:00',
      '1991-02-30T00:00:00Z',
      '1998-12-31T22:59:60Z',
      '01991-03-22T00:00:00Z',
      '',
    ],
  },
  duration: {
    good: ['P1Y2M3DT4H5M6S', 'P1W', 'PT0S', 'P1D', 'PT1M', 'P1M', 'P0Y', 'PT36H'],
    bad: ['P', 'PT', 'P1YT', 'P1Y2D', 'PT1H2S', 'P1W1D', 'P2D1Y', 'PT0.5S', '-P1D', 'P1D ', '1D'],
  },
  email: {
    good: [
      'maren@example.com',
      'a.b+c@sub.example.com',
      '"a b"@example.com',
      '"a\\"b"@example.com',
      'a@[127.0.0.1]',
      'a@[IPv6:::1]',
      'a@localhost',
      `${'a'.repeat(64)}@example.com`,
    ],
    bad: [
      'maren',
      '@example.com',
      'maren@',
      '.a@example.com',
      'a.@example.com',
      'a..b@example.com',
      'a b@example.com',
      'a@exa_mple.com',
      'a@-example.com',
      'a@example..com',
      'a@[127.0.0.256]',
      'a@[IPv6:x]',
      `${'a'.repeat(65)}@example.com`,
      'ä@example.com',
      'a@b@example.com',
    ],
  },
  'idn-email': {
    good: ['märén@exämple.com', '"ä b"@example.com', 'a@example.com'],
    bad: ['maren', 'ä@', 'ä..ä@example.com', 'a@ä..com'],
  },
  hostname: {
    good: [
      'example.com',
      'a',
      '1a',
      'a--b.com',
      `${'a'.repeat(63)}.com`,
      'xn--mnchen-3ya.de',
      'XN--MNCHEN-3YA.de',
      'xn--4dbcagdahymbxekheh6e0a7fei0b',
    ],
    bad: [
      '',
      '.',
      'a.',
      '.a',
      '-a',
      'a-',
      'a_b',
      'a b',
      `${'a'.repeat(64)}.com`,
      `${'a.'.repeat(127)}a`,
      'münchen.de',
      'xn--',
      'xn--x',
      'xn--a-',
      'xn--a.com',
      'xn--0000000000000',
      'a.com\n',
      '\u212aelvin.com',
    ],
  },
  'idn-hostname': {
    good: ['münchen.de', '例え。テスト', 'example.com', 'xn--mnchen-3ya.de', 'אבג.com'],
    bad: [
      '',
      'mu\u0308nchen.de',
      'MÜNCHEN.de',
      '-ä',
      'ä-',
      'ab--ä',
      'a·b',
      '\u0301a',
      'a.b.',
      'aא.com',
      '☃.com',
      'ä'.repeat(64),
    ],
  },
  ipv4: {
    good: ['0.0.0.0', '255.255.255.255', '192.168.0.1'],
    bad: ['256.0.0.1', '1.2.3', '1.2.3.4.', '01.2.3.4', '1.2.3.4.5', '1.2.3.4 ', '0x1.2.3.4', ''],
  },
  ipv6: {
    good: [
      '::',
      '::1',
      '1::',
      '1:2:3:4:5:6:7:8',
      '1:2::7:8',
      '::ffff:192.168.0.1',
      '1:2:3:4:5:6:1.2.3.4',
      '1:2:3:4:5:6:7::',
    ],
    bad: [
      '',
      ':',
      ':::',
      '1',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1::2::3',
      '12345::',
      '::g',
      '::1.2.3',
      '::1.2.3.4:1',
      '1.2.3.4::',
      '1:2:3:4:5:6:7:1.2.3.4',
      '::1%eth0',
      '[::1]',
      ':1:2:3:4:5:6:7',
    ],
  },
  uri: {
    good: [
      'https://a:b@example.com:80/p/q;x?y=/?#z',
      'urn:isbn:1',
      'mailto:maren@example.com',
      'file:///etc',
      'http://[::1]:80/',
      'http://[v1.a:b]/',
      'a:',
      "http://a/!$&'()*+,;=:@%2F",
    ],
    bad: [
      '/a',
      '//a/b',
      'a b:c',
      '1a:b',
      'http://a b/',
      'http://a/%zz',
      'http://a/"',
      'http://[::1',
      'http://[1]/',
      'http://a:b/',
      'http://a/\\',
      'http://a/[',
      'http://a/#b#c',
      'http://ä/',
      'http://a@b@c/',
      '',
      'http://\u212a/',
    ],
  },
  'uri-reference': {
    good: ['', '/a', '//a', 'a', '?q', '#f', './a:b', 'http://a/b'],
    bad: ['a:b c', '1:b', ':a', '/%', '#a#b', '/ä', '\\a'],
  },
  iri: {
    good: ['http://ä.example/ä?ä#ä', 'http://a/?\u{e000}', 'urn:ä'],
    bad: ['/ä', 'ä', 'http://a/\u{e000}', 'http://a/ ', 'http://a/\ufdd0'],
  },
  'iri-reference': { good: ['/ä', 'ä', '#ä', 'http://ä/'], bad: ['/ä b', '#ä\\', 'ä:b'] },
  'uri-template': {
    good: ['', '/a{b}', '{+a,b*,c:3}', '{?a.b}', 'ä', '%41'],
    bad: ['{', '}', '{}', '{a', '{a,}', '{a:0}', '{a b}', 'a b', '%zz', '{a}}'],
  },
  uuid: {
    good: [
      '2eb8aa08-aa98-11ea-b4aa-73b441d16380',
      '00000000-0000-0000-0000-000000000000',
      '2EB8AA08-AA98-F1EA-04AA-73B441D16380',
    ],
    bad: [
      '2eb8aa08aa9811eab4aa73b441d16380',
      '{2eb8aa08-aa98-11ea-b4aa-73b441d16380}',
      'urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380',
      '2eb8aa08-aa98-11ea-b4ga-73b441d16380',
    ],
  },
  'json-pointer': { good: ['', '/', '/a~0b~1', '/a//b', '/ä\n'], bad: ['a', '/~', '/~2', '#/a'] },
  'relative-json-pointer': { good: ['0', '1/a', '0#', '2+1/a', '10-1#'], bad: ['', '/a', '01', '-1', '0##', '1a'] },
  regex: { good: ['^a+$', '(?<n>a)\\k<n>', '\\p{L}', '[^]'], bad: ['(', '[', '\\a', '(?P<n>a)', 'a{2,1}'] },
  byte: { good: ['', 'YQ==', 'YWI=', 'YWJj', '+/+/'], bad: ['YQ', 'YQ=', 'Y===', 'YQ==YQ==', 'Y Q=', '-_-_', 'YWJ\n'] },
  int32: { good: [0, -(2 ** 31), 2 ** 31 - 1, 1e3], bad: [0.5, 2 ** 31, -(2 ** 31) - 1] },
  int64: { good: [0, -(2 ** 63), 2 ** 53], bad: [0.5, 2 ** 63, -(2 ** 64)] },
  float: { good: [0, 0.1, 3.4e38, -3.4e38], bad: [3.5e38, -1e39] },
  double: { good: [0, 1e308], bad: [Number.POSITIVE_INFINITY, Number.NaN] },
};

/** What repeats in texts that a careless expression would read again and again. */
const hostile = ['a', 'a.', 'a-', 'a@', '1', '/', ':', '%41', '{a,', 'P1', '"\\', 'xn--', 'ä', '~0', '0:'];

function check(name: FormatName, value: unknown): boolean {
  const format = formats[name];
  if (format === true) return true;
  return typeof format === 'function' ? format(value as string) : format.validate(value as number);
}

describe.each(Object.entries(table))('the format %s', (name, { good, bad }) => {
  it.each(good)('takes %j', (value) => {
    expect(check(name as FormatName, value)).toBe(true);
  });

  it.each(bad)('refuses %j', (value) => {
    expect(check(name as FormatName, value)).toBe(false);
  });
});

describe('formats', () => {
  it('are all tested, but for those that only annotate', () => {
    const checked = Object.entries(formats).filter(([, format]) => (format as unknown) !== true);
    expect(checked.map(([name]) => name).sort()).toEqual(Object.keys(table).sort());
    expect(formats.password).toBe(true);
    expect(formats.binary).toBe(true);
  });

  it('are each exported by the name that tools write', () => {
    const exported: Record<string, unknown> = validation;
    for (const name of Object.keys(table) as FormatName[])
      expect(exported[formatExport(name)], name).toBe(formats[name]);
  });

  // Quadratic time would be far beyond the time that a test is given.
  it.each(hostile)('come to an end with 100 000 characters of %j', (unit) => {
    const text = `${unit.repeat(1e5 / unit.length)}!`;
    const functions = Object.values(formats).filter((format) => typeof format === 'function');
    for (const format of functions) if (format !== formats.regex) expect(format(text)).toBeTypeOf('boolean');
  });
});
