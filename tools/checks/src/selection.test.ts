import { UsageError } from '@rollcall/command';
import { expect, test } from 'vitest';
import { CHECKS, select, type Workspace } from './selection.ts';

const workspace = (name: string, folder: string, scripts: readonly string[], dependencies: readonly string[] = []) =>
  ({
    ...{ name: `@rollcall/${name}`, folder, dependencies: dependencies.map((each) => `@rollcall/${each}`) },
    scripts: Object.fromEntries(scripts.map((script) => [script, 'node x'])),
  }) satisfies Workspace;

const workspaces = [
  workspace('pets', 'packages/pets', ['build', 'lint', 'drift', 'types', 'test']),
  workspace('boats', 'packages/boats', ['build', 'lint', 'drift', 'types', 'test']),
  workspace('sandbox', 'packages/sandbox', ['types', 'test', 'test:api'], ['pets', 'boats']),
  workspace('spec-diff', 'tools/spec-diff', ['types', 'test', 'spec-diff']),
];
const apis = ['pets', 'boats'];

test('without names, every check is run in every workspace', () => {
  expect(select([], apis, workspaces)).toEqual({ tasks: CHECKS, apis: [] });
});

test('checks are run as they are named', () => {
  expect(select(['types', 'lint'], apis, workspaces)).toEqual({ tasks: ['types', 'lint'], apis: [] });
});

test('an API stands for its package, the types of what knows that, and the tests that are about the API', () => {
  expect(select(['pets'], apis, workspaces)).toEqual({
    apis: ['pets'],
    tasks: [
      '@rollcall/pets#lint',
      '@rollcall/pets#drift',
      '@rollcall/pets#types',
      '@rollcall/pets#test',
      '@rollcall/sandbox#test:api',
      '@rollcall/spec-diff#spec-diff',
      '@rollcall/sandbox#types',
    ],
  });
});

test('checks and APIs are what is common to both', () => {
  expect(select(['boats', 'test'], apis, workspaces)).toEqual({
    apis: ['boats'],
    tasks: ['@rollcall/boats#test', '@rollcall/sandbox#test:api'],
  });
});

test('what is neither is refused, with what may be meant', () => {
  expect(() => select(['pet'], apis, workspaces)).toThrow(UsageError);
  expect(() => select(['pet'], apis, workspaces)).toThrow('Unknown check or API: pet. Did you mean pets?');
});
