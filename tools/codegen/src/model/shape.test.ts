import type { OpenApiDocument } from '@rollcall/openapi/document';
import { describe, expect, test } from 'vitest';
import { requiredOf, shapeOf } from './shape.ts';

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

describe('schemas that refer to each other', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const withSchemas = (schemas: object) => ({ ...document, components: { schemas } }) as OpenApiDocument;
  /** `S0` to `S40`, each of which refers twice to the next. */
  const chain = (link: (next: object) => object, end: object) =>
    withSchemas({
      ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`S${index}`, link(ref(`S${index + 1}`))])),
      S40: end,
    });
  const end = { type: 'object', required: ['count'], properties: { count: { type: 'integer' } } };

  test.each(['allOf', 'anyOf', 'oneOf'])('are followed to the end of a long chain of %s', (keyword) => {
    const linked = chain((next) => ({ [keyword]: [next, next] }), end);
    expect(shapeOf(linked, ref('S0'))).toEqual({ type: ['object'], properties: { count: { type: ['integer'] } } });
    expect(requiredOf(linked, ref('S0'))).toEqual(new Set(['count']));
  });

  test('are followed as far as they hold fewer values than anybody can read', () => {
    const linked = chain((next) => ({ type: 'object', properties: { left: next, right: next } }), end);
    const { left } = shapeOf(linked, ref('S0')).properties ?? {};
    expect(left?.properties?.right?.type).toEqual(['object']);
  });

  test('all to all others, are followed to what is nearest', () => {
    const names = Array.from({ length: 25 }, (_, index) => `C${index}`);
    const members = Object.fromEntries(names.map((name) => [name, ref(name)]));
    const component = { type: 'object', properties: { ...members, count: { type: 'integer' } } };
    const schemas = Object.fromEntries(names.map((name) => [name, component]));
    const { properties = {} } = shapeOf(withSchemas(schemas), ref('C0'));
    expect(properties.count).toEqual({ type: ['integer'] });
    expect(properties.C7?.properties?.count).toEqual({ type: ['integer'] });
  });

  test('as alternatives of all others, end as well', () => {
    const names = Array.from({ length: 25 }, (_, index) => `C${index}`);
    const alternatives = Object.fromEntries(names.map((name) => [name, { anyOf: [...names.map(ref), end] }]));
    expect(shapeOf(withSchemas(alternatives), ref('C0')).properties).toEqual({ count: { type: ['integer'] } });
    expect(requiredOf(withSchemas(alternatives), ref('C0'))).toEqual(new Set());
  });
});
