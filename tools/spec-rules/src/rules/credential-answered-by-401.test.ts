import { describe, expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root = '') => lintWith('credential-answered-by-401', operation(yaml, root));
const missing = [expect.stringMatching(/^#\/paths\/~1things\/post\/responses {2}The operation needs a credential/)];

describe('credential-answered-by-401', () => {
  test('passes a 401', async () => {
    expect(await lint("security: [{key: []}]\nresponses: {'401': {description: No.}}")).toEqual([]);
  });

  test('refuses a credential without it', async () => {
    expect(await lint("security: [{key: []}]\nresponses: {'4XX': {description: No.}}")).toEqual(missing);
  });

  test('refuses a credential that the root asks for', async () => {
    expect(await lint('responses: {}', 'security: [{key: []}]')).toEqual(missing);
  });

  test('refuses an optional credential: a wrong one is wrong', async () => {
    expect(await lint('security: [{}, {key: []}]\nresponses: {}')).toEqual(missing);
  });

  test.each(['[]', '[{}]'])('passes an operation that needs none: %s', async (security) => {
    expect(await lint(`security: ${security}\nresponses: {}`, 'security: [{key: []}]')).toEqual([]);
  });

  test('refuses an operation without any responses, at the operation', async () => {
    expect(await lint('security: [{key: []}]')).toEqual([expect.stringMatching(/^#\/paths\/~1things\/post {2}/)]);
  });
});
