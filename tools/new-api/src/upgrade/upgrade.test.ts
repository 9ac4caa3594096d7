import { DIALECT } from '@rollcall/openapi/schema';
import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { upgrade } from './upgrade.ts';

/** A schema of OpenAPI 3.0 as 3.1 has it. */
const upgraded = (schema: Json): Json =>
  upgrade({ openapi: '3.0.3', components: { schemas: { A: schema } } }).components.schemas.A;

test.each<[what: string, old: Json, now: Json]>([
  ['nullable with a type', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  ['nullable that is false', { type: 'string', nullable: false }, { type: 'string' }],
  ['nullable of any type', { nullable: true }, {}],
  [
    'a list of values that leaves null out, and so forbids it',
    { type: 'string', nullable: true, enum: ['a'] },
    { type: ['string', 'null'], enum: ['a'] },
  ],
  [
    'nullable beside a composition',
    { description: 'd', nullable: true, allOf: [{ $ref: '#/components/schemas/B' }] },
    { description: 'd', anyOf: [{ allOf: [{ $ref: '#/components/schemas/B' }] }, { type: 'null' }] },
  ],
  [
    'nullable beside a reference',
    { $ref: '#/components/schemas/B', nullable: true },
    { anyOf: [{ $ref: '#/components/schemas/B' }, { type: 'null' }] },
  ],
  [
    'what stands beside a reference, and was ignored',
    { $ref: '#/components/schemas/B', description: 'd', minLength: 3, readOnly: true },
    { $ref: '#/components/schemas/B', description: 'd' },
  ],
  ['an exclusive bound', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
  ['an inclusive bound', { maximum: 1, exclusiveMaximum: false }, { maximum: 1 }],
  ['an exclusive bound of nothing', { exclusiveMaximum: true }, {}],
  ['an example', { type: 'string', example: 'a' }, { type: 'string', examples: ['a'] }],
  ['a file', { type: 'string', format: 'binary' }, { type: 'string', contentMediaType: 'application/octet-stream' }],
  ['base64', { type: 'string', format: 'byte' }, { type: 'string', contentEncoding: 'base64' }],
  ['another format', { type: 'string', format: 'uuid' }, { type: 'string', format: 'uuid' }],
  ['a list of no values, which nothing is among', { type: 'string', enum: [] }, { type: 'string', not: {} }],
  ['a needless escape', { pattern: '^\\@$' }, { pattern: '^@$' }],
  [
    'schemas within schemas',
    { properties: { a: { items: { nullable: true, type: 'integer' } } }, not: { example: 1 } },
    { properties: { a: { items: { type: ['integer', 'null'] } } }, not: { examples: [1] } },
  ],
])('%s', (_what, old, now) => {
  expect(upgraded(old)).toEqual(now);
});

describe('what looks like a schema and is none', () => {
  test.each<[what: string, schema: Json]>([
    ['a default', { default: { nullable: true, type: 'string' } }],
    ['values', { enum: [{ example: 1 }], const: { format: 'byte' } }],
    ['an extension', { 'x-schema': { nullable: true } }],
    ['properties of such names', { properties: { example: true, nullable: true, $ref: { type: 'string' } } }],
  ])('%s stays', (_what, schema) => {
    expect(upgraded(schema)).toEqual(schema);
  });

  test('examples of bodies stay', () => {
    const document = {
      openapi: '3.0.0',
      paths: {
        '/a': { put: { requestBody: { content: { 'application/json': { example: { nullable: true } } } } } },
      },
    };
    expect(upgrade(document).paths).toEqual(document.paths);
  });
});

test('finds schemas everywhere', () => {
  const old = { type: 'string', nullable: true };
  const content = { 'application/json': { schema: old } };
  const operation = {
    parameters: [
      { name: 'a', in: 'query', schema: old },
      { name: 'b', in: 'query', content },
    ],
    requestBody: { content },
    responses: { 200: { content, headers: { A: { schema: old } } } },
  };
  const document = {
    openapi: '3.0.0',
    paths: {
      '/a': {
        parameters: [{ schema: old }],
        post: { ...operation, callbacks: { c: { '{$url}': { post: operation } } } },
      },
    },
    'x-webhooks': { w: { post: operation } },
    components: {
      schemas: { A: old },
      parameters: { A: { schema: old } },
      headers: { A: { schema: old } },
      requestBodies: { A: { content } },
      responses: { A: { content } },
      callbacks: { A: { '{$url}': { post: operation } } },
    },
  };
  const text = JSON.stringify(upgrade(document));
  expect(text).not.toContain('nullable');
  expect(text).toContain('"webhooks"');
});

test('says which dialect the schemas are in, as the default of OpenAPI 3.1 is the same', () => {
  expect(upgrade({ openapi: '3.0.0' })).toEqual({ openapi: '3.1.0', jsonSchemaDialect: DIALECT });
  const base = 'https://spec.openapis.org/oas/3.1/dialect/base';
  expect(upgrade({ openapi: '3.1.1', jsonSchemaDialect: base })).toEqual({
    openapi: '3.1.1',
    jsonSchemaDialect: DIALECT,
  });
  const newer = 'https://spec.openapis.org/oas/3.2/dialect/2025-09-17';
  expect(upgrade({ openapi: '3.2.0', jsonSchemaDialect: newer }).jsonSchemaDialect).toBe(DIALECT);
});

test.each(['3.1.0', '3.2.0'])('leaves OpenAPI %s as it is', (openapi) => {
  const schemas = { A: { type: 'string', example: 'a', format: 'binary', exclusiveMinimum: 1 } };
  const document = { openapi, jsonSchemaDialect: DIALECT, components: { schemas } };
  expect(upgrade(document)).toEqual(document);
});

test('understands what is left of 3.0 in a description of 3.1', () => {
  const mended = (schema: Json) =>
    upgrade({ openapi: '3.1.0', components: { schemas: { A: schema } } }).components.schemas.A;
  expect(mended({ type: 'string', nullable: true })).toEqual({ type: ['string', 'null'] });
  expect(mended({ type: 'string', nullable: false })).toEqual({ type: 'string' });
  expect(mended({ $ref: '#/b', maxLength: 3, nullable: true })).toEqual({
    anyOf: [{ $ref: '#/b', maxLength: 3 }, { type: 'null' }],
  });
  expect(mended({ type: 'integer', minimum: 1, exclusiveMinimum: true })).toEqual({
    type: 'integer',
    exclusiveMinimum: 1,
  });
});
