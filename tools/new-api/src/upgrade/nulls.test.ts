import { expect, test } from 'vitest';
import { upgrade } from './upgrade.ts';

test('leaves out what is null where nothing can be', () => {
  const schema = { default: null, enum: [null], examples: [null] };
  const parameter = { name: 'a', in: 'query', example: null, 'x-a': null, schema };
  const content = { 'application/json': { schema, example: null } };
  const responses = { 200: { description: 'c', headers: null, content } };
  const { info, tags, servers, paths } = upgrade({
    openapi: '3.1.0',
    info: { title: 'a', version: '1', description: null, contact: { name: 'Ada', url: null } },
    tags: [{ name: 'b', externalDocs: { url: 'https://example.com', description: null }, 'x-b': null }],
    servers: [{ url: '/', variables: null }],
    externalDocs: null,
    paths: { '/a': { get: { summary: null, parameters: [{ ...parameter, description: null }], responses } } },
  });
  expect({ info, tags, servers }).toEqual({
    info: { title: 'a', version: '1', contact: { name: 'Ada' } },
    tags: [{ name: 'b', externalDocs: { url: 'https://example.com' }, 'x-b': null }],
    servers: [{ url: '/' }],
  });
  expect(paths['/a'].get).toEqual({
    parameters: [parameter],
    responses: { 200: { description: 'c', content } },
  });
});
