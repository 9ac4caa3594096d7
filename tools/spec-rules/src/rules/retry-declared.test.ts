import { describe, expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string) => lintWith('retry-declared', operation(yaml));

describe('retry-declared', () => {
  test.each(['never', 'idempotent', 'with-key'])('passes `x-retry: %s`', async (value) => {
    expect(await lint(`x-retry: ${value}\nresponses: {}`)).toEqual([]);
  });

  test('refuses an operation that says nothing', async () => {
    expect(await lint('responses: {}')).toEqual([
      '#/paths/~1things/post  The operation has no `x-retry`. Write `x-retry: never`, `idempotent` (twice has the effect of once) or `with-key` (only under an idempotency key).',
    ]);
  });

  test('refuses another value, at the value', async () => {
    expect(await lint('x-retry: sometimes\nresponses: {}')).toEqual([
      expect.stringMatching(/^#\/paths\/~1things\/post\/x-retry {2}`x-retry` is "sometimes"\./),
    ]);
  });
});
