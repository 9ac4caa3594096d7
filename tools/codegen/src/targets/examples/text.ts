type Keywords = { readonly [keyword: string]: any };

/** One text of every format that JSON Schema and OpenAPI name. */
const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T09:30:00Z',
  time: '09:30:00Z',
  duration: 'P1D',
  email: 'ada@example.com',
  'idn-email': 'ada@example.com',
  hostname: 'example.com',
  'idn-hostname': 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com',
  'uri-reference': '/example',
  iri: 'https://example.com',
  'iri-reference': '/example',
  'uri-template': 'https://example.com/{id}',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  'json-pointer': '/example',
  'relative-json-pointer': '0/example',
  regex: '^example$',
  byte: 'ZXhhbXBsZQ==',
};

/** A text for a schema that gives none: of its format and length. What its pattern is nobody but the description can say. */
export function textFor(parts: readonly Keywords[]): string {
  const format: string = parts.find((part) => part.format !== undefined)?.format ?? '';
  const found = Object.hasOwn(BY_FORMAT, format) ? BY_FORMAT[format] : undefined;
  if (found !== undefined) return found;
  const least = Math.max(0, ...parts.map(({ minLength = 0 }) => minLength));
  const most = Math.min(...parts.map(({ maxLength = Infinity }) => maxLength));
  return 'example'.padEnd(Math.min(least, 200), 'e').slice(0, Math.max(most, 0));
}
