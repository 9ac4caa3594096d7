import { describe, expect, test } from 'vitest';
import { found, lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root?: string) => lintWith('portable-names', operation(yaml, root));
const post = '#/paths/~1things/post';

describe('portable-names', () => {
  test('refuses a parameter or header that is called as the prototype is', async () => {
    const yaml = `
parameters: [{name: __proto__, in: query, schema: {}}, {name: constructor, in: query, schema: {}}]
responses: {'200': {description: a, headers: {__proto__: {schema: {}}, toString: {schema: {}}}}}`;
    expect(await lint(yaml)).toEqual([
      ...found(`${post}/parameters/0/name`, 'A parameter is called `__proto__`'),
      ...found(`${post}/responses/200/headers/__proto__`, 'A header is called `__proto__`'),
    ]);
  });

  test('refuses the id `then`, which makes a promise of a client', async () => {
    expect(await lint('operationId: then\nresponses: {}')).toEqual([
      expect.stringContaining('The operation id is `then`, which cannot be carried to client: '),
    ]);
  });
});
