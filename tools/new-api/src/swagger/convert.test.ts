import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { convertSwagger } from './convert.ts';

const swagger = (parts: Json) => ({ swagger: '2.0', info: { title: 'Pets', version: '1' }, paths: {}, ...parts });
const converted = (parts: Json, from?: URL) => convertSwagger(swagger(parts), from);
const toldOf = (parts: Json, from?: URL) => converted(parts, from).decisions.map(({ message }) => message);

/** The operation `POST /a`, alone in a description. */
const operation = (post: Json, parts: Json = {}) =>
  converted({ host: 'a.example', schemes: ['https'], ...parts, paths: { '/a': { post } } });
const parameter = (node: Json) => operation({ parameters: [node] }).document.paths['/a'].post.parameters[0];
const body = (post: Json, parts: Json = {}) => operation(post, parts).document.paths['/a'].post.requestBody;

const words = { type: 'array', items: { type: 'string' } };

describe('collectionFormat', () => {
  // https://spec.openapis.org/oas/v2.0#parameter-object, https://spec.openapis.org/oas/v3.0.4#style-values
  test.each<[place: string, format: string | undefined, style: Json]>([
    ['query', undefined, { explode: false }],
    ['query', 'csv', { explode: false }],
    ['query', 'multi', { explode: true }],
    ['query', 'ssv', { style: 'spaceDelimited', explode: false }],
    ['query', 'pipes', { style: 'pipeDelimited', explode: false }],
    ['header', undefined, {}],
    ['path', 'csv', {}],
  ])('in %s: %s', (place, collectionFormat, style) => {
    const node = { name: 'w', in: place, ...words, ...(collectionFormat && { collectionFormat }) };
    expect(parameter(node)).toEqual({ name: 'w', in: place, ...style, schema: words });
  });

  test.each([
    ['tabs', { in: 'query', ...words, collectionFormat: 'tsv' }],
    ['pipes in a header', { in: 'header', ...words, collectionFormat: 'pipes' }],
    ['lists in a list', { in: 'query', type: 'array', items: { ...words, collectionFormat: 'pipes' } }],
  ])('%s, which OpenAPI 3 can not say, are text, and that is told', (_what, node) => {
    const parts = operation({ parameters: [{ name: 'w', ...node }] });
    expect(parts.document.paths['/a'].post.parameters[0].schema).toMatchObject({ type: 'string' });
    expect(parts.decisions).toMatchObject([{ rule: 'converted', pointer: '#/paths/~1a/post/parameters/0' }]);
  });

  test('counts in a form too, where OpenAPI 3 repeats the field if nothing is said', () => {
    const field = (name: string, more: Json) => ({ name, in: 'formData', ...words, ...more });
    const { content } = body({
      consumes: ['multipart/form-data'],
      parameters: [field('commas', {}), field('many', { collectionFormat: 'multi' })],
    });
    expect(content['multipart/form-data'].encoding).toEqual({ commas: { explode: false } });
  });
});

