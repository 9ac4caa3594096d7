import { describe, expect, test } from 'vitest';
import type { Json } from './json.ts';
import { DIALECT, upgrade } from './upgrade.ts';

/** A schema of OpenAPI 3.0 as 3.1 has it. */
const upgraded = (schema: Json): Json =>
  upgrade({ openapi: '3.0.3', components: { schemas: { A: schema } } }).components.schemas.A;

test.each<[what: string, old: Json, now: Json]>([
  ['nullable with a type', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  ['nullable that is false', { type: 'string', nullable: false }, { type: 'string' }],
  ['nullable of any type', { nullable: true }, {}],
  [
    'a list of values that leaves null out, and so forbids it',
    { type: 'string', nullable: true, enum: ['a'] },
    { type: ['string', 'null'], enum: ['a'] },
  ],
  [
    'nullable beside a composition',
    { description: 'd', nullable: true, allOf: [{ $ref: '#/components/schemas/B' }] },
    { description: 'd', anyOf: [{ allOf: [{ $ref: '#/components/schemas/B' }] }, { type: 'null' }] },
  ],
  [
    'nullable beside a reference',
    { $ref: '#/components/schemas/B', nullable: true },
    { anyOf: [{ $ref: '#/components/schemas/B' }, { type: 'null' }] },
  ],
  [
    'what stands beside a reference, and was ignored',
    { $ref: '#/components/schemas/B', description: 'd', minLength: 3, readOnly: true },
    { $ref: '#/components/schemas/B', description: 'd' },
  ],
  ['an exclusive bound', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
  ['an inclusive bound', { maximum: 1, exclusiveMaximum: false }, { maximum: 1 }],
  ['an exclusive bound of nothing', { exclusiveMaximum: true }, {}],
  ['an example', { type: 'string', example: 'a' }, { type: 'string', examples: ['a'] }],
  ['a file', { type: 'string', format: 'binary' }, { type: 'string', contentMediaType: 'application/octet-stream' }],
  ['base64', { type: 'string', format: 'byte' }, { type: 'string', contentEncoding: 'base64' }],
  ['another format', { type: 'string', format: 'uuid' }, { type: 'string', format: 'uuid' }],
  ['a list of no values, which nothing is among', { type: 'string', enum: [] }, { type: 'string', not: {} }],
  ['a needless escape', { pattern: '^\\@$' }, { pattern: '^@$' }],
  [
    'schemas within schemas',
    { properties: { a: { items: { nullable: true, type: 'integer' } } }, not: { example: 1 } },
    { properties: { a: { items: { type: ['integer', 'null'] } } }, not: { examples: [1] } },
  ],
])('%s', (_what, old, now) => {
  expect(upgraded(old)).toEqual(now);
});

describe('what looks like a schema and is none', () => {
  test.each<[what: string, schema: Json]>([
    ['a default', { default: { nullable: true, type: 'string' } }],
    ['values', { enum: [{ example: 1 }], const: { format: 'byte' } }],
    ['an extension', { 'x-schema': { nullable: true } }],
    ['properties of such names', { properties: { example: true, nullable: true, $ref: { type: 'string' } } }],
  ])('%s stays', (_what, schema) => {
    expect(upgraded(schema)).toEqual(schema);
  });

  test('examples of bodies stay', () => {
    const document = {
      openapi: '3.0.0',
      paths: {
        '/a': { get: { responses: { 200: { content: { 'application/json': { example: { nullable: true } } } } } } },
      },
    };
    expect(upgrade(document).paths).toEqual(document.paths);
  });
});

test('finds schemas everywhere', () => {
  const old = { type: 'string', nullable: true };
  const content = { 'application/json': { schema: old } };
  const operation = {
    parameters: [
      { name: 'a', in: 'query', schema: old },
      { name: 'b', in: 'query', content },
    ],
    requestBody: { content },
    responses: { 200: { content, headers: { A: { schema: old } } } },
  };
  const document = {
    openapi: '3.0.0',
    paths: {
      '/a': {
        parameters: [{ schema: old }],
        post: { ...operation, callbacks: { c: { '{$url}': { post: operation } } } },
      },
    },
    'x-webhooks': { w: { post: operation } },
    components: {
      schemas: { A: old },
      parameters: { A: { schema: old } },
      headers: { A: { schema: old } },
      requestBodies: { A: { content } },
      responses: { A: { content } },
      callbacks: { A: { '{$url}': { post: operation } } },
    },
  };
  const text = JSON.stringify(upgrade(document));
  expect(text).not.toContain('nullable');
  expect(text).toContain('"webhooks"');
});

test('says which dialect the schemas are in, as the default of OpenAPI 3.1 is the same', () => {
  expect(upgrade({ openapi: '3.0.0' })).toEqual({ openapi: '3.1.0', jsonSchemaDialect: DIALECT });
  const base = 'https://spec.openapis.org/oas/3.1/dialect/base';
  expect(upgrade({ openapi: '3.1.1', jsonSchemaDialect: base })).toEqual({
    openapi: '3.1.1',
    jsonSchemaDialect: DIALECT,
  });
});

test('leaves OpenAPI 3.1 as it is', () => {
  const schemas = { A: { type: 'string', example: 'a', format: 'binary', exclusiveMinimum: 1 } };
  const document = { openapi: '3.1.0', jsonSchemaDialect: DIALECT, components: { schemas } };
  expect(upgrade(document)).toEqual(document);
});

test('understands what is left of 3.0 in a description of 3.1', () => {
  const mended = (schema: Json) =>
    upgrade({ openapi: '3.1.0', components: { schemas: { A: schema } } }).components.schemas.A;
  expect(mended({ type: 'string', nullable: true })).toEqual({ type: ['string', 'null'] });
  expect(mended({ type: 'string', nullable: false })).toEqual({ type: 'string' });
  expect(mended({ $ref: '#/b', maxLength: 3, nullable: true })).toEqual({
    anyOf: [{ $ref: '#/b', maxLength: 3 }, { type: 'null' }],
  });
  expect(mended({ type: 'integer', minimum: 1, exclusiveMinimum: true })).toEqual({
    type: 'integer',
    exclusiveMinimum: 1,
  });
});

test('renames extensions that are called as ours are and mean something else', () => {
  const operation = {
    'x-retry': { attempts: 3 },
    'x-pagination': { cursorParam: 'after' },
    'x-other': 1,
    callbacks: { done: { '{$url}': { post: { 'x-retry': 'often' } } } },
  };
  const { get } = upgrade({ openapi: '3.1.0', paths: { '/a': { get: operation } } }).paths['/a'];
  expect(get).toEqual({
    'x-imported-retry': { attempts: 3 },
    'x-imported-pagination': { cursorParam: 'after' },
    'x-other': 1,
    callbacks: { done: { '{$url}': { post: { 'x-imported-retry': 'often' } } } },
  });
});

test('keeps extensions that are ours', () => {
  const get = { 'x-retry': 'idempotent', 'x-pagination': { style: 'next-url', items: '/items', next: '/next' } };
  expect(upgrade({ openapi: '3.1.0', paths: { '/a': { get } } }).paths['/a'].get).toEqual(get);
});

test.each(['höhe', 'file name', 'user$id'])('declares {%s}, in a path item of its own where it is shared', (name) => {
  const shared = { get: { responses: {} } };
  const { paths, components } = upgrade({
    openapi: '3.1.0',
    paths: {
      [`/a/{${name}}`]: { $ref: '#/components/pathItems/Chain' },
      '/b': { $ref: '#/components/pathItems/Shared' },
    },
    components: { pathItems: { Shared: shared, Chain: { $ref: '#/components/pathItems/Shared' } } },
  });
  expect(paths[`/a/{${name}}`].get.parameters).toEqual([expect.objectContaining({ name, in: 'path', required: true })]);
  expect(paths['/b']).toEqual({ $ref: '#/components/pathItems/Shared' });
  expect(components.pathItems.Shared).toEqual(shared);
});

test('declares what a path has between braces and no parameter names', () => {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
  const { paths } = upgrade({
    openapi: '3.1.0',
    paths: {
      '/a/{id}/{part}.json': { parameters: [{ $ref: '#/components/parameters/Id' }], get: {}, put: { parameters: [] } },
      '/b/{id}': { get: { parameters: [id] } },
    },
    components: { parameters: { Id: id } },
  });
  for (const method of ['get', 'put'])
    expect(paths['/a/{id}/{part}.json'][method].parameters).toEqual([
      { name: 'part', in: 'path', required: true, schema: { type: 'string' }, 'x-inferred': expect.any(String) },
    ]);
  expect(paths['/b/{id}'].get.parameters).toEqual([id]);
});

test('takes the content from a status that has none, and keeps it for readers', () => {
  const content = { 'application/json': { schema: { type: 'object' } } };
  const { paths, components } = upgrade({
    openapi: '3.1.0',
    paths: {
      '/a': {
        delete: {
          responses: {
            200: { description: 'a', content },
            204: { description: 'b', content },
            205: { $ref: '#/components/responses/None' },
            304: { description: 'c' },
          },
        },
      },
    },
    components: { responses: { None: { description: 'd', content } } },
  });
  expect(paths['/a'].delete.responses).toEqual({
    200: { description: 'a', content },
    204: { description: 'b', 'x-imported-content': content },
    205: { description: 'd', 'x-imported-content': content },
    304: { description: 'c' },
  });
  expect(components.responses.None).toEqual({ description: 'd', content });
});

test('leaves out what is null where nothing can be', () => {
  const schema = { default: null, enum: [null], examples: [null] };
  const parameter = { name: 'a', in: 'query', example: null, 'x-a': null, schema };
  const content = { 'application/json': { schema, example: null } };
  const responses = { 200: { description: 'c', headers: null, content } };
  const { info, tags, servers, paths } = upgrade({
    openapi: '3.1.0',
    info: { title: 'a', description: null, contact: { name: 'Ada', url: null } },
    tags: [{ name: 'b', externalDocs: { url: 'https://example.com', description: null }, 'x-b': null }],
    servers: [{ url: '/', variables: null }],
    externalDocs: null,
    paths: { '/a': { get: { summary: null, parameters: [{ ...parameter, description: null }], responses } } },
  });
  expect({ info, tags, servers }).toEqual({
    info: { title: 'a', contact: { name: 'Ada' } },
    tags: [{ name: 'b', externalDocs: { url: 'https://example.com' }, 'x-b': null }],
    servers: [{ url: '/' }],
  });
  expect(paths['/a'].get).toEqual({
    parameters: [parameter],
    responses: { 200: { description: 'c', content } },
  });
});

test('makes alternatives of credentials that one header is to carry', () => {
  const securitySchemes = {
    token: { type: 'apiKey', in: 'header', name: 'Authorization' },
    bearer: { type: 'http', scheme: 'bearer' },
    oauth: { type: 'oauth2', flows: {} },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  };
  const { security, paths } = upgrade({
    openapi: '3.1.0',
    security: [{ token: [], bearer: [] }, {}],
    paths: {
      '/a': {
        get: {
          security: [
            { key: [], bearer: [] },
            { key: [], token: [], oauth: ['a'] },
          ],
        },
      },
    },
    components: { securitySchemes },
  });
  expect(security).toEqual([{ token: [] }, { bearer: [] }, {}]);
  expect(paths['/a'].get.security).toEqual([
    { key: [], bearer: [] },
    { key: [], token: [] },
    { key: [], oauth: ['a'] },
  ]);
});

test('lets a requirement be that would become more alternatives than anybody means', () => {
  const names = Array.from({ length: 60 }, (_, index) => `key${index}`);
  const scheme = (name: string, index: number) => [name, { type: 'apiKey', in: 'header', name: `X-${index >> 1}` }];
  const requirement = Object.fromEntries(names.map((name) => [name, []]));
  const securitySchemes = Object.fromEntries(names.map(scheme));
  expect(upgrade({ openapi: '3.1.0', security: [requirement], components: { securitySchemes } }).security).toEqual([
    requirement,
  ]);
});

describe('a body of any media type', () => {
  const after = (content: Json) =>
    upgrade({
      openapi: '3.1.0',
      paths: { '/a': { get: { responses: { 200: { content } } } } },
      components: { schemas: { Pet: { properties: { name: {} } }, Name: { type: 'string' } } },
    }).paths['/a'].get.responses[200].content;
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

  test.each<[what: string, schema: Json]>([
    ['an object', { type: 'object' }],
    ['a list', { type: ['array', 'null'] }],
    ['what a reference leads to', ref('Pet')],
    ['a union without text', { oneOf: [ref('Pet'), { type: 'null' }] }],
    ['a composition that no text fits', { allOf: [ref('Name'), ref('Pet')] }],
  ])('is JSON where it is %s', (_, schema) => {
    const inferred = { schema, 'x-inferred': 'The imported description says `*/*`.' };
    expect(after({ '*/*': { schema } })).toEqual({ 'application/json': inferred });
  });

  test.each<[what: string, content: Json]>([
    ['text fits', { '*/*': { schema: ref('Name') } }],
    ['text is one branch', { '*/*': { schema: { anyOf: [ref('Pet'), ref('Name')] } } }],
    ['it has no schema', { '*/*': {} }],
    ['JSON is there too', { 'application/json': {}, '*/*': { schema: { type: 'object' } } }],
    ['a parameter has a comma', { 'text/csv; header="a,b"': {} }],
  ])('stays where %s', (_, content) => {
    expect(after(content)).toEqual(content);
  });

  test('is looked into once, however often its schemas refer to one another', () => {
    const next = (index: number) => ({ $ref: `#/components/schemas/S${index + 1}` });
    const schemas = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`S${index}`, { allOf: [next(index), next(index)] }]),
    );
    const content = { '*/*': { schema: { $ref: '#/components/schemas/S0' } } };
    const paths = { '/a': { get: { responses: { 200: { content } } } } };
    const { paths: after } = upgrade({ openapi: '3.1.0', paths, components: { schemas } });
    expect(after['/a'].get.responses[200].content).toEqual(content);
  });

  test('is two where its name holds two', () => {
    expect(after({ 'text/csv, text/plain': { a: 1 } })).toEqual({ 'text/csv': { a: 1 }, 'text/plain': { a: 1 } });
  });
});

