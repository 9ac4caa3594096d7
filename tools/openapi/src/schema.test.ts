import { describe, expect, test } from 'vitest';
import { isWithoutContent } from './responses.ts';
import { acceptsText, isFile, partsOf, typeOf, typesOf } from './schema.ts';

describe('a schema', () => {
  // https://spec.openapis.org/oas/v3.1.1#considerations-for-file-uploads
  test.each([
    [{ type: 'string', format: 'binary' }, true],
    [{ format: 'binary' }, true],
    [{ type: ['string', 'null'], contentMediaType: 'image/png' }, true],
    [{ contentMediaType: 'application/octet-stream' }, true],
    [{ type: 'string', contentMediaType: 'image/png', contentEncoding: 'base64' }, false],
    [{ type: 'string', contentMediaType: 'application/json' }, false],
    [{ type: 'object', format: 'binary' }, false],
    [{ type: 'string' }, false],
  ])('%j is that of a file: %s', (schema, expected) => expect(isFile(schema)).toBe(expected));

  test('names one type, several or none', () => {
    expect([{ type: 'string' }, { type: ['string', 'null'] }, {}].map(typesOf)).toEqual([
      ['string'],
      ['string', 'null'],
      [],
    ]);
  });

  test('has as parts what it refers to and is composed of, each once, and not its properties', () => {
    const document = {
      a: { allOf: [{ $ref: '#/b' }, { title: 'inline' }] },
      b: { anyOf: [{ $ref: '#/a' }], properties: {} },
    };
    const parts = partsOf(document, { $ref: '#/a' });
    expect(parts).toEqual([
      { $ref: '#/a' },
      document.a,
      { $ref: '#/b' },
      document.b,
      { $ref: '#/a' },
      { title: 'inline' },
    ]);
    expect(partsOf(document, true)).toEqual([]);
  });

  test.each([
    [{}, true],
    [{ type: ['integer', 'string'] }, true],
    [{ type: 'integer' }, false],
    [{ properties: {} }, false],
    [{ items: {} }, false],
    [{ oneOf: [{ type: 'object' }, { type: 'string' }] }, true],
    [{ allOf: [{ type: 'string' }, { type: 'object' }] }, false],
    [{ anyOf: [{ type: 'integer' }, { items: {} }] }, false],
  ])('%j accepts a text: %s', (schema, expected) => {
    const branch = (part: unknown) => part as object;
    expect(acceptsText<object>(schema, (place) => ({ schema: { ...place }, branch }))).toBe(expected);
  });
});

test('a value is of one type', () => {
  expect([null, [], {}, '', 0, true].map(typeOf)).toEqual(['null', 'array', 'object', 'string', 'number', 'boolean']);
});

test('informational statuses, 204, 205 and 304 have no content', () => {
  expect(['101', '200', '204', '205', '206', '304', '404', 'default'].filter(isWithoutContent)).toEqual([
    '101',
    '204',
    '205',
    '304',
  ]);
});
