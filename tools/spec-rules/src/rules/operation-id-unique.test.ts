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
});
