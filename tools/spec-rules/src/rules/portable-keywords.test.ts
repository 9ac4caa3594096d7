import { describe, expect, test } from 'vitest';
import { lintWith, schema, schemas } from '../../test/lint-with.ts';
import { refusals } from '../refusals/index.ts';
import { keywords as refusedKeywords } from '../refusals/table/keywords.ts';

const lint = (yaml: string) => lintWith('portable-keywords', schema(yaml));
const at = (pointer: string) => expect.stringContaining(`#/components/schemas/Thing${pointer}  `);

describe('portable-keywords: keywords', () => {
  test.each(Object.keys(refusedKeywords))('refuses `%s`', async (keyword) => {
    const value = keyword === '$id' ? 'https://example.com/a' : '{}';
    expect(await lint(`type: object\nproperties: {}\n${keyword}: ${value}`)).toContainEqual(at(`/${keyword}`));
  });

  test('names the artefacts, the reason and the way out', async () => {
    expect(await lint('type: array\nunevaluatedItems: false')).toEqual([
      '#/components/schemas/Thing/unevaluatedItems  The schema has `unevaluatedItems`, which cannot be carried to ./validation and ./zod: they cannot tell which items other keywords have evaluated. Write `prefixItems` and `items: false` in one schema.',
    ]);
  });

  test('takes properties of such names for properties', async () => {
    expect(await lint('type: object\nproperties: {$id: {type: string}, unevaluatedItems: {type: string}}')).toEqual([]);
  });
});

describe('portable-keywords: schemas that pass', () => {
  test.each([
    'type: string\nminLength: 1\nmaxLength: 9\npattern: ^\\p{L}+$',
    'type: [string, "null"]\nformat: uri',
    'type: [string, integer]\nminLength: 1\nminimum: 3',
    'type: integer\nminimum: 0\nexclusiveMinimum: 1\nexclusiveMaximum: 10\nmultipleOf: 2\nformat: int32',
    'type: string\nenum: [a, bb]\nmaxLength: 1',
    'enum: [{a: 1}, [2], null, b]',
    'const: {a: [1]}',
    'type: array',
    'type: array\nitems: true\ncontains: {type: string}\nminContains: 1\nmaxContains: 2',
    'type: array\nprefixItems: [{type: string}, true]\nitems: false',
    'type: object\nproperties: {a: {type: string}}\nadditionalProperties: {type: integer}',
    'type: object\npatternProperties: {^x: {type: string}}\npropertyNames: {maxLength: 3}',
    'type: object\ndependentRequired: {a: [b]}\ndependentSchemas: {a: {required: [c]}}',
    'type: object\nproperties: {a: {type: string}}\nunevaluatedProperties: false',
    'minLength: 3',
    'properties: {a: true, b: false}\nrequired: [a]',
    'not: {type: string}',
    'if: {type: string}\nthen: {minLength: 1}\nelse: {type: integer}',
    'anyOf: [{required: [a]}, {type: string}]',
    'oneOf: [{type: string}, {type: integer}]',
    'allOf: [{type: object}, {minProperties: 1}]',
    'type: string\npattern: /a/',
    'type: string\nformat: one-of-our-own',
    'type: string\ncontentMediaType: image/png\ncontentEncoding: base64',
    'description: Anything.',
    'type: object\n$defs: {A: {type: string}}\n$schema: https://json-schema.org/draft/2020-12/schema\nxml: {name: a}',
    'type: string\nx-source: {document: a.md, section: b}\n$comment: c\ndeprecated: true\nreadOnly: true',
  ])('%s', async (yaml) => {
    expect(await lint(yaml)).toEqual([]);
  });
});

describe('portable-keywords: shapes', () => {
  /** One faulty schema for each shape, and where it is reported. */
  const faulty: Record<string, readonly (readonly [yaml: string, pointer: string])[]> = {
    prototypeName: [
      ['type: object\nproperties: {__proto__: {type: string}}', '/properties/__proto__'],
      ['type: object\nrequired: [__proto__]', '/required'],
    ],
    emptyEnum: [['type: string\nenum: []', '/enum']],
    invalidPattern: [
      ['type: string\npattern: "["', '/pattern'],
      ['type: string\npattern: a\\-b', '/pattern'],
      ['type: object\npatternProperties: {"[": {type: string}}', '/patternProperties/['],
    ],
    otherDialect: [['$schema: https://json-schema.org/draft-07/schema', '/$schema']],
  };
  const cases = Object.entries(faulty).flatMap(([shape, found]) =>
    found.map(([yaml, pointer]) => [shape, yaml, pointer] as const),
  );

  test.each(cases)('refuses %s: %s', async (shape, yaml, pointer) => {
    const { why, instead } = refusals[shape as keyof typeof refusals];
    const found = await lint(yaml);
    expect(found).toEqual([at(pointer)]);
    expect(found[0]).toContain(`${why}. ${instead}`);
  });
});

describe('portable-keywords: references', () => {
  const beside = (keywords: string) =>
    lintWith(
      'portable-keywords',
      schemas(`Other: {type: string}\nThing: {$ref: '#/components/schemas/Other', ${keywords}}`),
    );

  test('may have any keyword beside them', async () => {
    expect(await beside('minLength: 1, summary: a, x-a: 1, properties: {not: {type: string, enum: [a]}}')).toEqual([]);
  });

  test.each([
    ['a keyword that is not carried', 'unevaluatedItems: false', '/unevaluatedItems'],
    ['one within a schema', 'properties: {a: {$anchor: b}}', '/properties/a/$anchor'],
    ['one beside another reference', `allOf: [{$ref: '#/components/schemas/Other', $id: b}]`, '/allOf/0/$id'],
    ['a value of another kind', 'minLength: -1', '/minLength'],
    ['a list where a schema belongs', 'not: []', '/not'],
    ['a shape that is not carried', 'properties: {__proto__: {type: string}}', '/properties/__proto__'],
  ])('may not have %s beside them', async (_, keywords, pointer) => {
    expect(await beside(keywords)).toEqual([at(pointer)]);
  });

  test('have all that is wrong beside them named at once', async () => {
    expect(await beside('minLength: -1, $anchor: a')).toEqual(['/minLength', '/$anchor'].map((pointer) => at(pointer)));
  });
});
