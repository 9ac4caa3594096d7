/** Values that are, or nearly are, of a format. The validator decides which is which. */

const dates = [
  '1990-01-15',
  '2024-02-29',
  '0001-01-01',
  '2023-02-29',
  '1990-13-01',
  '15/01/1990',
  '1990-1-5',
  '1990-01-15T00:00:00Z',
];

export const formatSamples: Readonly<Record<string, readonly string[]>> = {
  date: dates,
  'date-time': [
    ...[
      '1991-03-22T00:00:00.000Z',
      '2024-02-29T23:59:59Z',
      '1991-03-22T05:30:00+05:30',
      '1991-03-22T00:00:00.123456-08:00',
    ],
    ...['1991-03-22', '1991-03-22T00:00:00', '1991-02-30T00:00:00Z', '1991-03-22T25:00:00Z', '22 March 1991'],
  ],
  time: ['09:26:53Z', '09:26:53.589+01:00', '09:26:53', '25:00:00Z'],
  duration: ['P1D', 'PT36H', 'P1Y2M3DT4H', '1 day', 'P'],
  email: [
    ...['ada.brook@example.com', 'ada+news@sub.example.com', "o'hara_1@example.co", 'a@example.com'],
    ...['ada.brook', 'ada@', '@example.com', 'ada brook@example.com', 'ada@@example.com', 'ada@example..com'],
  ],
  hostname: ['shop.example.com', 'localhost', '-shop.example.com', 'shop_1.example.com', 'shop..example.com'],
  ipv4: ['192.0.2.1', '192.0.2.256', '192.0.2'],
  ipv6: ['2001:db8::1', '::1', '2001:db8::g', '1:2:3'],
  uri: ['https://example.com/a?b=c#d', 'urn:isbn:9780000000002', '/relative', 'https://exa mple.com', 'example'],
  'uri-reference': ['/relative', '#a', 'https://example.com/%zz', 'a b'],
  uuid: [
    '8b0f6c52-3f0e-4c3b-9a55-6d1f0f7c2e41',
    '00000000-0000-0000-0000-000000000000',
    '8b0f6c52',
    '8b0f6c52-3f0e-4c3b-9a55-6d1f0f7c2e4g',
  ],
  'idn-email': ['ada@example.com', 'zoë@exämple.com', 'zoë', '@exämple.com'],
  'idn-hostname': ['example.com', 'exämple.com', '-exämple.com', '〮.com'],
  iri: ['https://exämple.com/ä?ö#ü', 'urn:a:b', '/relative', 'https://exa mple.com'],
  'iri-reference': ['/rélative', '#ä', 'a b', 'https://exämple.com/%zz'],
  'uri-template': ['/a/{b}', 'https://example.com/{?q*}', '/a/{b', '/a/{}}'],
  'relative-json-pointer': ['0', '1/a', '2#', '-1', '/a'],
  byte: ['QQ==', 'QUJD', 'QQ', 'Q', '!!!!'],
  regex: ['^a+$', '('],
  'json-pointer': ['/a/0', 'a'],
};
