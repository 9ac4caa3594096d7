import type { Finding } from '@rollcall/spec-rules';
import { expect, test } from 'vitest';
import { exclude } from './exclude.ts';

const refusalAt = (pointer: string) => ({ pointer, message: 'The operation has a fault.' }) as Finding;
const get = { responses: { '204': { description: 'Done.' } } };
const shared = () => ({
  openapi: '3.1.0',
  paths: {
    '/pets': { get },
    '/cats': { $ref: '#/components/pathItems/Cats' },
    '/v1/cats': { $ref: '#/components/pathItems/Chain' },
  },
  webhooks: { born: { $ref: '#/components/pathItems/Born' } },
  components: {
    pathItems: { Cats: { get }, Chain: { $ref: '#/components/pathItems/Cats' }, Born: { post: get }, Unused: { get } },
  },
});

test('a path item that paths refer to stays, with what it refers to', () => {
  const { rest, excluded } = exclude(shared(), [refusalAt('#/paths/~1pets/get')]) ?? {};
  expect(Object.keys(rest?.paths)).toEqual(['/cats', '/v1/cats']);
  expect(Object.keys(rest?.components.pathItems)).toEqual(['Cats', 'Chain', 'Born']);
  expect(excluded?.map(({ what }) => what)).toEqual(['GET /pets']);
});

test('what is wrong with a path item takes out every path that refers to it', () => {
  const { rest, excluded } = exclude(shared(), [refusalAt('#/components/pathItems/Cats/get')]) ?? {};
  expect(Object.keys(rest?.paths)).toEqual(['/pets']);
  expect(Object.keys(rest?.components.pathItems)).toEqual(['Born']);
  expect(excluded?.map(({ what }) => what)).toEqual(['/cats', '/v1/cats']);
});

test('what is wrong at one place takes out that place alone', () => {
  const { rest } = exclude(shared(), [refusalAt('#/paths/~1v1~1cats')]) ?? {};
  expect(Object.keys(rest?.paths)).toEqual(['/pets', '/cats']);
});
