import { describe, expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const lint = (id: string) => lintWith('operation-id-camel-case', operation(`operationId: ${id}\nresponses: {}`));

describe('operation-id-camel-case', () => {
  test.each(['registerUser', 'getV2Users', 'x'])('passes `%s`', async (id) => {
    expect(await lint(id)).toEqual([]);
  });

  test.each(['RegisterUser', 'register_user', 'register-user', '2users', 'größe', '"a b"', '"x\\n"'])(
    'refuses `%s`',
    async (id) => {
      expect(await lint(id)).toEqual([
        expect.stringMatching(/^#\/paths\/~1things\/post\/operationId .* is not camelCase\./s),
      ]);
    },
  );

  test.each(['delete', 'then', 'constructor', 'operations'])(
    'refuses `%s`, which means something else in code',
    async (id) => {
      expect(await lint(id)).toEqual([expect.stringContaining('has another meaning in JavaScript')]);
    },
  );

  test('leaves a missing id to Redocly', async () => {
    expect(await lintWith('operation-id-camel-case', operation('responses: {}'))).toEqual([]);
  });
});
