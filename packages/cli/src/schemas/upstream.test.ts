import { parseYaml } from '@redocly/openapi-core';
import { upstreamFiles } from '@rollcall/new-api/upstream';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import schema from './upstream.schema.json' with { type: 'json' };

const validate = new Ajv().compile(schema);

/** What an import of a description records. */
function recorded(from: string, within?: string): Record<string, unknown> {
  const request = { root: '/acme', name: 'pets', from, within, isStrict: true, asText: false };
  const description = { text: '…', source: { parsed: { swagger: '2.0', info: { version: 1 } } } };
  const files = upstreamFiles(request as never, description as never, '');
  return parseYaml(files.get('upstream.yaml') ?? '') as Record<string, unknown>;
}

test('editors take what an import records', () => {
  const records = [recorded('https://pets.test/openapi.json'), recorded('/acme/pets.yaml', '/acme/vendor')];
  expect(records).toMatchObject([
    { openapi: '2.0', version: '1' },
    { source: 'pets.yaml', options: { within: 'vendor' } },
  ]);
  for (const record of records) expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['nothing that says where it came from', { source: undefined }],
  ['a hash that is none', { sha256: 'abc' }],
  ['an option that no import has', { options: { isStrict: true, asText: false, isLoose: true } }],
])('editors refuse %s', (_what, change) => {
  expect(validate(JSON.parse(JSON.stringify({ ...recorded('/acme/pets.yaml'), ...change })))).toBe(false);
});
