import { describe, expect, test } from 'vitest';
import { lintWith, schema } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('closed-empty-object', schema(yaml));

describe('closed-empty-object', () => {
  test.each([
    '{type: object, maxProperties: 0, additionalProperties: false, description: Nothing.}',
    '{type: object, additionalProperties: true}',
    '{type: object, additionalProperties: {type: string}}',
    '{type: object, properties: {a: {type: string}}}',
    "{type: object, anyOf: [{$ref: '#/components/schemas/Thing'}]}",
    '{type: string}',
    '{}',
  ])('passes %s', async (yaml) => {
    expect(await lint(yaml)).toEqual([]);
  });

  test.each([
    '{type: object}',
    '{type: [object, "null"]}',
    '{type: object, additionalProperties: false}',
    '{type: object, minProperties: 1}',
  ])('refuses %s, which does not declare its contents', async (yaml) => {
    expect(await lint(yaml)).toEqual([
      expect.stringMatching(/^#\/components\/schemas\/Thing {2}This object does not declare its contents\./),
    ]);
  });

  test.each([
    '{type: object, maxProperties: 0}',
    '{maxProperties: 0, additionalProperties: false}',
    '{type: object, maxProperties: 0, additionalProperties: false, properties: {}}',
    '{type: object, maxProperties: 0, additionalProperties: true}',
  ])('refuses %s, which is empty and not closed', async (yaml) => {
    expect(await lint(yaml)).toEqual([expect.stringContaining('This empty object is not closed.')]);
  });

  test('leaves a branch of constraints to the rule for those', async () => {
    expect(await lint('{anyOf: [{type: object, minProperties: 1}, {type: string}]}')).toEqual([]);
  });
});
