import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addWithTests, repository } from './added.ts';

test.each([
  ['an error under default beside a success', join(import.meta.dirname, 'intake/default-error.yaml')],
  ['default in every combination', join(repository, 'tools/codegen/test/cases/default-response.openapi.yaml')],
])(
  'an API with %s is added, and passes its contract tests',
  async (_, from) => {
    const { code, titlesOf, remove } = await addWithTests('pets', from);
    onTestFinished(remove);
    expect(titlesOf('failed')).toEqual([]);
    expect(titlesOf('passed')).toContain('lets 299 through as default');
    expect(code).toBe(0);
  },
  120_000,
);