describe('bodies', () => {
  test('have the media types of the operation, or else those of the description', () => {
    const parameters = [{ name: 'b', in: 'body', required: true, schema: { type: 'object' } }];
    const consumes = ['application/json'];
    expect(body({ parameters }, { consumes })).toEqual({
      required: true,
      content: { 'application/json': { schema: { type: 'object' } } },
    });
    const own = body({ parameters, consumes: ['application/xml'] }, { consumes });
    expect(Object.keys(own.content)).toEqual(['application/xml']);
  });

  test('are JSON where nothing is said, and that is told', () => {
    const { decisions, document } = operation({ parameters: [{ name: 'b', in: 'body', schema: {} }] });
    expect(Object.keys(document.paths['/a'].post.requestBody.content)).toEqual(['application/json']);
    expect(decisions.map(({ message }) => message)).toEqual(['No `consumes` names a media type: JSON is assumed.']);
  });

  test('are forms where parameters are fields, with files as files', () => {
    const { document, decisions } = operation(
      {
        consumes: ['multipart/form-data'],
        parameters: [{ $ref: '#/parameters/File' }, { name: 'note', in: 'formData', type: 'string', description: 'n' }],
      },
      { parameters: { File: { name: 'file', in: 'formData', type: 'file', required: true } } },
    );
    expect(document.paths['/a'].post).toEqual({
      parameters: [],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: { file: { type: 'string', format: 'binary' }, note: { type: 'string', description: 'n' } },
              required: ['file'],
            },
          },
        },
      },
    });
    expect(document.components).toBeUndefined();
    expect(decisions).toEqual([]);
  });

  test.each([
    ['a file', 'file', 'multipart/form-data'],
    ['text', 'string', 'application/x-www-form-urlencoded'],
  ])('that no form is named for are the form for %s', (_what, type, mediaType) => {
    const { document, decisions } = operation({ parameters: [{ name: 'f', in: 'formData', type }] });
    expect(Object.keys(document.paths['/a'].post.requestBody.content)).toEqual([mediaType]);
    expect(decisions[0]?.message).toContain(mediaType);
  });

  test('of GET are the query where they are fields, and that is told', () => {
    const field = { name: 'user', in: 'formData', type: 'string', required: true };
    const { document, decisions } = converted({
      host: 'a',
      schemes: ['https'],
      paths: { '/a': { get: { parameters: [field] } } },
    });
    expect(document.paths['/a'].get).toEqual({
      parameters: [{ name: 'user', in: 'query', required: true, schema: { type: 'string' } }],
    });
    expect(decisions).toMatchObject([{ rule: 'converted', pointer: '#/paths/~1a/get' }]);
  });

  test('that a path declares are those of its operations, which may say otherwise', () => {
    const field = (type: string) => ({ name: 'f', in: 'formData', type });
    const consumes = ['multipart/form-data'];
    const item = { parameters: [field('string')], put: {}, post: { parameters: [field('integer')] } };
    const { paths } = converted({ consumes, paths: { '/a': item } }).document;
    const typeIn = (method: string) =>
      paths['/a'][method].requestBody.content['multipart/form-data'].schema.properties.f.type;
    expect([typeIn('put'), typeIn('post')]).toEqual(['string', 'integer']);
    expect(paths['/a'].parameters).toEqual([]);
  });
});

describe('responses', () => {
  const respond = (response: Json, post: Json = {}, parts: Json = {}) =>
    operation({ ...post, responses: { 200: response } }, { produces: ['application/json'], ...parts });
  const contentOf = (...given: Parameters<typeof respond>) =>
    respond(...given).document.paths['/a'].post.responses[200].content;

  test('have what the operation produces, with its examples', () => {
    const response = {
      description: 'd',
      schema: { type: 'object' },
      examples: { 'application/json': { type: 'file' } },
    };
    expect(contentOf(response, { produces: ['application/json', 'application/xml'] })).toEqual({
      'application/json': { schema: { type: 'object' }, example: { type: 'file' } },
      'application/xml': { schema: { type: 'object' } },
    });
  });

  test('that are shared are sent as what the operation produces', () => {
    const responses = { Gone: { description: 'd', schema: { type: 'string' } } };
    const reference = { $ref: '#/responses/Gone' };
    const { paths, components } = respond(reference, {}, { responses }).document;
    expect(paths['/a'].post.responses[200]).toEqual({ $ref: '#/components/responses/Gone' });
    expect(Object.keys(components.responses.Gone.content)).toEqual(['application/json']);
    expect(Object.keys(contentOf(reference, { produces: ['text/plain'] }, { responses }))).toEqual(['text/plain']);
  });

  test('are files of the media types that can be one', () => {
    const response = { description: 'd', schema: { type: 'file' } };
    const file = { schema: { type: 'string', format: 'binary' } };
    expect(contentOf(response, { produces: ['application/json', 'application/pdf'] })).toEqual({
      'application/pdf': file,
    });
    expect(contentOf(response)).toEqual({ 'application/octet-stream': file });
  });

  test('that no text can be are JSON, whatever the operation produces', () => {
    const schema = { $ref: '#/definitions/Fault' };
    const parts = { definitions: { Fault: { type: 'object' } } };
    const { document, decisions } = operation(
      {
        produces: ['text/csv'],
        responses: { 200: { description: 'd', schema: { type: 'string' } }, 404: { description: 'd', schema } },
      },
      parts,
    );
    const { responses } = document.paths['/a'].post;
    expect(Object.keys(responses[200].content)).toEqual(['text/csv']);
    expect(Object.keys(responses[404].content)).toEqual(['application/json']);
    expect(decisions).toMatchObject([{ pointer: '#/paths/~1a/post/responses/404' }]);
  });

  test('have headers with schemas', () => {
    const headers = { 'X-Left': { type: 'integer', description: 'd' }, 'X-All': words };
    expect(respond({ description: 'd', headers }).document.paths['/a'].post.responses[200].headers).toEqual({
      'X-Left': { description: 'd', schema: { type: 'integer' } },
      'X-All': { schema: words },
    });
  });
});

