import { describe, expect, test } from 'vitest';
import { found, lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root?: string) => lintWith('portable-styles', operation(`${yaml}\nresponses: {}`, root));
const parameter = (more: string, schema: string, at = 'query') =>
  lint(`parameters: [{name: a, in: ${at}, required: true, ${more} schema: ${schema}}]`);
const said = (message: string) => [expect.stringContaining(message)];

const flat = '{type: object, properties: {b: {type: string}}, additionalProperties: {type: integer}}';
const deep = 'style: deepObject, explode: true,';
const nested = `${deep} x-nested: brackets,`;

const NESTED = [
  '{type: object, properties: {b: {type: object}}}',
  '{type: object, properties: {b: {type: [array, "null"]}}}',
  '{type: object, additionalProperties: {properties: {c: {}}}}',
  '{anyOf: [{type: object}, {allOf: [{properties: {b: {items: {}}}}]}]}',
  '{type: object, patternProperties: {b: {type: array}}}',
];

describe('portable-styles: values within values', () => {
  test.each([
    ['', 'query'],
    ['explode: false,', 'query'],
    ['style: pipeDelimited, explode: false,', 'query'],
    [deep, 'query'],
    ['', 'path'],
    ['style: label,', 'path'],
    ['style: matrix,', 'path'],
    ['', 'header'],
    ['explode: false,', 'cookie'],
  ])('are refused with %s in a %s, however the schema says it', async (more, at) => {
    for (const schema of NESTED) expect(await parameter(more, schema, at)).toEqual(said('is a value within a value'));
    expect(await parameter(more, flat, at)).toEqual([]);
    expect(await parameter(more, '{}', at)).toEqual([]);
  });

  // https://spec.openapis.org/oas/v3.2.0#style-values
  test('are refused in the style `cookie`, which is one of cookies alone', async () => {
    for (const schema of NESTED)
      expect(await parameter('style: cookie,', schema, 'cookie')).toEqual(said('is a value within a value'));
    expect(await parameter('style: cookie,', flat, 'cookie')).toEqual([]);
    expect(await parameter('style: cookie,', flat, 'query')).toEqual(said('The style is `cookie`'));
  });

  test('are refused in items of a list', async () => {
    expect(await parameter('', '{type: array, items: {type: object}}')).toEqual(
      said('An item is a value within a value'),
    );
    expect(await parameter('', '{type: array, prefixItems: [{}, {type: array}]}')).toEqual(said('Item 1 is a value'));
  });

  test('are carried in brackets', async () => {
    for (const schema of [...NESTED, '{type: array, items: {type: string}}', '{type: [object, integer]}'])
      expect(await parameter(nested, schema)).toEqual([]);
  });

  test('are carried as JSON', async () => {
    const [schema] = NESTED;
    expect(await lint(`parameters: [{name: a, in: query, content: {application/json: {schema: ${schema}}}}]`)).toEqual(
      [],
    );
  });

  test('are refused in response headers and in fields of forms, where a style is written', async () => {
    const [schema] = NESTED;
    const header = `responses: {'200': {description: a, headers: {X-A: {schema: ${schema}}}}}`;
    expect(await lintWith('portable-styles', operation(header))).toEqual(said('headers/X-A'));
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data']) {
      const form = (encoding: string) =>
        lint(
          `requestBody: {content: {${type}: {schema: {allOf: [{properties: {a: ${schema}}}]}, encoding: {a: {${encoding}}}}}}`,
        );
      expect(await form('contentType: application/json')).toEqual([]);
      expect(await form('style: form')).toEqual(said('encoding/a  `b` is a value within a value'));
      expect(await form('explode: false')).toEqual(said('`b` is a value within a value'));
      expect(await form(deep.slice(0, -1))).toEqual(said('`b` is a value within a value'));
      expect(await form(nested.slice(0, -1))).toEqual([]);
    }
  });

  test('that hold themselves are refused in brackets', async () => {
    const tree =
      'components: {schemas: {Tree: {type: object, properties: {b: {type: array, items: {$ref: "#/components/schemas/Tree"}}}}}}';
    const parameters = `parameters: [{name: a, in: query, ${nested} schema: {$ref: "#/components/schemas/Tree"}}]`;
    expect(await lint(parameters, tree)).toEqual(said('The value can hold itself'));
  });
});

describe('portable-styles: parameters', () => {
  test.each([
    [deep, '{type: string}', 'query', 'is the style of the type `string`'],
    [deep, '{type: array, items: {}}', 'query', 'is the style of the type `array`'],
    [deep, '{anyOf: [{type: object}, {type: integer}]}', 'query', 'is the style of the type `integer`'],
    ['style: simple,', '{type: string}', 'query', 'The style is `simple`'],
    ['style: form,', '{type: string}', 'path', 'The style is `form`'],
    ['style: pipeDelimited, explode: false,', '{type: array}', 'cookie', 'The style is `pipeDelimited`'],
    ['style: pipeDelimited, explode: true,', '{type: object}', 'query', 'is the style of an object'],
    ['x-nested: brackets,', '{type: object}', 'query', 'stands beside the style `form`'],
    [`${deep} x-nested: dots,`, '{type: object}', 'query', '`x-nested: dots`'],
    ['x-nested: brackets,', '{type: object}', 'header', 'stands beside the style `simple`'],
  ])('%s of %s in a %s is refused', async (more, schema, at, message) => {
    const found = await parameter(more, schema, at);
    expect(found.filter((text) => text.includes('/parameters/0  '))).toEqual(said(message));
  });

  test('refuses an empty value of a parameter that holds no text', async () => {
    const parameter = (type: string) => `{name: ${type}, in: query, allowEmptyValue: true, schema: {type: ${type}}}`;
    expect(await lint(`parameters: [${parameter('string')}, ${parameter('integer')}]`)).toEqual(
      found(`#/paths/~1things/post/parameters/1/allowEmptyValue`, '`allowEmptyValue` is true'),
    );
  });
});
