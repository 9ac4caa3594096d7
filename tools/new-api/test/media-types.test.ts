import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addWithTests, repository } from './added.ts';

const intake = (name: string) => join(import.meta.dirname, `intake/${name}.yaml`);
const head = join(repository, 'tools/codegen/test/cases/contract-head-content.openapi.yaml');

test.each(['text-json-body', 'aspnet', 'fastapi'])(
  'the media types of %s are carried, and its contract tests pass',
  async (name) => {
    const { code, titlesOf, remove } = await addWithTests('things', intake(name));
    onTestFinished(remove);
    expect(titlesOf('failed')).toEqual([]);
    expect(titlesOf('passed').length).toBeGreaterThan(50);
    expect(code).toBe(0);
  },
  300_000,
);

test('nobody is judged for a body that a HEAD does not have', async () => {
  const { code, titlesOf, remove } = await addWithTests('logbook', head);
  onTestFinished(remove);
  expect(titlesOf('failed')).toEqual([]);
  expect(titlesOf('passed').length).toBeGreaterThan(5);
  expect(code).toBe(0);
}, 300_000);
