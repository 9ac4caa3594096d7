import { expect, test } from 'vitest';
import { upgrade } from './upgrade.ts';

test('renames extensions that are called as ours are and mean something else', () => {
  const operation = {
    'x-retry': { attempts: 3 },
    'x-pagination': { cursorParam: 'after' },
    'x-other': 1,
    callbacks: { done: { '{$url}': { post: { 'x-retry': 'often' } } } },
  };
  const { get } = upgrade({ openapi: '3.1.0', paths: { '/a': { get: operation } } }).paths['/a'];
  expect(get).toEqual({
    'x-imported-retry': { attempts: 3 },
    'x-imported-pagination': { cursorParam: 'after' },
    'x-other': 1,
    callbacks: { done: { '{$url}': { post: { 'x-imported-retry': 'often' } } } },
  });
});

test('keeps extensions that are ours', () => {
  const get = { 'x-retry': 'idempotent', 'x-pagination': { style: 'next-url', items: '/items', next: '/next' } };
  expect(upgrade({ openapi: '3.1.0', paths: { '/a': { get } } }).paths['/a'].get).toEqual(get);
});

test('renames a message that is no text, and keeps one that is', () => {
  const schemas = { A: { pattern: 'a', 'x-message': { de: 'nur a' } }, B: { pattern: 'a', 'x-message': 'must be a' } };
  expect(upgrade({ openapi: '3.1.0', paths: {}, components: { schemas } }).components.schemas).toEqual({
    A: { pattern: 'a', 'x-imported-message': { de: 'nur a' } },
    B: schemas.B,
  });
});
