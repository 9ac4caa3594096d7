import { describe, expect, test } from 'vitest';
import { lintWith } from '../../test/lint-with.ts';

const lint = (first: string, second: string) =>
  lintWith(
    'operation-id-unique',
    `
openapi: 3.1.0
paths:
  /things:
    get: {operationId: ${first}, responses: {}}
    post: {operationId: ${second}, responses: {}}
`,
  );

describe('operation-id-unique', () => {
  test('passes two ids', async () => {
    expect(await lint('listThings', 'addThing')).toEqual([]);
  });

  test('refuses the second of the same id and says where the first is', async () => {
    expect(await lint('things', 'things')).toEqual([
      '#/paths/~1things/post/operationId  `things` is also the operation id of #/paths/~1things/get. Give one of the two another name.',
    ]);
  });

  test.each([
    ['another path', "{$ref: '#/paths/~1v1~1things'}", ''],
    [
      'a shared component',
      "{$ref: '#/components/pathItems/Things'}",
      'components: {pathItems: {Things: {$ref: "#/paths/~1v1~1things"}}}',
    ],
  ])('refuses a path that refers to %s, whose operation has an id', async (_, reference, root) => {
    const yaml = `
openapi: 3.1.0
paths:
  /v1/things: {get: {operationId: listThings, responses: {}}}
  /things: ${reference}
${root}`;
    expect(await lintWith('operation-id-unique', yaml)).toEqual([
      '#/paths/~1things  #/paths/~1things/get and #/paths/~1v1~1things/get are the same operation by reference, so ' +
        '`listThings` is the id of both. Remove its `operationId`, so that each is named after its path, or write out one of the two.',
    ]);
  });

  test('refuses a webhook that is an operation of callers too', async () => {
    const yaml = `
openapi: 3.1.0
paths: {/things: {$ref: '#/components/pathItems/Things'}}
webhooks: {things: {$ref: '#/components/pathItems/Things'}}
components: {pathItems: {Things: {post: {operationId: addThing, responses: {}}}}}`;
    expect(await lintWith('operation-id-unique', yaml)).toEqual([
      expect.stringContaining('#/webhooks/things/post and #/paths/~1things/post are the same operation'),
    ]);
  });

  const callbacks = (first: string, second: string) => `
openapi: 3.1.0
paths:
  /a: {post: {operationId: a, responses: {}, callbacks: {done: ${first}}}}
  /b: {post: {operationId: b, responses: {}, callbacks: {done: ${second}}}}
components:
  callbacks: {Done: {'{$request.body#/url}': {post: {operationId: onDone, responses: {}}}}}`;
  const shared = "{$ref: '#/components/callbacks/Done'}";

  test('passes one callback under two operations', async () => {
    expect(await lintWith('operation-id-unique', callbacks(shared, shared))).toEqual([]);
  });

  test('refuses two callbacks of one id', async () => {
    const own = "{'{$url}': {post: {operationId: onDone, responses: {}}}}";
    expect(await lintWith('operation-id-unique', callbacks(shared, own))).toEqual([
      expect.stringMatching(
        /^#\/paths\/~1b\/post\/callbacks\/done\/.*\/post\/operationId {2}`onDone` is also the operation id of #\/paths\/~1a\/post\/callbacks\/done\//,
      ),
    ]);
  });

  test('passes what refers to operations without ids', async () => {
    const yaml = `openapi: 3.1.0\npaths: {/v1/things: {get: {responses: {}}}, /things: {$ref: '#/paths/~1v1~1things'}}`;
    expect(await lintWith('operation-id-unique', yaml)).toEqual([]);
  });
});
