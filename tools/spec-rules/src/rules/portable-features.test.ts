import { describe, expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root?: string) => lintWith('portable-features', operation(yaml, root));
const found = (pointer: string, message: string) => [
  expect.stringMatching(new RegExp(`^${pointer.replaceAll('$', '\\$')}  ${message}`)),
];
const post = '#/paths/~1things/post';

describe('portable-features', () => {
  test('passes what every artefact carries', async () => {
    const yaml = `
security: [{key: []}, {basic: []}]
parameters: [{name: a, in: cookie, schema: {type: string}}, {name: X-A, in: header, schema: {type: string}}]
requestBody: {content: {application/json: {}, application/x-www-form-urlencoded: {}, text/plain: {}}}
responses: {default: {description: a, content: {application/problem+json: {}}}}`;
    const schemes =
      'components: {securitySchemes: {key: {type: apiKey, in: header, name: a}, basic: {type: http, scheme: Basic}}}';
    expect(await lint(yaml, schemes)).toEqual([]);
  });

  test('passes webhooks, callbacks, links, servers of an operation and headers that OpenAPI has ignored', async () => {
    const yaml = `
servers: [{url: https://upload.example.com}]
callbacks: {done: {'{$request.body#/url}': {post: {responses: {}}}}}
parameters: [{name: Accept, in: header, schema: {type: string}}, {name: q, in: query, allowEmptyValue: false}]
responses: {'200': {description: a, links: {next: {operationId: a}}}}`;
    expect(await lint(yaml, 'webhooks: {joined: {post: {responses: {}}}}')).toEqual([]);
  });

  test('refuses an empty value of a parameter that holds no text', async () => {
    const parameter = (type: string) => `{name: ${type}, in: query, allowEmptyValue: true, schema: {type: ${type}}}`;
    expect(await lint(`parameters: [${parameter('string')}, ${parameter('integer')}]\nresponses: {}`)).toEqual(
      found(`${post}/parameters/1/allowEmptyValue`, '`allowEmptyValue` is true'),
    );
  });

  test.each(['get', 'head'])('refuses a body of `%s`', async (method) => {
    const yaml = `openapi: 3.1.0\npaths: {/things: {${method}: {requestBody: {content: {}}, responses: {}}}}`;
    expect(await lintWith('portable-features', yaml)).toEqual(
      found(`#/paths/~1things/${method}/requestBody`, `\`${method}\` has a request body`),
    );
  });

  test('refuses the content of a status that has none, referred to or not', async () => {
    const content = '{description: a, content: {application/json: {}}}';
    const yaml = `responses: {'200': ${content}, '204': ${content}, '304': {description: b}, '205': {$ref: '#/components/responses/A'}}`;
    expect(await lint(yaml, `components: {responses: {A: ${content}}}`)).toEqual([
      ...found(`${post}/responses/204`, '`204` has `content`'),
      ...found(`${post}/responses/205`, '`205` has `content`'),
    ]);
  });

  test('refuses two credentials of one requirement that are sent in one place', async () => {
    const schemes = `{token: {type: apiKey, in: header, name: AUTHORIZATION}, key: {type: apiKey, in: header, name: X-Key},
      basic: {type: http, scheme: basic}, page: {type: apiKey, in: query, name: X-Key}}`;
    const yaml = `security: [{token: []}, {basic: []}, {basic: [], key: [], page: []}, {key: [], basic: [], token: []}]\nresponses: {}`;
    expect(await lint(yaml, `components: {securitySchemes: ${schemes}}`)).toEqual(
      found(`${post}/security/3`, '`basic` and `token` are both sent in the header `authorization`'),
    );
  });

  test.each(['json', 'text/csv, text/plain', 'text/', ''])('refuses «%s» for a media type', async (type) => {
    const content = `{'${type}': {}, 'text/*': {}, 'application/vnd.a+json; charset=utf-8': {}}`;
    expect(await lint(`responses: {'200': {description: a, content: ${content}}}`)).toEqual(
      found(`${post}/responses/200/content/.*`, `\`${type}\` is offered`),
    );
  });

  test('looks at a schema once, however often schemas refer to one another', async () => {
    const ref = (index: number) => `{$ref: '#/components/schemas/S${index}'}`;
    const links = Array.from(
      { length: 40 },
      (_, index) => `S${index}: {allOf: [${ref(index + 1)}, ${ref(index + 1)}]}`,
    );
    const content = `{text/plain: {schema: ${ref(0)}}}`;
    const schemas = (last: string) => `components: {schemas: {${links.join(', ')}, S40: {type: ${last}}}}`;
    const yaml = `responses: {'200': {description: a, content: ${content}}}`;
    expect(await lint(yaml, schemas('string'))).toEqual([]);
    expect(await lint(yaml, schemas('object'))).toEqual(
      found(`${post}/responses/200/content/text~1plain`, '`text/plain` is offered'),
    );
  });

  test('refuses an operation without responses', async () => {
    expect(await lint('summary: Nothing comes back.')).toEqual(found(post, 'The operation has no `responses`'));
  });

  test('refuses a path parameter that a call could leave out', async () => {
    expect(await lint('parameters: [{name: id, in: path, schema: {}}]\nresponses: {}')).toEqual(
      found(`${post}/parameters/0`, 'The path parameter `id` is not required'),
    );
  });

  test('refuses a parameter or header that is called as the prototype is', async () => {
    const yaml = `
parameters: [{name: __proto__, in: query, schema: {}}, {name: constructor, in: query, schema: {}}]
responses: {'200': {description: a, headers: {__proto__: {schema: {}}, toString: {schema: {}}}}}`;
    expect(await lint(yaml)).toEqual([
      ...found(`${post}/parameters/0/name`, 'A parameter is called `__proto__`'),
      ...found(`${post}/responses/200/headers/__proto__`, 'A header is called `__proto__`'),
    ]);
  });

  test('refuses a range of statuses that nothing takes for one', async () => {
    expect(await lint("responses: {'2xx': {description: a}, 4XX: {description: b}}")).toEqual(
      found(`${post}/responses/2xx`, 'The status is `2xx`'),
    );
  });

  test('refuses `trace`', async () => {
    expect(await lintWith('portable-features', 'openapi: 3.1.0\npaths: {/things: {trace: {responses: {}}}}')).toEqual(
      found('#/paths/~1things/trace', 'There is `trace`'),
    );
  });

  test.each([
    ['application/xml', '{type: object}'],
    ['text/csv; charset=utf-8', '{type: array}'],
    ['application/soap+xml', '{properties: {}}'],
    ['*/*', '{type: object}'],
    ['application/zip', '{allOf: [{type: object}]}'],
    ['image/*', '{type: integer}'],
    ['multipart/mixed', '{type: object}'],
  ])('refuses %s of %s, in requests and in responses', async (type, schema) => {
    const content = `content: {"${type}": {schema: ${schema}}}`;
    const yaml = `requestBody: {${content}}\nresponses: {'200': {description: a, ${content}}}`;
    expect(await lint(yaml)).toEqual([
      expect.stringContaining('is offered, which cannot'),
      expect.stringContaining('is offered, which cannot'),
    ]);
  });

  test.each([
    ['application/xml', '{type: string}'],
    ['text/csv', '{}'],
    ['*/*', '{type: string, format: binary}'],
    ['image/*', '{}'],
    ['application/octet-stream', '{oneOf: [{type: string}, {type: object}]}'],
    ['application/problem+json', '{type: object}'],
  ])('passes %s of %s', async (type, schema) => {
    expect(await lint(`responses: {'200': {description: a, content: {"${type}": {schema: ${schema}}}}}`)).toEqual([]);
  });

  test.each(['mutualTLS', 'http, scheme: digest'])('refuses the security scheme {type: %s}', async (scheme) => {
    expect(await lint('responses: {}', `components: {securitySchemes: {a: {type: ${scheme}}}}`)).toHaveLength(1);
  });
});

describe('portable-features: what leads nowhere', () => {
  test('refuses a security scheme that is not defined, wherever it is asked for', async () => {
    const root =
      'security: [{key: []}, {other: []}]\ncomponents: {securitySchemes: {key: {type: apiKey, in: header, name: a}}}';
    expect(await lint('security: [{key: [], another: []}, {}]\nresponses: {}', root)).toEqual([
      expect.stringContaining('`other` is not defined'),
      expect.stringContaining('`another` is not defined'),
    ]);
  });
});

describe('portable-features: form data', () => {
  const form = (encoding: string) =>
    lint(
      `requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {${encoding}}}}}}\nresponses: {}`,
    );

  test.each(['headers: {X-A: {schema: {type: string}}}', 'allowReserved: true'])(
    'refuses a part with `%s`',
    async (encoding) => {
      expect(await form(encoding)).toHaveLength(1);
    },
  );
});
