import { describe, expect, test } from 'vitest';
import { lintWith, schemas } from '../../test/lint-with.ts';

describe('discriminator-tells-apart', () => {
  const branch = (value: string) => `{type: object, required: [kind], properties: {kind: ${value}}}`;
  const union = (a: string, b: string, mapping = "{a: '#/components/schemas/A', b: '#/components/schemas/B'}") =>
    lintWith(
      'discriminator-tells-apart',
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
  ])('finds a branch with %s', async (_, second) => {
    expect(await union(branch('{type: string, const: a}'), second)).toEqual([
      expect.stringMatching(/Thing\/oneOf\/1 {2}The branch has no required `kind` with one value/),
    ]);
  });

  test('finds the same value twice', async () => {
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
  ])('finds a mapping that %s', async (_, mapping, messages) => {
    const found = await union(branch('{type: string, const: a}'), branch('{type: string, const: b}'), mapping);
    expect(found).toEqual(messages.map((message) => expect.stringContaining(message)));
  });

  // https://spec.openapis.org/oas/v3.2.0#optional-discriminating-property
  test.each(['Other', "'#/components/schemas/Other'"])('asks for no value of the default, %s', async (to) => {
    const lint = (first: string) =>
      lintWith(
        'discriminator-tells-apart',
        schemas(`
Cat: ${first}
Other: {type: object, properties: {kind: {not: {enum: [Cat]}}}}
Thing:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Other'}]
  discriminator: {propertyName: kind, defaultMapping: ${to}}`),
      );
    expect(await lint(branch('{type: string, const: Cat}'))).toEqual([]);
    expect(await lint(branch('{type: string}'))).toEqual([
      expect.stringContaining('The branch has no required `kind`'),
    ]);
    expect(await lint(branch('{type: string, const: cat}'))).toEqual([
      expect.stringContaining('does not lead from "cat"'),
    ]);
  });

  test('passes without mapping where the values are the names', async () => {
    expect(await union(branch('{type: string, const: A}'), branch('{type: string, const: B}'), '{}')).toEqual([]);
  });
});
