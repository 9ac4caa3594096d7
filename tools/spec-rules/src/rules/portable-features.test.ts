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

  test.each([
    ['webhooks', 'webhooks: {a: {}}', '#/webhooks'],
    ['links', 'components: {links: {a: {}}}', '#/components/links'],
    ['callbacks', 'components: {callbacks: {a: {}}}', '#/components/callbacks'],
  ])('refuses `%s`', async (name, root, pointer) => {
    expect(await lint('responses: {}', root)).toEqual(found(pointer, `There is \`${name}\`, which cannot be carried`));
  });

  test.each([
    ['callbacks', 'callbacks: {a: {}}\nresponses: {}', `${post}/callbacks`],
    ['servers', 'servers: []\nresponses: {}', `${post}/servers`],
    ['links', "responses: {'200': {description: a, links: {a: {}}}}", `${post}/responses/200/links`],
    [
      'allowEmptyValue',
      'parameters: [{name: a, in: query, allowEmptyValue: true}]\nresponses: {}',
      `${post}/parameters/0/allowEmptyValue`,
    ],
  ])('refuses `%s` of an operation', async (name, yaml, pointer) => {
    expect(await lint(yaml)).toEqual(found(pointer, `There is \`${name}\``));
  });

  test.each(['Authorization', 'content-type', 'Accept'])('refuses the header parameter `%s`', async (name) => {
    const yaml = `parameters: [{name: ${name}, in: header, schema: {type: string}}]\nresponses: {}`;
    expect(await lint(yaml)).toEqual(found(`${post}/parameters/0/name`, `\`${name}\` is a header parameter`));
  });

  test.each(['get', 'head'])('refuses a body of `%s`', async (method) => {
    const yaml = `openapi: 3.1.0\npaths: {/things: {${method}: {requestBody: {content: {}}, responses: {}}}}`;
    expect(await lintWith('portable-features', yaml)).toEqual(
      found(`#/paths/~1things/${method}/requestBody`, `\`${method}\` has a request body`),
    );
  });

  test('refuses an operation without responses', async () => {
    expect(await lint('summary: Nothing comes back.')).toEqual(found(post, 'The operation has no `responses`'));
  });

  test('refuses `trace`', async () => {
    expect(await lintWith('portable-features', 'openapi: 3.1.0\npaths: {/things: {trace: {responses: {}}}}')).toEqual(
      found('#/paths/~1things/trace', 'There is `trace`'),
    );
  });

  test.each([
    'application/xml',
    'text/xml; charset=utf-8',
    'application/soap+xml',
    '*/*',
    'image/*',
    'multipart/mixed',
  ])('refuses %s, in requests and in responses', async (type) => {
    const content = `content: {"${type}": {}}`;
    const yaml = `requestBody: {${content}}\nresponses: {'200': {description: a, ${content}}}`;
    expect(await lint(yaml)).toEqual([
      expect.stringContaining('is offered, which cannot'),
      expect.stringContaining('is offered, which cannot'),
    ]);
  });

  test.each(['mutualTLS', 'http, scheme: digest'])('refuses the security scheme {type: %s}', async (scheme) => {
    expect(await lint('responses: {}', `components: {securitySchemes: {a: {type: ${scheme}}}}`)).toHaveLength(1);
  });
});

describe('portable-features: form data', () => {
  const form = (schema: string, rest = '', root?: string) =>
    lint(`requestBody: {content: {multipart/form-data: {schema: ${schema}${rest}}}}\nresponses: {}`, root);

  test('passes text, numbers, booleans and files', async () => {
    const types = '{a: {type: string}, b: {type: integer}, c: {type: boolean}, d: {type: string, format: binary}}';
    expect(await form(`{type: object, properties: ${types}}`)).toEqual([]);
  });

  test.each(['array', 'object'])('refuses a part of type `%s`', async (type) => {
    expect(await form(`{type: object, properties: {a: {type: ${type}}}}`)).toEqual([
      expect.stringMatching(
        new RegExp(`/properties/a  The part is of type \`${type}\`, which cannot be carried to mock:`),
      ),
    ]);
  });

  test('finds it in the branches of a union, behind references', async () => {
    const root = `
components:
  schemas:
    List: {type: array}
    Branch: {type: object, properties: {a: {$ref: '#/components/schemas/List'}}}`;
    expect(await form("{oneOf: [{$ref: '#/components/schemas/Branch'}]}", '', root)).toEqual(
      found('#/components/schemas/Branch/properties/a', 'The part is of type `array`'),
    );
  });

  test('passes a body that holds no form data', async () => {
    expect(
      await lint(
        'requestBody: {content: {application/json: {schema: {properties: {a: {type: array}}}}}}\nresponses: {}',
      ),
    ).toEqual([]);
  });

  test.each(['headers: {X-A: {schema: {type: string}}}', 'allowReserved: true'])(
    'refuses a part with `%s`',
    async (encoding) => {
      expect(
        await form('{type: object, properties: {a: {type: string}}}', `, encoding: {a: {${encoding}}}`),
      ).toHaveLength(1);
    },
  );
});
