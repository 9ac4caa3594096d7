import { describe, expect, test } from 'vitest';
import type { Decision } from '../decision.ts';
import type { Json } from '../json.ts';
import { withRoutes } from './routes.ts';

const answer = (schema: Json) => ({ 200: { description: 'Fine.', content: { 'application/json': { schema } } } });
const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

/** The paths, and what was said of them. */
function after(paths: Json, more: Json = {}): { paths: Json; said: string[] } {
  const decisions: Decision[] = [];
  const document = withRoutes({ openapi: '3.1.0', paths, ...more }, (decision) => decisions.push(decision));
  return { paths: document.paths, said: decisions.map(({ message }) => message) };
}

describe('a query in a path', () => {
  test('is a parameter that has to be sent', () => {
    const { paths, said } = after({ '/pets?kind=a%20cat&all#top': { get: { responses: {} } } });
    expect(Object.keys(paths)).toEqual(['/pets']);
    expect(paths['/pets'].get.parameters).toEqual([
      { name: 'kind', in: 'query', required: true, schema: { type: 'string', enum: ['a cat'] } },
      { name: 'all', in: 'query', required: true, schema: { type: 'string', enum: [''] } },
    ]);
    expect(said).toEqual([
      'The path holds `?kind=a%20cat&all#top`: a query is read as parameters, and a fragment is not sent.',
    ]);
  });

  test('has the parameters that were those of its variables', () => {
    const shared = { parameters: [path('id'), path('since')], get: { responses: {} } };
    const { paths } = after({ '/pets/{id}?from={since}': shared });
    expect(paths['/pets/{id}'].parameters).toEqual([path('id'), { ...path('since'), in: 'query', name: 'from' }]);
  });
});

describe('operations that are the same request', () => {
  test('are one, which takes and answers what either does', () => {
    const { paths, said } = after(
      {
        '/pets': {
          get: { operationId: 'list', responses: { ...answer({ type: 'string' }), 404: { description: 'None.' } } },
        },
        '/pets?full=1': { get: { responses: answer({ type: 'object' }), security: [] } },
        '/pets?full=2': { get: { responses: { ...answer({ type: 'object' }), 410: { description: 'Gone.' } } } },
      },
      { security: [{ key: [] }] },
    );
    expect(paths['/pets'].get).toEqual({
      operationId: 'list',
      parameters: [{ name: 'full', in: 'query', required: false, schema: { type: 'string', enum: ['1', '2'] } }],
      responses: {
        ...answer({ anyOf: [{ anyOf: [{ type: 'string' }, { type: 'object' }] }, { type: 'object' }] }),
        404: { description: 'None.' },
        410: { description: 'Gone.' },
      },
      security: [{ key: [] }, {}],
    });
    expect(said).toContain(
      '`GET /pets?full=1` is the same request as `list`: they are one operation, which says what either says.',
    );
  });

  test('have the variables of the first, and bodies that either takes', () => {
    const put = (name: string, schema: Json, required: boolean) => ({
      parameters: [path(name)],
      put: { requestBody: { required, content: { 'application/json': { schema } } }, responses: {} },
    });
    const { paths } = after({
      '/pets/{id}#name': put('id', { type: 'string' }, true),
      '/pets/{number}#age': { ...put('number', { type: 'integer' }, false), delete: { responses: {} } },
    });
    expect(Object.keys(paths)).toEqual(['/pets/{id}']);
    expect(paths['/pets/{id}'].put).toEqual({
      parameters: [path('id')],
      requestBody: {
        required: false,
        content: { 'application/json': { schema: { anyOf: [{ type: 'string' }, { type: 'integer' }] } } },
      },
      responses: {},
    });
    expect(paths['/pets/{id}'].delete.parameters).toEqual([path('id')]);
  });

  test('are only those of one method: paths whose variables differ stay beside each other', () => {
    const paths = { '/pets/{id}': { get: { responses: {} } }, '/pets/{name}': { put: { responses: {} } } };
    expect(after(paths)).toEqual({ paths, said: [] });
  });
});
