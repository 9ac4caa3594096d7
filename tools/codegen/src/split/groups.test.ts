import type { OpenApiDocument } from '@rollcall/openapi/document';
import { expect, test } from 'vitest';
import { modelOf } from '../model/model.ts';
import { groupsOf } from './groups.ts';

/** The group of each path, in an API that is large. */
function groupsFor(paths: readonly string[]): string[] {
  const all = [...paths, ...Array.from({ length: 100 }, (_, index) => `/others/${index}`)];
  const items = all.map((path) => [path, { get: { responses: { 204: { description: 'Done.' } } } }]);
  const document = { openapi: '3.1.0', info: { title: 'Large', version: '1' }, paths: Object.fromEntries(items) };
  const groups = [...groupsOf(modelOf('large', document as OpenApiDocument))];
  return paths.map(
    (path) => groups.find(([, operations]) => operations.some(({ row }) => row.path === path))?.[0] ?? '',
  );
}

test.each([
  ['/v1/charges/{id}', 'charges'],
  ['/api/v2.1/users', 'users'],
  ['/rest-api/3/issue', 'issue'],
  ['/apis/v1alpha1/posts', 'posts'],
  ['/{tenant}/v2/users', 'users'],
  ['/v1', 'v1'],
  ['/versions/api', 'versions'],
])('%s belongs to the group %s: what many paths begin with tells none apart', (path, group) => {
  expect(groupsFor([path])).toEqual([group]);
});
