import type { OpenApiDocument } from '@rollcall/openapi/document';
import { expect, test } from 'vitest';
import { shapeOf } from './shape.ts';

const document = { openapi: '3.1.0', info: { title: 'x', version: '1' } } as OpenApiDocument;
const having = (type: string | string[]) => ({ type: 'object', properties: { a: { type } } });
const typeOf = (schema: object) => shapeOf(document, schema).properties?.a?.type;

test.each(['anyOf', 'oneOf'])('a property that branches of %s type differently has the types of all', (keyword) => {
  expect(typeOf({ [keyword]: [having('integer'), having('string'), having('integer')] })).toEqual([
    'integer',
    'string',
  ]);
  expect(typeOf({ [keyword]: [having('string'), having('integer')] })).toEqual(['string', 'integer']);
});

test('a property that parts of allOf type differently has the types that all allow', () => {
  expect(typeOf({ allOf: [having(['integer', 'string']), having(['null', 'integer'])] })).toEqual(['integer']);
  expect(typeOf({ ...having(['integer', 'null']), anyOf: [having('integer'), having('string')] })).toEqual(['integer']);
});

test('what one of them leaves open is what the other says', () => {
  const open = { properties: { a: {} } };
  expect(typeOf({ allOf: [having('integer'), open] })).toEqual(['integer']);
});

test('items and members of unions are told apart as properties are', () => {
  const list = (type: string) => ({ type: 'array', items: { type } });
  const map = (type: string) => ({ type: 'object', additionalProperties: { type } });
  expect(shapeOf(document, { anyOf: [list('integer'), list('string')] }).items?.type).toEqual(['integer', 'string']);
  expect(shapeOf(document, { anyOf: [map('integer'), map('string')] }).additionalProperties?.type).toEqual([
    'integer',
    'string',
  ]);
});
