import type { JsonSchema } from '@rollcall/openapi/document';
import { describe, expect, it } from 'vitest';
import { deduplicate } from './deduplicate.ts';

const fields = Array.from({ length: 8 }, (_, index) => [`field${index}`, { type: 'string', minLength: index }]);
const address = (description: string) =>
  ({ type: 'object', description, properties: Object.fromEntries(fields) }) as const;
const holding = (schema: unknown): JsonSchema => ({ type: 'object', properties: { held: schema } }) as JsonSchema;
/** Differs from `holding` itself, so that only what it holds recurs. */
const other = (schema: unknown) => ({ ...(holding(schema) as object), minProperties: 1 }) as JsonSchema;
const deduplicated = (schemas: ReadonlyMap<string, JsonSchema>, named = new Set<string>()) =>
  deduplicate(schemas, named);
const shared = { $ref: '#/$defs/shared0' };

describe('schemas that hold the same subschema', () => {
  it('refer to one of it, whatever is said of each', () => {
    const schemas = deduplicated(
      new Map([
        ['A', holding(address('Where it goes.'))],
        ['B', other(address('Where it came from.'))],
      ]),
    );
    expect([...schemas.keys()]).toEqual(['A', 'B', 'shared0']);
    expect(schemas.get('A')).toEqual(holding(shared));
    expect(schemas.get('B')).toEqual(other(shared));
    expect(schemas.get('shared0')).toEqual(address('Where it goes.'));
  });

  it('share what is within it only where that recurs elsewhere', () => {
    const outer = holding(address(''));
    const schemas = deduplicated(
      new Map<string, JsonSchema>([
        ['A', other(outer)],
        ['B', holding(holding(outer))],
      ]),
    );
    expect(schemas.get('B')).toEqual(holding(holding(shared)));
    expect(schemas.get('shared0')).toEqual(outer);
    expect(schemas.has('shared1')).toBe(false);
  });

  it('refer to a whole schema that is the same', () => {
    const schemas = deduplicated(
      new Map<string, JsonSchema>([
        ['Holder', holding(address(''))],
        ['Address', address('')],
        ['Named', address('The same again.')],
        ['part0', address('And again.')],
      ]),
      new Set(['Holder', 'Address', 'Named']),
    );
    expect(schemas).toEqual(
      new Map<string, JsonSchema>([
        ['Holder', holding({ $ref: '#/$defs/Address' })],
        ['Address', address('')],
        ['Named', address('The same again.')],
        ['part0', { $ref: '#/$defs/Address' }],
      ]),
    );
  });

  it.each<[string, JsonSchema]>([
    ['is short', { type: 'object', properties: { id: { type: 'string' } } }],
    ['names no members', { enum: fields.map(([name]) => `${name} ${'x'.repeat(30)}`) }],
    ['depends on its surroundings', { ...address(''), unevaluatedProperties: false } as JsonSchema],
  ])('keep it where it %s', (_why, schema) => {
    const schemas = new Map([
      ['A', holding(schema)],
      ['B', other(schema)],
    ]);
    expect(deduplicated(schemas)).toEqual(schemas);
  });

  it('keep it where it is judged together with what stands beside it', () => {
    const both = { allOf: [address(''), { type: 'object', required: ['field1'] }] } as JsonSchema;
    const schemas = new Map([
      ['A', both],
      ['B', both],
    ]);
    expect(deduplicated(schemas)).toEqual(schemas);
  });

  it('tell apart what is a file and what is not', () => {
    const schemas = new Map([
      ['A', holding({ ...address(''), 'x-rollcall-file': true })],
      ['B', other(address(''))],
    ]);
    expect(deduplicated(schemas)).toEqual(schemas);
  });
});
