import { expect, test } from 'vitest';
import { generated, generatedCase } from '../generated.ts';
import { pairOf } from '../pair.ts';

test('a HEAD has no body, whatever content its response describes: at run time and in types', async () => {
  const made = await generatedCase('head-content');
  const { receive, answer } = await pairOf(made);
  expect(await receive(null, 'application/json')).toMatchObject({ ok: true, status: 200 });
  expect((await receive(null, 'application/json')).body).toBeUndefined();
  expect((await answer({ status: 200 })).status).toBe(200);
  const use = `import { createClubClient } from './client.ts';
import type { Handlers } from './server.ts';
const { body } = await createClubClient({ apiUrl: 'https://club.example.com' }).headLogbook();
export const none: undefined = body;
export const head: Handlers['headLogbook'] = () => ({ status: 200 });
// @ts-expect-error there is nothing to send it in
export const withBody: Handlers['headLogbook'] = () => ({ status: 200, body: { vessel: 'x' } });`;
  expect(await made.compile(use)).toEqual([]);
});

test('a response that a GET shares with a HEAD keeps its content', async () => {
  const content = { 'application/json': { schema: { type: 'object', required: ['a'] } } };
  const responses = { 200: { $ref: '#/components/responses/Both' } };
  const { load } = await generated({
    paths: { '/x': { get: { operationId: 'getIt', responses }, head: { operationId: 'headIt', responses } } },
    components: { responses: { Both: { description: 'Both.', headers: { 'X-A': { schema: {} } }, content } } },
  });
  const { operations } = await load('operations.ts');
  expect(operations.getIt.responses['200'].content).toEqual(['application/json']);
  expect(operations.headIt.responses['200']).toMatchObject({ content: [], headers: { 'X-A': {} } });
});

test.each(['2XX', 'default'])('under %s a handler gives no body with the statuses that have none', async (status) => {
  const content = { 'application/json': { schema: { type: 'object', required: ['a'], properties: { a: {} } } } };
  const responses = { [status]: { description: 'Fine.', content } };
  const made = await generated({ paths: { '/x': { get: { operationId: 'getIt', responses } } } });
  const { answer, receive } = await pairOf(made);
  for (const none of [204, 205]) {
    expect((await answer({ status: none })).status).toBe(none);
    expect((await answer({ status: none, body: { a: 1 } })).status).toBe(500);
    expect(await receive(null, 'application/json', none)).toMatchObject({ status: none, body: undefined });
  }
  expect((await answer({ status: 200 })).status).toBe(500);
  const use = `import type { Handlers } from './server.ts';
export const empty: Handlers['getIt'] = () => ({ status: 204 });
// @ts-expect-error there is nothing to send it in
export const full: Handlers['getIt'] = () => ({ status: 204, body: { a: 1 } });
// @ts-expect-error it has a body
export const missing: Handlers['getIt'] = () => ({ status: 200 });
// @ts-expect-error that is not an answer
export const interim: Handlers['getIt'] = () => ({ status: 103 });`;
  expect(await made.compile(use)).toEqual([]);
});
