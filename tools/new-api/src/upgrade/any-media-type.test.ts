import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { upgrade } from './upgrade.ts';

describe('a body of any media type', () => {
  const after = (content: Json) =>
    upgrade({
      openapi: '3.1.0',
      paths: { '/a': { get: { responses: { 200: { content } } } } },
      components: { schemas: { Pet: { properties: { name: {} } }, Name: { type: 'string' } } },
    }).paths['/a'].get.responses[200].content;
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

  test.each<[what: string, schema: Json]>([
    ['an object', { type: 'object' }],
    ['a list', { type: ['array', 'null'] }],
    ['what a reference leads to', ref('Pet')],
    ['a union without text', { oneOf: [ref('Pet'), { type: 'null' }] }],
    ['a composition that no text fits', { allOf: [ref('Name'), ref('Pet')] }],
  ])('is JSON where it is %s', (_, schema) => {
    const inferred = { schema, 'x-inferred': 'The imported description says `*/*`.' };
    expect(after({ '*/*': { schema } })).toEqual({ 'application/json': inferred });
  });

  test.each<[what: string, content: Json]>([
    ['text fits', { '*/*': { schema: ref('Name') } }],
    ['text is one branch', { '*/*': { schema: { anyOf: [ref('Pet'), ref('Name')] } } }],
    ['it has no schema', { '*/*': {} }],
    ['JSON is there too', { 'application/json': {}, '*/*': { schema: { type: 'object' } } }],
  ])('stays where %s', (_, content) => {
    expect(after(content)).toEqual(content);
  });

  test('is looked into once, however often its schemas refer to one another', () => {
    const next = (index: number) => ({ $ref: `#/components/schemas/S${index + 1}` });
    const schemas = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`S${index}`, { allOf: [next(index), next(index)] }]),
    );
    const content = { '*/*': { schema: { $ref: '#/components/schemas/S0' } } };
    const paths = { '/a': { get: { responses: { 200: { content } } } } };
    const { paths: after } = upgrade({ openapi: '3.1.0', paths, components: { schemas } });
    expect(after['/a'].get.responses[200].content).toEqual(content);
  });
});
