import { describe, expect, test } from 'vitest';
import { findCircularReference } from './circular.ts';
import { isIgnoredHeader } from './ignored-header.ts';
import { variableAfter, variablesOf } from './path-template.ts';
import { isWithin, joinPointer, tokensOf, valueAt } from './pointer.ts';
import { dereference, lookUp, refTarget, resolve } from './reference.ts';
import { mapSubschemas, subschemasOf } from './subschemas.ts';

describe('a JSON pointer', () => {
  // https://www.rfc-editor.org/rfc/rfc6901#section-5
  const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'm~n': 8 };

  test.each([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/m~0n', 8],
  ])('%j leads to what RFC 6901 says, with # before it too', (pointer, value) => {
    expect(valueAt(document, pointer)).toEqual(value);
    expect(valueAt(document, `#${pointer}`)).toEqual(value);
  });

  test('leads nowhere where only a prototype has the name', () => {
    expect(valueAt({}, '/constructor')).toBeUndefined();
  });

  test('is joined of names as it is split into them', () => {
    expect(joinPointer('#/paths', '/a~b', 0)).toBe('#/paths/~1a~0b/0');
    expect(tokensOf('#/paths/~1a~0b/0')).toEqual(['paths', '/a~b', '0']);
    expect(tokensOf('/~01')).toEqual(['~1']);
  });

  test('is within itself and what it lies below, and not within what only begins alike', () => {
    expect(isWithin('#/a/b', '#/a')).toBe(true);
    expect(isWithin('#/a', '#/a')).toBe(true);
    expect(isWithin('#/ab', '#/a')).toBe(false);
  });
});

describe('a reference', () => {
  const document = {
    a: { $ref: '#/b' },
    b: { $ref: '#/c%20d' },
    'c d': { type: 'string' },
    loop: { $ref: '#/pool' },
    pool: { $ref: '#/loop' },
    lost: { $ref: '#/nowhere' },
  };

  test('is followed to the end, percent-encoding decoded', () => {
    expect(dereference(document, document.a)).toBe(document['c d']);
    expect(resolve(document, '#/a')).toEqual({ pointer: '#/c d', value: { type: 'string' } });
    expect(resolve(document, '/c d').pointer).toBe('/c d');
  });

  test('whose pointer leads through another one follows that, too', () => {
    const passing = { paths: { '/a': { $ref: '#/paths/~1b' }, '/b': { get: { summary: 'B' } } } };
    expect(lookUp(passing, '#/paths/~1a/get/summary')).toBe('B');
    expect(resolve(passing, '#/paths/~1a/get')).toEqual({ pointer: '#/paths/~1b/get', value: { summary: 'B' } });
    expect(resolve(passing, '#/paths/~1a/$ref').value).toBe('#/paths/~1b');
    expect(() => lookUp({ a: { $ref: '#/a/b' } }, '#/a/b')).toThrow('leads round in a circle');
  });

  test('that leads nowhere is undefined', () => {
    expect(dereference(document, document.lost)).toBeUndefined();
    expect(resolve(document, '#/lost')).toEqual({ pointer: '#/nowhere', value: undefined });
    expect(lookUp(document, 'other.yaml#/a')).toBeUndefined();
  });

  test('that leads round in a circle, or out of the document, is an error', () => {
    expect(() => dereference(document, document.loop)).toThrow('leads round in a circle');
    expect(() => resolve(document, '#/loop')).toThrow('leads round in a circle');
    expect(() => refTarget('other.yaml#/a')).toThrow('other.yaml#/a leads out of the document: bundle it first.');
  });
});

