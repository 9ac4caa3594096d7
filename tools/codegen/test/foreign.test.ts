import { describe, expect, test } from 'vitest';
import { generated } from './generated.ts';

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const answer = (schema: unknown) => ({ 200: { description: 'Done.', ...json(schema) } });

describe('what others write', () => {
  test('a body that is a part of another one, to which nothing else refers', async () => {
    const { compile, load } = await generated({
      paths: {
        '/a': {
          get: { operationId: 'a', responses: answer({ type: 'object', properties: { b: { type: 'string' } } }) },
        },
        '/b': {
          get: {
            operationId: 'b',
            responses: answer({ $ref: '#/paths/~1a/get/responses/200/content/application~1json/schema' }),
          },
        },
      },
    });
    expect(await compile()).toEqual([]);
    const { bValidation } = await load('validation.js');
    const { clubZod } = await load('zod.ts');
    for (const { responses } of [bValidation, clubZod.b]) {
      const judge = responses[200].body['application/json']['~standard'];
      expect(judge.validate({ b: '' }).issues).toBeUndefined();
      expect(judge.validate({ b: 1 }).issues).toHaveLength(1);
    }
  });

  test('several bodies of which nothing is said', async () => {
    const { compile, load } = await generated({
      paths: {
        '/a': {
          get: { operationId: 'a', responses: { 200: { description: 'Done.', content: { 'application/json': {} } } } },
        },
        '/b': { get: { operationId: 'b', responses: answer(true) } },
        '/c': { get: { operationId: 'c', responses: answer(false) } },
        '/d': { get: { operationId: 'd', responses: answer(false) } },
      },
    });
    expect(await compile()).toEqual([]);
    const { clubValidation } = await load('validation.js');
    const accepts = (id: string) =>
      clubValidation[id].responses[200].body['application/json']['~standard'].validate(1).issues === undefined;
    expect(['a', 'b', 'c', 'd'].filter(accepts)).toEqual(['a', 'b']);
  });
});
