import { describe, expect, test } from 'vitest';
import { type Generated, generated, generatedCase, refusalsOf } from '../generated.ts';
import { loads } from '../loads.ts';

const done = { '204': { description: 'Done.' } };
const idOf = async ({ load }: Generated) => Object.keys((await load('operations.ts')).operations);

test('a path that refers to a path item of the components is an operation, once', async () => {
  expect(await refusalsOf('path-item-component')).toEqual([]);
  const api = await generatedCase('path-item-component');
  expect(await loads(api)).toBe(204);
  expect(await idOf(api)).toEqual(['listBerths']);
  expect(JSON.parse(api.read('openapi.json')).paths['/berths']).toEqual({ $ref: '#/components/pathItems/Berths' });
});

describe('path items by reference', () => {
  test('are operations of their own at each path, named after it where they have no id', async () => {
    const api = await generated({
      paths: {
        '/tugs': { $ref: '#/components/pathItems/Ships' },
        '/ferries': { $ref: '#/components/pathItems/Chain' },
        '/v1/ferries': { $ref: '#/paths/~1ferries' },
      },
      components: {
        pathItems: {
          Ships: { get: { parameters: [{ name: 'deep', in: 'query', schema: { type: 'boolean' } }], responses: done } },
          Chain: { $ref: '#/components/pathItems/Ships' },
        },
      },
    });
    expect(
      await api.compile(`import { getFerries, getTugs, getV1Ferries, connectClub } from './calls.ts';
const club = connectClub();
await getTugs(club, { query: { deep: true } });
await getFerries(club, { query: { deep: true } });
// @ts-expect-error no boolean
await getV1Ferries(club, { query: { deep: 1 } });`),
    ).toEqual([]);
    expect(await loads(api)).toBe(204);
    expect(await idOf(api)).toEqual(['getTugs', 'getFerries', 'getV1Ferries']);
    const { paths, components } = JSON.parse(api.read('openapi.json'));
    expect(Object.values<any>(paths).map(({ get }) => get.operationId)).toEqual([
      'getTugs',
      'getFerries',
      'getV1Ferries',
    ]);
    expect(components.pathItems).toBeUndefined();
  });

  test('are webhooks too', async () => {
    const api = await generated({
      paths: {},
      webhooks: {
        docked: { $ref: '#/components/pathItems/Event' },
        sailed: { $ref: '#/components/pathItems/Event' },
        sunk: { $ref: '#/components/pathItems/Named' },
        sunkAgain: { $ref: '#/components/pathItems/Named' },
      },
      components: {
        pathItems: {
          Event: {
            post: {
              requestBody: { content: { 'application/json': { schema: { type: 'integer' } } } },
              responses: done,
            },
          },
          Named: { post: { operationId: 'onSunk', responses: done } },
        },
      },
    });
    expect(
      await api.compile(`import type { operations } from './types.ts';
type Body<Id extends 'docked' | 'sailed'> = NonNullable<operations[Id]['requestBody']>['content']['application/json'];
export const bodies: [Body<'docked'>, Body<'sailed'>] = [1, 2];`),
    ).toEqual([]);
    expect(await loads(api)).toBeUndefined();
    expect(Object.keys((await api.load('validation.js')).clubWebhookValidation)).toEqual([
      'docked',
      'sailed',
      'onSunk',
    ]);
  });
});