test('writes the references of a discriminator that maps to names', () => {
  const mapping = { a: 'Cat', b: '#/components/schemas/Dog', c: 'other.yaml', d: './models/Cat.yml' };
  const schemas = { Cat: {}, Dog: {}, Pet: { oneOf: [], discriminator: { propertyName: 'kind', mapping } } };
  expect(upgrade({ openapi: '3.1.0', components: { schemas } }).components.schemas.Pet.discriminator.mapping).toEqual({
    ...mapping,
    a: '#/components/schemas/Cat',
    d: '#/components/schemas/Cat',
  });
});

test('writes content and media types where they are used', () => {
  const content = (name: string) => ({ $ref: `#/components/mediaTypes/${name}` });
  const responses = {
    200: { content: { 'application/json': content('Pet'), 'text/json': content('Lost') } },
    201: { content: content('Pets') },
  };
  const { components, paths } = upgrade({
    openapi: '3.0.3',
    paths: { '/a': { get: { responses } } },
    components: {
      mediaTypes: { Pet: { schema: { type: 'string', nullable: true } }, Pets: { 'text/plain': content('Pet') } },
      schemas: {},
    },
  });
  expect(components).toEqual({ schemas: {} });
  const pet = { schema: { type: ['string', 'null'] } };
  expect(paths['/a'].get.responses[200].content).toEqual({ 'application/json': pet, 'text/json': content('Lost') });
  expect(paths['/a'].get.responses[201].content).toEqual({ 'text/plain': pet });
});

test('mends what can mean one thing only', () => {
  const parameter = { name: 'id', in: 'path', schema: {} };
  const { info, paths, components } = upgrade({
    openapi: '3.1.0',
    info: { title: 'Pets', version: 1.5 },
    paths: { '/a/{id}': { get: { parameters: [parameter], responses: { '2xx': {}, 404: {} } } } },
    components: { parameters: { Id: parameter } },
  });
  expect(info.version).toBe('1.5');
  expect(Object.keys(paths['/a/{id}'].get.responses)).toEqual(['404', '2XX']);
  expect(paths['/a/{id}'].get.parameters).toEqual([{ ...parameter, required: true }]);
  expect(components.parameters.Id.required).toBe(true);
});
