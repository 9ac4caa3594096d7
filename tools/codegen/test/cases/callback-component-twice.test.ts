import { expect, test } from 'vitest';
import { generated, generatedCase, refusalsOf } from '../generated.ts';
import { loads } from '../loads.ts';

test('a callback that two operations refer to is one request of the API', async () => {
  expect(await refusalsOf('callback-component-twice')).toEqual([]);
  const api = await generatedCase('callback-component-twice');
  expect(await loads(api)).toBe(204);
  for (const [file, suffix] of [
    ['validation.js', 'Validation'],
    ['zod.ts', 'Zod'],
  ] as const)
    expect(Object.keys((await api.load(file))[`clubWebhook${suffix}`])).toEqual(['onSettled']);
});

test('callbacks within callbacks and of webhooks are generated too, and named apart where they have no id', async () => {
  const responses = { '204': { description: 'Done.' } };
  const bodyOf = (type: string) => ({ content: { 'application/json': { schema: { type } } } });
  const callbacks = { settled: { $ref: '#/components/callbacks/Chain' } };
  const api = await generated({
    paths: { '/berths': { post: { callbacks, responses } }, '/tugs': { post: { callbacks, responses } } },
    webhooks: { joined: { post: { callbacks, responses } } },
    components: {
      callbacks: {
        Chain: { $ref: '#/components/callbacks/Settled' },
        Settled: { '{$url}': { $ref: '#/components/pathItems/Settled' } },
        Paid: { '{$other}': { post: { operationId: 'onPaid#1', requestBody: bodyOf('string'), responses } } },
      },
      pathItems: {
        Settled: {
          post: {
            requestBody: bodyOf('integer'),
            responses,
            callbacks: { paid: { $ref: '#/components/callbacks/Paid' } },
          },
        },
      },
    },
  });
  expect(await loads(api)).toBe(204);
  expect(Object.keys((await api.load('validation.js')).clubWebhookValidation).sort()).toEqual([
    'joined',
    'joinedSettled',
    'onPaid#1',
    'postBerthsSettled',
    'postTugsSettled',
  ]);
  expect(
    await api.compile(`import type { operations } from './types.ts';
type Body<Id extends keyof operations> = NonNullable<operations[Id]['requestBody']>['content']['application/json'];
export const settled: [Body<'joinedSettled'>, Body<'postTugsSettled'>, Body<'onPaid#1'>] = [1, 2, 'a'];`),
  ).toEqual([]);
  const { components, paths } = JSON.parse(api.read('openapi.json'));
  expect(components.pathItems).toBeUndefined();
  expect(Object.keys(components.callbacks)).toEqual(['Paid']);
  expect(paths['/tugs'].post.callbacks.settled['{$url}'].post.operationId).toBe('postTugsSettled');
});
