import { Oas3_1Types } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { lintWith, schema, schemas } from '../../test/lint-with.ts';
import { carriedKeywords, formats, refusedKeywords } from '../portable.ts';
import { refusedShapes } from '../portable-shapes.ts';

const lint = (yaml: string) => lintWith('portable-keywords', schema(yaml));
const at = (pointer: string) => expect.stringContaining(`#/components/schemas/Thing${pointer}  `);

describe('the table', () => {
  test('knows every keyword that Redocly knows, so that a new one cannot slip through', () => {
    const known = new Set([...carriedKeywords, ...Object.keys(refusedKeywords)]);
    expect(Object.keys(Oas3_1Types.Schema?.properties ?? {}).filter((keyword) => !known.has(keyword))).toEqual([]);
  });

  test('says of no keyword both', () => {
    expect(Object.keys(refusedKeywords).filter((keyword) => carriedKeywords.has(keyword))).toEqual([]);
  });

  test.each(Object.entries({ ...refusedKeywords, ...refusedShapes }))(
    'says of `%s` where it is lost, why and what to write instead',
    (_, refusal) => {
      expect(refusal.artefacts.length).toBeGreaterThan(0);
      expect(refusal.why).toMatch(/^[^A-Z].*[^.]$/);
      expect(refusal.instead).toMatch(/^[A-Z].*\.$/);
    },
  );
});

describe('portable-keywords: keywords', () => {
  const values: Record<string, string> = {
    $id: 'https://example.com/a',
    $defs: '{A: {type: string}}',
    prefixItems: '[{type: string}]',
  };

  test.each(Object.keys(refusedKeywords))('refuses `%s`', async (keyword) => {
    expect(await lint(`type: object\nproperties: {}\n${keyword}: ${values[keyword] ?? '{}'}`)).toContainEqual(
      at(`/${keyword}`),
    );
  });

  test('names the artefacts, the reason and the way out', async () => {
    expect(await lint('type: string\nnot: {type: string}')).toEqual([
      '#/components/schemas/Thing/not  The schema has `not`, which cannot be carried to types and ./zod: a type cannot say it and zod drops it. Write what is allowed: an `enum`, a `pattern` or the branches of a `oneOf`.',
    ]);
  });

  test('takes properties of such names for properties', async () => {
    expect(
      await lint('type: object\nproperties: {not: {type: string}, if: {type: string}, xml: {type: string}}'),
    ).toEqual([]);
  });
});

describe('portable-keywords: schemas that pass', () => {
  test.each([
    'type: string\nminLength: 1\nmaxLength: 9\npattern: ^\\p{L}+$',
    'type: [string, "null"]\nformat: uri',
    'type: [string, integer]',
    'type: integer\nminimum: 0\nexclusiveMaximum: 10\nmultipleOf: 2\nformat: int32',
    'type: string\nenum: [a, b]',
    'type: [string, "null"]\nenum: [a, null]',
    'type: integer\nconst: 200',
    'type: array\nitems: {}\nminItems: 1\nmaxItems: 2\nuniqueItems: true',
    'type: object\nadditionalProperties: {type: string}',
    'type: object\nproperties: {a: {type: string}}\nrequired: [a]\nadditionalProperties: false\nminProperties: 1',
    'type: object\nproperties: {a: {type: string}}\nadditionalProperties: true',
    'anyOf: [{type: string}, {type: integer}]',
    'type: object\nproperties: {a: {type: string}}\nanyOf: [{type: object, properties: {a: {type: string}}}]',
    'type: string\ncontentMediaType: image/png\ncontentEncoding: base64',
    'description: Anything.',
    'type: string\nx-source: {document: a.md, section: b}\n$comment: c\ndeprecated: true\nreadOnly: true',
  ])('%s', async (yaml) => {
    expect(await lint(yaml)).toEqual([]);
  });

  test.each(Object.entries(formats))('format: %s', async (format, [type]) => {
    expect(await lint(`type: ${type}\nformat: ${format}`)).toEqual([]);
  });
});

