import { describe, expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root?: string) => lintWith('form-part-flat', operation(yaml, root));

describe('form-part-flat', () => {
  const form = (schema: string, rest = '', root?: string) =>
    lint(`requestBody: {content: {multipart/form-data: {schema: ${schema}${rest}}}}\nresponses: {}`, root);

  test('passes text, numbers, booleans and files', async () => {
    const types = '{a: {type: string}, b: {type: integer}, c: {type: boolean}, d: {type: string, format: binary}}';
    expect(await form(`{type: object, properties: ${types}}`)).toEqual([]);
  });

  test.each(['array', 'object'])('refuses a part of type `%s`', async (type) => {
    expect(await form(`{type: object, properties: {a: {type: ${type}}}}`)).toEqual([
      expect.stringMatching(new RegExp(`/properties/a  The part is of type \`${type}\`, which the mock cannot read`)),
    ]);
  });

  test('finds it in the branches of a union, behind references', async () => {
    const root = `
components:
  schemas:
    List: {type: array}
    Branch: {type: object, properties: {a: {$ref: '#/components/schemas/List'}}}`;
    expect(await form("{oneOf: [{$ref: '#/components/schemas/Branch'}]}", '', root)).toEqual([
      expect.stringContaining('#/components/schemas/Branch/properties/a  The part is of type `array`'),
    ]);
  });

  test('passes a body that holds no form data', async () => {
    expect(
      await lint(
        'requestBody: {content: {application/json: {schema: {properties: {a: {type: array}}}}}}\nresponses: {}',
      ),
    ).toEqual([]);
  });
});
