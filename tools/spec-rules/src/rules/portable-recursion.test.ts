import { describe, expect, test } from 'vitest';
import { lintWith, schemas } from '../../test/lint-with.ts';

const recursion = (yaml: string) => lintWith('portable-recursion', schemas(yaml));
const ref = (name: string) => `{$ref: '#/components/schemas/${name}'}`;

describe('portable-recursion: references', () => {
  test.each([
    ['properties', `{type: object, properties: {next: ${ref('A')}}}`],
    ['items', `{anyOf: [{type: array, items: ${ref('A')}}]}`],
    ['additionalProperties', `{type: object, additionalProperties: ${ref('A')}}`],
  ])('may lead back through `%s`', async (_, schema) => {
    expect(await recursion(`A: ${schema}`)).toEqual([]);
  });

  test.each([
    ['allOf', `{allOf: [${ref('A')}]}`],
    ['anyOf', `{anyOf: [{type: string}, ${ref('A')}]}`],
    ['not', `{not: ${ref('A')}}`],
    ['dependentSchemas', `{dependentSchemas: {a: ${ref('A')}}}`],
  ])('may not lead back through `%s`, which judges the same value', async (_, b) => {
    expect(await recursion(`A: {anyOf: [${ref('B')}, {type: string}]}\nB: ${b}`)).toEqual([
      expect.stringContaining('leads back to this reference, which cannot be carried to types'),
    ]);
  });
});