describe('portable-keywords: shapes', () => {
  /** One faulty schema for each shape, and where it is reported. */
  const faulty: Record<keyof typeof refusedShapes, readonly (readonly [yaml: string, pointer: string])[]> = {
    typeless: [
      ['minLength: 3', '/minLength'],
      ['properties: {a: {type: string}}', '/properties'],
      ['const: a', '/const'],
    ],
    requiredAnything: [['type: object\nproperties: {a: {description: Anything.}}\nrequired: [a]', '/properties/a']],
    arrayWithoutItems: [['type: array', '/type']],
    booleanSchema: [
      ['type: array\nitems: true', '/items'],
      ['type: object\nproperties: {a: false}', '/properties/a'],
    ],
    prototypeProperty: [['type: object\nproperties: {__proto__: {type: string}}', '/properties/__proto__']],
    structuredEnum: [
      ['type: object\nenum: [{a: 1}]', '/enum'],
      ['type: object\nconst: {a: 1}', '/const'],
    ],
    emptyEnum: [['type: string\nenum: []', '/enum']],
    constrainedEnum: [
      ['type: string\nenum: [a]\nminLength: 1', '/minLength'],
      ['type: string\nconst: a\nformat: email', '/format'],
      ['type: string\nconst: a\nenum: [a]', '/enum'],
    ],
    unknownFormat: [
      ['type: string\nformat: phone', '/format'],
      ['type: string\nformat: toString', '/format'],
    ],
    formatOfOtherType: [['type: integer\nformat: date', '/format']],
    constraintOfOtherType: [['type: string\nminimum: 1', '/minimum']],
    invalidPattern: [
      ['type: string\npattern: "["', '/pattern'],
      ['type: string\npattern: a\\-b', '/pattern'],
    ],
    slashedPattern: [
      ['type: string\npattern: /a', '/pattern'],
      ['type: string\npattern: a/', '/pattern'],
    ],
    mixedMap: [
      ['type: object\nproperties: {a: {type: string}}\nadditionalProperties: {type: string}', '/additionalProperties'],
    ],
    severalTypes: [['type: [string, integer]\nminLength: 1', '/minLength']],
    constrainedUnion: [['type: string\nanyOf: [{type: string}, {type: string, minLength: 1}]', '/anyOf']],
    undiscriminatedOneOf: [['oneOf: [{type: string}, {type: integer}]', '/oneOf']],
    discriminatorAlone: [['type: object\nproperties: {}\ndiscriminator: {propertyName: a}', '/discriminator']],
  };
  const cases = Object.entries(faulty).flatMap(([shape, found]) =>
    found.map(([yaml, pointer]) => [shape, yaml, pointer] as const),
  );

  test.each(cases)('refuses %s: %s', async (shape, yaml, pointer) => {
    const { why, instead } = refusedShapes[shape as keyof typeof refusedShapes];
    const found = await lint(yaml);
    expect(found).toEqual([at(pointer)]);
    expect(found[0]).toContain(`${why}. ${instead}`);
  });

  test('leaves a branch of constraints to the rule for those', async () => {
    expect(await lint('anyOf: [{required: [a]}, {type: string}]')).toEqual([]);
  });
});

describe('portable-keywords: references', () => {
  const beside = (yaml: string) =>
    lintWith(
      'portable-keywords',
      schemas(`Other: {type: string}\nThing: {$ref: '#/components/schemas/Other', ${yaml}}`),
    );

  test('may have words beside them', async () => {
    expect(await beside('description: a, deprecated: true, x-inferred: b, title: c')).toEqual([]);
  });

  test.each(['minLength: 1', "type: [string, 'null']", 'writeOnly: true', 'minLenght: 1', 'default: a'])(
    'refuses `%s` beside one',
    async (yaml) => {
      expect(await beside(yaml)).toEqual([expect.stringContaining('` stands beside `$ref`, which cannot be carried')]);
    },
  );
});

