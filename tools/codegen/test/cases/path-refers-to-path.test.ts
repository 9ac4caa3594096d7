import { expect, test } from 'vitest';
import { generated, refusalsOf } from '../generated.ts';
import { loads } from '../loads.ts';

test('a path that refers to another is refused where the operation has an id: both places, and what to do', async () => {
  expect(await refusalsOf('path-refers-to-path')).toEqual([
    expect.objectContaining({
      rule: 'rollcall/operation-id-unique',
      pointer: '#/paths/~1berths',
      message:
        '#/paths/~1berths/get and #/paths/~1v1~1berths/get are the same operation by reference, so `listBerths` is the id of both.',
      repair: 'Remove its `operationId`, so that each is named after its path, or write out one of the two.',
    }),
  ]);
});

test('a path that refers to another has operations of its own where they have no ids', async () => {
  const responses = { '204': { description: 'Done.' } };
  const get = { callbacks: { done: { '{$url}': { post: { responses } } } }, responses };
  const api = await generated({ paths: { '/v1/berths': { get }, '/berths': { $ref: '#/paths/~1v1~1berths' } } });
  expect(await loads(api)).toBe(204);
  expect(Object.keys(await api.load('calls.ts'))).toEqual(expect.arrayContaining(['getV1Berths', 'getBerths']));
  expect(Object.keys((await api.load('validation.js')).clubWebhookValidation)).toEqual([
    'getV1BerthsDone',
    'getBerthsDone',
  ]);
});
