import { describe, expect, test } from 'vitest';
import { body, lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('secret-write-only', yaml);
const property = (name: string, yaml: string) => lint(body(`type: object\nproperties: {${name}: ${yaml}}`));

describe('secret-write-only', () => {
  test('passes a secret that is declared as one', async () => {
    expect(await property('password', '{type: string, format: password, writeOnly: true}')).toEqual([]);
  });

  test.each([
    '{type: string}',
    '{type: string, format: password}',
    '{type: string, writeOnly: true}',
    "{type: [string, 'null']}",
  ])('refuses `confirm_password: %s` in a request', async (yaml) => {
    expect(await property('confirm_password', yaml)).toEqual([
      expect.stringMatching(
        /\/properties\/confirm_password {2}`confirm_password` is a secret but is not declared as one\. Write `format: password`/,
      ),
    ]);
  });

  test('follows references, and reports a shared schema once', async () => {
    const ref = "{$ref: '#/components/schemas/Secret'}";
    const yaml = body(
      `type: object\nproperties: {password: ${ref}, passwordAgain: ${ref}}`,
      'Secret: {type: string, format: password}',
    );
    expect(await lint(yaml)).toEqual([expect.stringMatching(/^#\/components\/schemas\/Secret /)]);
  });

  // Every keyword that applies a schema or holds one: JSON Schema 2020-12 Core, 8.2.4, 10 and 11; Validation, 8.5.
  describe.each([
    ['items', (schema: string) => `items: ${schema}`],
    ['prefixItems', (schema: string) => `prefixItems: [${schema}]`],
    ['contains', (schema: string) => `contains: ${schema}`],
    ['unevaluatedItems', (schema: string) => `unevaluatedItems: ${schema}`],
    ['properties', (schema: string) => `properties: {a: ${schema}}`],
    ['patternProperties', (schema: string) => `patternProperties: {a: ${schema}}`],
    ['additionalProperties', (schema: string) => `additionalProperties: ${schema}`],
    ['unevaluatedProperties', (schema: string) => `unevaluatedProperties: ${schema}`],
    ['propertyNames', (schema: string) => `propertyNames: ${schema}`],
    ['dependentSchemas', (schema: string) => `dependentSchemas: {a: ${schema}}`],
    ['allOf', (schema: string) => `allOf: [${schema}]`],
    ['anyOf', (schema: string) => `anyOf: [${schema}]`],
    ['oneOf', (schema: string) => `oneOf: [${schema}]`],
    ['not', (schema: string) => `not: ${schema}`],
    ['if', (schema: string) => `if: ${schema}`],
    ['then', (schema: string) => `then: ${schema}`],
    ['else', (schema: string) => `else: ${schema}`],
    ['contentSchema', (schema: string) => `contentSchema: ${schema}`],
    ['$defs', (schema: string) => `$defs: {a: ${schema}}`],
  ])('below %s', (_, holding) => {
    test('refuses a secret, there and behind a reference', async () => {
      const found = await lint(body(holding('{properties: {password: {type: string}}}')));
      expect(found).toEqual([expect.stringContaining('`password` is a secret but is not declared as one.')]);
      const ref = holding("{$ref: '#/components/schemas/Login'}");
      const behind = await lint(body(ref, 'Login: {properties: {password: {type: string}}}'));
      expect(behind).toEqual([expect.stringMatching(/^#\/components\/schemas\/Login\/properties\/password /)]);
    });

    test('refuses a password that an answer could carry', async () => {
      const [found] = await lint(body(holding('{type: string, format: password}')));
      expect(found).toContain('This password is not `writeOnly`.');
    });
  });

  test('refuses a password that an answer could carry', async () => {
    const yaml =
      "responses: {'200': {description: a, content: {application/json: {schema: {type: string, format: password}}}}}";
    expect(await lint(operation(yaml))).toEqual([expect.stringContaining('This password is not `writeOnly`.')]);
  });

  test('passes a token that an answer gives out', async () => {
    const yaml =
      "responses: {'200': {description: a, content: {application/json: {schema: {type: object, properties: {token: {type: string}}}}}}}";
    expect(await lint(operation(yaml))).toEqual([]);
  });

  test('passes what is about a secret and not one', async () => {
    expect(await property('hasPassword', '{type: boolean}')).toEqual([]);
    expect(await property('password_hint', '{type: string}')).toEqual([]);
  });
});
