import { expect, test } from 'vitest';
import type { Decision } from '../decision.ts';
import { upgrade } from './upgrade.ts';

test('describes responses that nobody has described, and says so', () => {
  const decisions: Decision[] = [];
  const response = { $ref: '#/components/responses/Gone' };
  const { paths, components } = upgrade(
    {
      openapi: '3.1.0',
      paths: {
        '/a': { get: { responses: { 200: { content: {} }, 404: response, '5XX': { description: '' }, default: {} } } },
      },
      components: { responses: { Gone: {} } },
    },
    (decision) => decisions.push(decision),
  );
  expect(paths['/a'].get.responses).toEqual({
    200: { description: 'OK', content: {} },
    404: response,
    '5XX': { description: '' },
    default: { description: 'Any other response' },
  });
  expect(components.responses.Gone).toEqual({ description: 'Gone' });
  expect(decisions.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
    'filled #/paths/~1a/get/responses/200',
    'filled #/paths/~1a/get/responses/default',
    'filled #/components/responses/Gone',
  ]);
});

test('leaves responses of OpenAPI 3.2 without a description, which need none', () => {
  const paths = { '/a': { get: { responses: { 200: { summary: 'All.' }, 204: {} } } } };
  expect(upgrade({ openapi: '3.2.0', paths }).paths).toEqual(paths);
});

test('mends what can mean one thing only', () => {
  const parameter = { name: 'id', in: 'path', schema: {} };
  const { info, paths, components } = upgrade({
    openapi: '3.1.0',
    info: { title: 'Pets', version: 1.5 },
    paths: { '/a/{id}': { get: { parameters: [parameter], responses: { '2xx': {}, 404: {}, '204 NO_CONTENT': {} } } } },
    components: { parameters: { Id: parameter } },
  });
  expect(info.version).toBe('1.5');
  expect(Object.keys(paths['/a/{id}'].get.responses)).toEqual(['204', '404', '2XX']);
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

test('gives a description without title and version some, and says so', () => {
  const told: string[] = [];
  const { info } = upgrade({ openapi: '3.1.0', info: { contact: {} } }, ({ message }) => told.push(message));
  expect(info).toEqual({ title: 'API', version: '0', contact: {} });
  expect(told).toEqual(['The description has no `title`.', 'The description has no `version`.']);
});