describe('schemas', () => {
  const schema = (definition: Json) => converted({ definitions: { A: definition } }).document.components.schemas.A;

  test.each<[what: string, old: Json, now: Json]>([
    ['null as most tools say it', { type: 'string', 'x-nullable': true }, { type: 'string', nullable: true }],
    ['a discriminator', { discriminator: 'kind' }, { discriminator: { propertyName: 'kind' } }],
    ['references', { items: { $ref: '#/definitions/B' } }, { items: { $ref: '#/components/schemas/B' } }],
    [
      'schemas within schemas',
      { properties: { a: { additionalProperties: { 'x-nullable': true } } } },
      { properties: { a: { additionalProperties: { nullable: true } } } },
    ],
  ])('%s', (_what, old, now) => {
    expect(schema(old)).toEqual(now);
  });

  test('leave alone what looks like one and is an example, a value or the name of a property', () => {
    const definition = {
      properties: { discriminator: { type: 'string' }, 'x-nullable': { type: 'boolean' } },
      example: { type: 'file', $ref: '#/definitions/B', 'x-nullable': true },
      default: { discriminator: 'a' },
    };
    expect(schema(definition)).toEqual(definition);
  });
});

test('security schemes have the flows of OpenAPI 3', () => {
  const urls = { authorizationUrl: 'https://a.example/auth', tokenUrl: 'https://a.example/token' };
  const { securitySchemes } = converted({
    securityDefinitions: {
      basic: { type: 'basic', description: 'd' },
      key: { type: 'apiKey', in: 'query', name: 'key' },
      code: { type: 'oauth2', flow: 'accessCode', ...urls, scopes: { read: 'r', 'x-a': 1 } },
      machine: { type: 'oauth2', flow: 'application', tokenUrl: urls.tokenUrl },
      unsaid: { type: 'oauth2', authorizationUrl: urls.authorizationUrl, scopes: {} },
    },
  }).document.components;
  expect(securitySchemes).toEqual({
    basic: { type: 'http', scheme: 'basic', description: 'd' },
    key: { type: 'apiKey', in: 'query', name: 'key' },
    code: { type: 'oauth2', flows: { authorizationCode: { ...urls, scopes: { read: 'r' } } } },
    machine: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: urls.tokenUrl, scopes: {} } } },
    unsaid: { type: 'oauth2', flows: { implicit: { authorizationUrl: urls.authorizationUrl, scopes: {} } } },
  });
});

describe('servers', () => {
  test.each<[what: string, parts: Json, from: string | undefined, urls: string[], told: number]>([
    [
      'all schemes of HTTP',
      { host: 'a.example', basePath: '/v1/', schemes: ['http', 'https', 'wss'] },
      undefined,
      ['http://a.example/v1', 'https://a.example/v1'],
      0,
    ],
    ['no scheme', { host: 'a.example' }, undefined, ['https://a.example'], 1],
    ['no scheme, read from a URL', { host: 'a.example' }, 'http://b.example/d.json', ['http://a.example'], 1],
    ['no host', { basePath: '/v1' }, undefined, ['/v1'], 1],
    [
      'no host, read from a URL',
      { basePath: '/v1', schemes: ['https'] },
      'http://b.example:81/d.json',
      ['https://b.example:81/v1'],
      0,
    ],
  ])('%s', (_what, parts, from, urls, told) => {
    const url = from === undefined ? undefined : new URL(from);
    expect(converted(parts, url).document.servers.map((server: Json) => server.url)).toEqual(urls);
    expect(toldOf(parts, url)).toHaveLength(told);
  });

  test('of an operation that has schemes of its own', () => {
    const { document } = operation({ schemes: ['http'] });
    expect(document.paths['/a'].post.servers).toEqual([{ url: 'http://a.example' }]);
  });
});