describe('the schemas within a schema', () => {
  const schema = {
    type: 'object',
    properties: { a: true, items: { minimum: 1 } },
    allOf: [{ $ref: '#/x' }],
    unevaluatedProperties: false,
    contentSchema: {},
    enum: [{ items: {} }],
    default: { not: {} },
  };

  test('are found at every keyword that holds schemas, and nowhere else', () => {
    expect(subschemasOf(schema).map(({ tokens }) => tokens.join('/'))).toEqual([
      'properties/a',
      'properties/items',
      'allOf/0',
      'unevaluatedProperties',
      'contentSchema',
    ]);
    expect(subschemasOf(true)).toEqual([]);
  });

  // Every keyword of JSON Schema 2020-12 that takes a schema: Core, 8.2.4, 10 and 11; Validation, 8.5.
  test.each([
    ...['items', 'contains', 'unevaluatedItems', 'additionalProperties', 'unevaluatedProperties', 'propertyNames'],
    ...['not', 'if', 'then', 'else', 'contentSchema'],
  ])('are found as the value of %s', (keyword) => {
    expect(subschemasOf({ [keyword]: {} })).toEqual([{ tokens: [keyword], schema: {} }]);
  });

  test.each(['prefixItems', 'allOf', 'anyOf', 'oneOf'])('are found in the list of %s', (keyword) => {
    expect(subschemasOf({ [keyword]: [{}] })).toEqual([{ tokens: [keyword, 0], schema: {} }]);
  });

  test.each(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'])(
    'are found by name in %s',
    (keyword) => expect(subschemasOf({ [keyword]: { a: {} } })).toEqual([{ tokens: [keyword, 'a'], schema: {} }]),
  );

  test('are replaced in place', () => {
    expect(mapSubschemas(schema, (_schema, tokens) => tokens.join('/'))).toEqual({
      ...schema,
      properties: { a: 'properties/a', items: 'properties/items' },
      allOf: ['allOf/0'],
      unevaluatedProperties: 'unevaluatedProperties',
      contentSchema: 'contentSchema',
    });
  });
});

test('header parameters that HTTP itself gives meaning to are ignored, whatever their case', () => {
  expect(isIgnoredHeader({ in: 'header', name: 'Content-Type' })).toBe(true);
  expect(isIgnoredHeader({ in: 'query', name: 'accept' })).toBe(false);
  expect(isIgnoredHeader({ in: 'header', name: 'X-Accept' })).toBe(false);
});

describe('a path template', () => {
  test('has variables, and text between those of one segment', () => {
    const template = '/a{b}/{c d}%2D%FF{e}{f}x{g/h}';
    expect(variablesOf(template)).toEqual(['b', 'c d', 'e', 'f', 'g/h']);
    expect(variableAfter(template, 'b')).toBeUndefined();
    expect(variableAfter(template, 'c d')).toEqual({ text: '%2D%FF', name: 'e' });
    expect(variableAfter(template, 'e')).toEqual({ text: '', name: 'f' });
    expect(variableAfter(template, 'f')).toEqual({ text: 'x', name: 'g/h' });
    expect(variableAfter('/{a}%2D%C3%A4{b}', 'a')).toEqual({ text: '-ä', name: 'b' });
    expect(variableAfter('/{a}b{c{d}', 'a')).toEqual({ text: 'b{c', name: 'd' });
  });
});

describe('a reference that leads back to itself', () => {
  const nameOf = (base: string, uri: string) => new URL(uri, base).href;
  const root = 'file:///a/openapi.yaml';
  const find = (content: unknown, more: Readonly<Record<string, unknown>> = {}) =>
    findCircularReference(
      [
        { name: root, content },
        ...Object.entries(more).map(([name, each]) => ({ name: nameOf(root, name), content: each })),
      ],
      nameOf,
    );

  test('is found where the first of the circle stands', () => {
    const components = { 'A/b': { $ref: '#/components/B%20c' }, 'B c': { $ref: '#/components/A~1b' } };
    expect(find({ components })).toEqual({ file: root, pointer: '#/components/A~1b' });
  });

  test('is found in another file, and across files', () => {
    expect(find({}, { 'b.yaml': { $ref: '#' } })).toEqual({ file: 'file:///a/b.yaml', pointer: '#' });
    const across = find({ a: { $ref: 'b/c.yaml#/d' } }, { 'b/c.yaml': { d: { $ref: '../openapi.yaml#/a' } } });
    expect(across).toEqual({ file: root, pointer: '#/a' });
  });

  test('is none that leads to a value, though that holds the reference', () => {
    expect(
      find({ a: { $ref: '#/b' }, b: { items: { $ref: '#/a' } }, c: { $ref: '#/lost' }, d: { $ref: '#/%' } }),
    ).toBeUndefined();
  });
});
