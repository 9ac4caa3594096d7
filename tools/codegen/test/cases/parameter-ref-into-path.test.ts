import { expect, test } from 'vitest';
import { generated, generatedCase, refusalsOf } from '../generated.ts';
import { loads } from '../loads.ts';

test('a parameter of another path by reference is a parameter of both', async () => {
  expect(await refusalsOf('parameter-ref-into-path')).toEqual([]);
  const api = await generatedCase('parameter-ref-into-path');
  expect(await loads(api)).toBe(204);
  expect(
    await api.compile(`import type { operations } from './types.ts';
type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;
export const queries: [Query<'listBerths'>, Query<'listTugs'>] = [{ depth: 1 }, {}];
// @ts-expect-error no integer
queries[1].depth = 'deep';
export const tide: NonNullable<operations['listTugs']['parameters']['header']> = { 'X-Tide': 'low' };`),
  ).toEqual([]);
});

test('a reference may lead anywhere, and through other references', async () => {
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  const tree = {
    type: 'object',
    properties: {
      sub: { $ref: '#/paths/~1berths/post/requestBody/content/application~1json/schema' },
      id: { type: 'integer', readOnly: true },
    },
  };
  const answer = {
    description: 'Done.',
    headers: { 'X-Tide': { schema: { type: 'integer' } } },
    ...json({ type: 'string' }),
  };
  const to = ($ref: string) => ({ $ref });
  const api = await generated({
    paths: {
      '/berths': {
        parameters: [{ name: 'shared', in: 'query', schema: { type: 'integer' } }],
        post: {
          operationId: 'addBerth',
          parameters: [{ name: 'own', in: 'query', content: { 'application/json': { schema: { type: 'object' } } } }],
          requestBody: { required: true, ...json(tree) },
          responses: { '200': answer },
        },
      },
      '/tugs': {
        post: {
          operationId: 'addTug',
          parameters: [
            to('#/paths/~1berths/parameters/0'),
            to('#/components/parameters/Own'),
            to('#/components/pathItems/Ships/get/parameters/0'),
            to('#/webhooks/sailed/post/parameters/0'),
            { name: 'sized', in: 'query', schema: to('#/paths/~1berths/parameters/0/schema') },
          ],
          requestBody: to('#/paths/~1berths/post/requestBody'),
          responses: {
            '200': to('#/components/responses/Done'),
            '201': {
              description: 'Done.',
              headers: { 'X-Flow': to('#/paths/~1berths/post/responses/200/headers/X-Tide') },
            },
            '202': {
              description: 'Tree.',
              ...json(to('#/paths/~1berths/post/requestBody/content/application~1json/schema')),
            },
            '203': { description: 'Sub.', ...json(to('#/components/responses/Done/content/application~1json/schema')) },
            '400': { description: 'A part.', ...json(to('#/components/schemas/Whole/properties/part')) },
            '401': {
              description: 'A body.',
              ...json(to('#/paths/~1ships/get/responses/200/content/application~1json/schema')),
            },
          },
        },
      },
      '/ships': to('#/components/pathItems/Ships'),
    },
    webhooks: {
      sailed: {
        post: {
          parameters: [{ name: 'X-Sailed', in: 'header', schema: { type: 'string' } }],
          responses: { '204': { description: 'Seen.' } },
        },
      },
    },
    components: {
      parameters: { Own: to('#/paths/~1berths/post/parameters/0') },
      responses: { Done: to('#/paths/~1berths/post/responses/200') },
      schemas: { Whole: { type: 'object', properties: { part: { type: 'integer' } } } },
      pathItems: {
        Ships: {
          get: {
            operationId: 'listShips',
            parameters: [{ name: 'flag', in: 'query', required: true, schema: { type: 'string' } }],
            responses: { '200': { description: 'All.', ...json({ type: 'array', items: { type: 'string' } }) } },
          },
        },
      },
    },
  });
  await loads(api);
  expect(
    await api.compile(`import { addTug, connectClub } from './calls.ts';
const tugs = await addTug(connectClub(), {
  body: { sub: { sub: {} } },
  query: { shared: 1, own: {}, flag: 'a', sized: 2 },
  headers: { 'X-Sailed': 'a' },
});
if (tugs.status === 200) { const text: string = tugs.body; const tide: number | undefined = tugs.headers['X-Tide']; void [text, tide]; }
if (tugs.status === 201) { const flow: number | undefined = tugs.headers['X-Flow']; void flow; }
if (tugs.status === 202) { const id: number | undefined = tugs.body.sub?.id; void id; }
if (tugs.status === 203) tugs.body satisfies string;
if (tugs.status === 400) tugs.body satisfies number;
if (tugs.status === 401) tugs.body satisfies string[];
// @ts-expect-error read only
await addTug(connectClub(), { body: { id: 1 }, query: { flag: 'a' } });`),
  ).toEqual([]);
  const { clubValidation } = await api.load('validation.js');
  const fits = (schema: any, value: unknown) => schema['~standard'].validate(value).issues === undefined;
  for (const { addTug } of [clubValidation, (await api.load('zod.ts')).clubZod]) {
    expect(fits(addTug.query, { flag: 'a', sized: 1 })).toBe(true);
    expect(fits(addTug.query, { sized: 1 })).toBe(false);
    expect(fits(addTug.query, { flag: 'a', sized: 'b' })).toBe(false);
    expect(fits(addTug.body['application/json'], { sub: { sub: 1 } })).toBe(false);
    expect(fits(addTug.body['application/json'], { sub: { id: 1 } })).toBe(false);
    expect(fits(addTug.responses[202].body['application/json'], { sub: { id: 1 } })).toBe(true);
    expect(fits(addTug.responses[401].body['application/json'], [1])).toBe(false);
  }
});