describe('portable-keywords: recursion', () => {
  const recursion = (yaml: string) => lintWith('portable-keywords', schemas(yaml));
  const ref = (name: string) => `{$ref: '#/components/schemas/${name}'}`;

  test('refuses a schema within itself', async () => {
    expect(await recursion(`Node: {type: object, properties: {next: ${ref('Node')}}}`)).toEqual([
      expect.stringMatching(
        /^#\/components\/schemas\/Node\/properties\/next {2}#\/components\/schemas\/Node leads back to this reference/,
      ),
    ]);
  });

  test.each([
    ['items', `{type: array, items: ${ref('A')}}`],
    ['additionalProperties', `{type: object, additionalProperties: ${ref('A')}}`],
    ['anyOf', `{anyOf: [{type: string}, ${ref('A')}]}`],
  ])('refuses a longer circle through `%s` once', async (_, b) => {
    expect(await recursion(`A: {type: object, properties: {b: ${ref('B')}}}\nB: ${b}`)).toHaveLength(1);
  });

  test('refuses two circles twice', async () => {
    expect(
      await recursion(
        `A: {type: object, properties: {a: ${ref('A')}}}\nB: {type: object, properties: {b: ${ref('B')}}}`,
      ),
    ).toHaveLength(2);
  });

  test('passes a schema that is used twice, or that leads into no circle', async () => {
    expect(
      await recursion(`A: {type: object, properties: {b: ${ref('B')}, c: ${ref('B')}}}\nB: {type: string}`),
    ).toEqual([]);
  });

  test('does not take the entrance of a circle for a part of it', async () => {
    const found = await recursion(
      `A: {type: object, properties: {n: ${ref('N')}}}\nN: {type: object, properties: {n: ${ref('N')}}}`,
    );
    expect(found).toEqual([expect.stringContaining('/N/properties/n')]);
  });
});

describe('portable-keywords: unions of objects', () => {
  const branch = (value: string) => `{type: object, required: [kind], properties: {kind: ${value}}}`;
  const union = (a: string, b: string, mapping = "{a: '#/components/schemas/A', b: '#/components/schemas/B'}") =>
    lintWith(
      'portable-keywords',
      schemas(`
A: ${a}
B: ${b}
Thing:
  oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
  discriminator: {propertyName: kind, mapping: ${mapping}}`),
    );

  test('passes branches with values of their own', async () => {
    expect(await union(branch('{type: string, const: a}'), branch('{type: string, enum: [b]}'))).toEqual([]);
  });

  test.each([
    ['no value', branch('{type: string}')],
    ['two values', branch('{type: string, enum: [a, b]}')],
    ['an optional value', '{type: object, properties: {kind: {type: string, const: b}}}'],
    ['no such property', '{type: object, required: [other], properties: {other: {type: string}}}'],
  ])('refuses a branch with %s', async (_, second) => {
    expect(await union(branch('{type: string, const: a}'), second)).toEqual([
      expect.stringMatching(/Thing\/oneOf\/1 {2}The branch has no required `kind` with one value/),
    ]);
  });

  test('refuses the same value twice', async () => {
    const same = branch('{type: string, const: a}');
    expect(await union(same, same)).toEqual([expect.stringContaining('Two branches have the value "a" for `kind`')]);
  });

  test.each([
    ['is missing', '{}', ['does not lead from "a"', 'does not lead from "b"']],
    ['leads elsewhere', "{a: '#/components/schemas/A', b: '#/components/schemas/A'}", ['does not lead from "b"']],
    [
      'knows another value',
      "{a: '#/components/schemas/A', b: '#/components/schemas/B', c: '#/components/schemas/B'}",
      ['a value that no branch has: `c`'],
    ],
  ])('refuses a mapping that %s', async (_, mapping, messages) => {
    const found = await union(branch('{type: string, const: a}'), branch('{type: string, const: b}'), mapping);
    expect(found).toEqual(messages.map((message) => expect.stringContaining(message)));
  });

  test('passes without mapping where the values are the names', async () => {
    expect(await union(branch('{type: string, const: A}'), branch('{type: string, const: B}'), '{}')).toEqual([]);
  });

  test('refuses a branch of `allOf` that is not an object', async () => {
    expect(await lint('allOf: [{type: object, properties: {}}, {type: string}]')).toEqual([at('/allOf/1')]);
  });
});
