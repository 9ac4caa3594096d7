import { expect, test } from 'vitest';
import { upgrade } from './upgrade.ts';

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
