import { expect, test } from 'vitest';
import { upgrade } from './upgrade.ts';

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

test('makes entries of media types that one name lists, and not of a comma in a parameter', () => {
  const content = { 'text/csv, text/plain': { a: 1 }, 'text/csv; header="a,b"': {} };
  const { paths } = upgrade({ openapi: '3.1.0', paths: { '/a': { get: { responses: { 200: { content } } } } } });
  expect(paths['/a'].get.responses[200].content).toEqual({
    'text/csv': { a: 1 },
    'text/plain': { a: 1 },
    'text/csv; header="a,b"': {},
  });
});
