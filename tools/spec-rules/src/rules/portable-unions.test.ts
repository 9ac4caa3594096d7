import { describe, expect, test } from 'vitest';
import { lintWith, schemas } from '../../test/lint-with.ts';

const overlaps = (a: string, b: string, union = 'oneOf', more = '') =>
  lintWith(
    'portable-unions',
    schemas(`
A: ${a}
B: ${b}
Thing:
  ${union}: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
  discriminator: {propertyName: kind}
${more}`),
  );
const branch = (kind: string, more = '') => `{type: object, required: [kind], properties: {kind: ${kind}${more}}}`;
const text = '{type: string}';

describe('branches of a oneOf with a discriminator', () => {
  test('that a value can fit both of are refused, with the place of both and what to write', async () => {
    expect(await overlaps(branch(text, ', towed: {type: boolean}'), branch(text, ', sails: {type: integer}'))).toEqual([
      expect.stringMatching(
        /Thing\/oneOf\/1 {2}A value can fit this branch and #\/components\/schemas\/Thing\/oneOf\/0, .*does not change what is valid.*`const` of its own.*`anyOf`/s,
      ),
    ]);
  });

  test.each([
    ['have the same value', branch('{const: a}'), branch('{const: a}')],
    ['share a value', branch('{enum: [a, b]}'), branch('{enum: [b, c]}')],
    ['do not require the property', '{properties: {kind: {const: a}}}', '{properties: {kind: {const: b}}}'],
    ['differ in an optional property', branch(text, ', a: {type: string}'), branch(text, ', a: {type: integer}')],
    [
      'are both open, and one of them requires more',
      branch(text),
      `{required: [a], properties: {a: {}, kind: ${text}}}`,
    ],
    ['are null', '{type: [object, "null"], required: [a], properties: {a: {const: 1}}}', '{type: "null"}'],
    ['hold a type within the other', branch('{type: number}'), branch('{type: integer}')],
    ['have an allOf', `{allOf: [${branch(text)}]}`, `{allOf: [${branch(text)}, {properties: {a: {}}}]}`],
    [
      'are unions themselves',
      `{oneOf: [${branch('{const: a}')}, ${branch('{const: b}')}]}`,
      `{oneOf: [${branch('{const: b}')}, ${branch('{const: c}')}]}`,
    ],
    ['are anything', '{}', '{}'],
  ])('that %s are refused', async (_, a, b) => {
    expect(await overlaps(a, b)).toEqual([expect.stringContaining('A value can fit this branch')]);
  });

  test.each([
    ['by values', branch('{const: a}'), branch('{type: string, enum: [b]}')],
    ['by values behind an allOf', `{allOf: [${branch('{const: a}')}, {properties: {x: {}}}]}`, branch('{const: b}')],
    ['by a value that only one of them requires', branch('{const: a}'), '{properties: {kind: {const: b}}}'],
    [
      'by another property',
      branch(text, ', of: {const: a}').replace('[kind', '[kind, of'),
      branch(text, ', of: {const: b}'),
    ],
    ['by what each requires', `{required: [a], properties: {a: {}}}`, `{required: [b], properties: {b: {}}}`],
    ['by what is closed', `{required: [a], properties: {a: {}}}`, `{properties: {b: {}}, additionalProperties: false}`],
    ['by type', branch(text), text],
    ['by patterns', branch('{type: string, pattern: ^a}'), branch('{type: string, pattern: ^b}')],
    ['by a condition', branch(text), `{not: ${branch(text)}}`],
    ['by unions of values', `{oneOf: [${branch('{const: a}')}, ${branch('{const: b}')}]}`, branch('{const: c}')],
  ])('that are told apart %s are not', async (_, a, b) => {
    expect(await overlaps(a, b)).toEqual([]);
  });

  test('may overlap in an anyOf, and where there is no discriminator', async () => {
    expect(await overlaps(branch(text), branch(text), 'anyOf')).toEqual([]);
    expect(await lintWith('portable-unions', schemas(`Thing: {oneOf: [${branch(text)}, ${branch(text)}]}`))).toEqual(
      [],
    );
  });

  test('that contain themselves are looked at once', async () => {
    const circle = "{required: [kind], properties: {kind: {const: a}, next: {$ref: '#/components/schemas/Thing'}}}";
    expect(await overlaps(circle, branch('{const: b}'))).toEqual([]);
  });

  test('that require each other without end have no value in common', async () => {
    const requires = (name: string) =>
      `{required: [kind, next], properties: {kind: ${text}, next: {$ref: '#/components/schemas/${name}'}}}`;
    expect(await overlaps(requires('B'), requires('A'))).toEqual([]);
  });

  test('are compared in a time that does not double with each level of properties', async () => {
    const level = (name: string, index: number) => {
      const next = `{$ref: '#/components/schemas/${name}${index + 1}'}`;
      return `${name}${index}: {required: [kind, left, right], properties: {kind: ${text}, left: ${next}, right: ${next}}}`;
    };
    const named = ['A', 'B'].flatMap((name) => [
      ...Array.from({ length: 40 }, (_, index) => level(name, index)),
      `${name}40: {type: string, title: ${name}}`,
    ]);
    const [a, b] = ['A', 'B'].map((name) => `{$ref: '#/components/schemas/${name}0'}`);
    expect(await overlaps(`${a}`, `${b}`, 'oneOf', named.join('\n'))).toEqual([
      expect.stringContaining('A value can fit this branch and'),
    ]);
  });
});
