import { expect, test } from 'vitest';
import { lintWith, schema } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('keyword-known', schema(yaml));

test.each([
  'type: string\nx-embed: true',
  'type: object\nproperties: { embed: { type: string } }\nexample: { embed: true }',
  'type: string\ndiscriminator: { propertyName: kind }\nxml: { name: a }',
])('keyword-known passes keywords, extensions and names: %j', async (yaml) => {
  expect(await lint(yaml)).toEqual([]);
});

test.each([
  [
    'embed',
    '`embed` is not a keyword of JSON Schema 2020-12 or OpenAPI, so it says nothing about values. Remove it, or call it `x-embed`.',
  ],
  ['minLenght', '`minLenght` is not a keyword .* Did you mean `minLength`\\?'],
  ['toString', '`toString` is not a keyword'],
])('keyword-known finds `%s`', async (keyword, message) => {
  const found = [expect.stringMatching(`/${keyword}  ${message}`)];
  expect(await lint(`type: string\n${keyword}: 3`)).toEqual(found);
});

test('keyword-known looks beside references too', async () => {
  const found = await lint("properties: { a: { $ref: '#/components/schemas/B', embed: true } }");
  expect(found).toEqual([expect.stringContaining('/properties/a/embed  `embed` is not a keyword')]);
});
