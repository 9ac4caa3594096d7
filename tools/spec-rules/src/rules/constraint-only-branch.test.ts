import { describe, expect, test } from 'vitest';
import { lintWith, schema, schemas } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('constraint-only-branch', schema(yaml));

describe('constraint-only-branch', () => {
  test('passes branches that repeat the property', async () => {
    expect(
      await lint(
        'anyOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, properties: {}}]',
      ),
    ).toEqual([]);
  });

  test.each(['{required: [a]}', '{type: object, minProperties: 1}', '{minLength: 3}', '{not: {type: string}}'])(
    'refuses the branch %s',
    async (branch) => {
      expect(await lint(`anyOf: [{type: string}, ${branch}]`)).toEqual([
        expect.stringMatching(
          /^#\/components\/schemas\/Thing\/anyOf\/1 {2}This branch of `anyOf` holds constraints and no properties\./,
        ),
      ]);
    },
  );

  test.each(['allOf', 'oneOf'])('refuses it in `%s` and behind a reference', async (keyword) => {
    const yaml = schemas(`
Rule: {type: object, minProperties: 1}
Thing: {${keyword}: [{$ref: '#/components/schemas/Rule'}]}`);
    expect(await lintWith('constraint-only-branch', yaml)).toEqual([expect.stringContaining(`/Thing/${keyword}/0`)]);
  });

  test.each([
    '{type: string, minLength: 3}',
    "{type: 'null'}",
    '{type: object, maxProperties: 0, additionalProperties: false}',
  ])('passes the branch %s, which describes a value', async (branch) => {
    expect(await lint(`anyOf: [{type: integer}, ${branch}]`)).toEqual([]);
  });
});
