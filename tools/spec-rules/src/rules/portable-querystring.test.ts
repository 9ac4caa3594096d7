import { describe, expect, test } from 'vitest';
import { lintWith } from '../../test/lint-with.ts';

const lint = (parameters: string, security = '[]') =>
  lintWith(
    ['portable-querystring', 'portable-media-types', 'portable-styles'],
    `openapi: 3.2.0
paths: {/things: {parameters: [{in: header, name: X-A, schema: {type: string}}], get: {security: ${security}, parameters: [${parameters}], responses: {}}}}
components: {securitySchemes: {inQuery: {type: apiKey, in: query, name: key}, inHeader: {type: apiKey, in: header, name: key}}}`,
  );
const whole = (content: string) => `{in: querystring, name: all, content: {${content}}}`;
const form = whole('application/x-www-form-urlencoded: {schema: {type: object}}');

// https://spec.openapis.org/oas/v3.2.0#parameter-locations
describe('a parameter that is the whole query', () => {
  test.each([form, whole('application/json: {}'), whole('text/plain: {}')])('passes as %s', async (parameter) => {
    expect(await lint(parameter, '[{inHeader: []}]')).toEqual([]);
  });

  test.each([
    ['without content', '{in: querystring, name: all}', '[]', 'parameters/0 .*`all` has no `content`'],
    [
      'beside one of the query',
      `${form}, {in: query, name: a, schema: {}}`,
      '[]',
      'parameters/1 .*`a` is in the query',
    ],
    ['twice', `${form}, {in: querystring, name: b, content: {text/plain: {}}}`, '[]', 'parameters/1 .*`b` is in the'],
    ['beside a key', form, '[{inQuery: []}]', 'parameters/0 .*The key `inQuery` is in the query beside `all`'],
    ['in bytes', whole('image/png: {}'), '[]', '`image/png` is offered'],
    ['as a form with files', whole('multipart/form-data: {}'), '[]', '`multipart/form-data` is offered'],
    [
      'with nested values in a style',
      whole(
        'application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: array, items: {type: array}}}}, encoding: {a: {style: form}}}',
      ),
      '[]',
      'An item is a value within a value',
    ],
  ])('is refused %s', async (_, parameters, security, message) => {
    expect(await lint(parameters, security)).toEqual([expect.stringMatching(message)]);
  });
});
