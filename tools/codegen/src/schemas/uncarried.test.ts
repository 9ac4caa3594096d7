import { type Construct, refusalOf, refusals } from '@rollcall/spec-rules/refusals';
import { uncarriedIn } from '@rollcall/spec-rules/uncarried';
import { expect, test } from 'vitest';
import { modelOf } from '../model/model.ts';
import { schemaTable } from './schema-table.ts';

/** Schemas that lint refuses, by the construct of the table. */
const SCHEMAS: Partial<Record<Construct, object>> = {
  unevaluatedItems: { unevaluatedItems: false },
  $dynamicRef: { $dynamicRef: '#a' },
  $dynamicAnchor: { $dynamicAnchor: 'a' },
  $anchor: { $anchor: 'a' },
  $id: { $id: 'https://example.com/a' },
  id: { id: 'a' },
  definitions: { definitions: {} },
  $vocabulary: { $vocabulary: {} },
  prototypeName: { properties: JSON.parse('{"__proto__": {}}') },
  emptyEnum: { enum: [] },
  invalidPattern: { pattern: '[' },
  otherDialect: { $schema: 'https://json-schema.org/draft-07/schema' },
};

test.each(Object.entries(SCHEMAS))('%s stops generation in the words of lint', (construct, schema) => {
  const components = { schemas: { Thing: { type: 'object', properties: { a: schema } } } };
  const model = modelOf('things', { openapi: '3.1.0', info: { title: 'Things', version: '1' }, components });
  const [uncarried] = uncarriedIn({ ...schema });
  const { message, repair } = refusalOf(construct as Construct, uncarried?.found ?? '');
  const pointer = ['components/schemas/Thing/properties/a', ...(uncarried?.path ?? [])].join('/');
  expect(() => schemaTable(model)).toThrow(`${pointer}: ${message} ${repair}`);
  expect(message).toContain(refusals[construct as Construct].why);
});
