import { describe, expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root?: string) => lintWith('input-answered-by-400', operation(yaml, root));
const missing = [
  expect.stringMatching(/^#\/paths\/~1things\/post\/responses {2}The operation takes input that can be invalid/),
];

describe('input-answered-by-400', () => {
  test('passes a 400', async () => {
    expect(await lint("requestBody: {content: {}}\nresponses: {'400': {description: No.}}")).toEqual([]);
  });

  test('passes an operation without input', async () => {
    expect(await lint('responses: {}')).toEqual([]);
  });

  test('refuses a request body without it', async () => {
    expect(await lint("requestBody: {content: {}}\nresponses: {'422': {description: No.}}")).toEqual(missing);
  });

  test.each([
    ['required', '{name: a, in: query, required: true, schema: {type: string}}'],
    ['not a string', '{name: a, in: query, schema: {type: integer}}'],
    ['constrained', '{name: a, in: path, required: true, schema: {type: string, minLength: 3}}'],
    ['JSON', '{name: a, in: query, content: {application/json: {}}}'],
  ])('refuses a parameter that is %s', async (_, parameter) => {
    expect(await lint(`parameters: [${parameter}]\nresponses: {}`)).toEqual(missing);
  });

  test('follows references to the parameter and its schema', async () => {
    const components = `
components:
  parameters: {A: {name: a, in: query, schema: {$ref: '#/components/schemas/A'}}}
  schemas: {A: {type: string, format: uuid}}`;
    expect(await lint("parameters: [{$ref: '#/components/parameters/A'}]\nresponses: {}", components)).toEqual(missing);
  });

  test('looks at the parameters of the path', async () => {
    const yaml = `
openapi: 3.1.0
paths:
  /things:
    parameters: [{name: a, in: query, required: true, schema: {type: string}}]
    post: {responses: {}}
  /others:
    post: {responses: {}}`;
    expect(await lintWith('input-answered-by-400', yaml)).toEqual(missing);
  });

  test.each([
    '{name: a, in: path, required: true, schema: {type: string, description: Any text.}}',
    '{name: a, in: query, schema: {type: string}}',
  ])('passes a parameter that cannot be wrong: %s', async (parameter) => {
    expect(await lint(`parameters: [${parameter}]\nresponses: {}`)).toEqual([]);
  });

  test('refuses an operation without any responses, at the operation', async () => {
    expect(await lint('requestBody: {content: {}}')).toEqual([expect.stringMatching(/^#\/paths\/~1things\/post {2}/)]);
  });
});
