import { describe, expect, test } from 'vitest';
import { type Generated, generated, generatedCase, refusalsOf } from '../generated.ts';

/** A client of the API and its server in one process: what it is asked, and what the handler is given. */
async function asked(
  api: Generated,
  path: object | undefined,
): Promise<{ url: string; status: number; path: unknown }> {
  const { operations } = await api.load('operations.ts');
  const { createServer } = await api.load('server.ts');
  const { createClubClient } = await api.load('client.ts');
  let given: unknown;
  const handler = (input: { path: unknown }) => {
    given = input.path;
    return { status: 204 };
  };
  const server = createServer(Object.fromEntries(Object.keys(operations).map((id) => [id, handler])), {
    authenticate: {},
  });
  let url = '';
  const fetch = (address: string, init: RequestInit) => {
    const request = new Request(address, init);
    url = request.url;
    return server.fetch(request);
  };
  const [id = ''] = Object.keys(operations);
  const client = createClubClient({ fetch, apiUrl: 'https://club.example.com' });
  const { status } = await client[id]({ path });
  return { url: url.slice('https://club.example.com'.length), status, path: given };
}

test.each([
  ['unroutable-star', '/files/*'],
  ['unroutable-colon', '/files/:latest'],
])('%s is routed as what it is', async (name, url) => {
  expect(await refusalsOf(name)).toEqual([]);
  expect(await asked(await generatedCase(name), undefined)).toEqual({ url, status: 204, path: {} });
});

test.each([
  ['path-name-unicode', { höhe: '7' }, '/buoys/7'],
  ['path-name-blank', { 'light no': '7' }, '/buoys/7'],
  ['non-ascii-path-percent', { mark: '100%25' }, '/h%C3%B6hen/100%2525'],
])('%s is carried', async (name, path, url) => {
  expect(await refusalsOf(name)).toEqual([]);
  expect(await asked(await generatedCase(name), path)).toEqual({ url, status: 204, path });
});

const NAMES = [
  'ä',
  'file name',
  'user$id',
  '$&',
  'a/b',
  'x.y',
  '50%',
  '%25',
  '*',
  ':x',
  'class',
  'constructor',
  '1',
  "'",
  '"',
];
const VALUES = [
  '50%',
  '100%25',
  '%zz',
  'a/b',
  '..%2F',
  'ä',
  '*',
  ':x',
  '?',
  '#',
  '$&',
  "$'",
  ' ',
  '+',
  '{x}',
  '\\',
  '.a',
];

test('a path parameter has any name and any value, in types, client and server', async () => {
  const responses = { '204': { description: 'Done.' } };
  const parameters = NAMES.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const template = `/%C3%B6/100%25/50%/*/:b/a b/${NAMES.map((name) => `{${name}}`).join('/-/')}`;
  const api = await generated({ paths: { [template]: { get: { operationId: 'find', parameters, responses } } } });
  for (const value of VALUES) {
    const path = Object.fromEntries(NAMES.map((name) => [name, value]));
    expect(await asked(api, path)).toMatchObject({ status: 204, path });
  }
  const given = `{ ${NAMES.map((name) => `[${JSON.stringify(name)}]: 'a'`).join(', ')} }`;
  expect(
    await api.compile(`import { connectClub, find } from './calls.ts';
await find(connectClub(), { path: ${given} });
// @ts-expect-error one is missing
await find(connectClub(), { path: { 'file name': 'a' } });`),
  ).toEqual([]);
});

describe('variables of one segment', () => {
  const responses = { '204': { description: 'Found.' } };
  const api = (path: string, ...styles: string[]) => {
    const parameters = styles.map((style, index) => {
      const name = 'abc'.charAt(index);
      return { name, in: 'path', required: true, style, schema: { type: 'string' } };
    });
    return generated({ paths: { [path]: { get: { operationId: 'find', parameters, responses } } } });
  };

  test('arrive as they were given, or are refused where they would arrive as others', async () => {
    const find = await api('/x/{a}-{b}.{c}', 'simple', 'simple', 'simple');
    for (const path of [
      { a: '1.2', b: '-3', c: '.4' },
      { a: '-', b: '.', c: '5.' },
      { a: 'ä2', b: '%2E', c: '-' },
    ])
      expect(await asked(find, path)).toMatchObject({ status: 204, path });
    await expect(asked(find, { a: '1-2', b: '3', c: '4' })).rejects.toThrow('find: "a" holds "-"');
    await expect(asked(find, { a: '1', b: '2.3', c: '4' })).rejects.toThrow('find: "b" holds "."');
  });

  test('of the styles label and matrix end where the next one begins', async () => {
    const find = await api('/x/{a}{b}{c}', 'simple', 'label', 'matrix');
    const path = { a: '1', b: '2', c: '.3' };
    expect(await asked(find, path)).toEqual({ url: '/x/1.2;c=.3', status: 204, path });
    await expect(asked(find, { ...path, a: '1.2' })).rejects.toThrow('find: "a" holds "."');
    expect(await asked(find, { ...path, b: '2.3' })).toMatchObject({ path: { ...path, b: '2.3' } });
  });
});
