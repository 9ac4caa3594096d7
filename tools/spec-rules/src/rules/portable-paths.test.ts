import { describe, expect, test } from 'vitest';
import { lintWith } from '../../test/lint-with.ts';

const lint = (paths: string, components = '{}') =>
  lintWith('portable-paths', `openapi: 3.1.0\npaths: ${paths}\ncomponents: ${components}`);
const get = (names: readonly string[] = []) =>
  JSON.stringify({
    get: { parameters: names.map((name) => ({ name, in: 'path', required: true, schema: {} })), responses: {} },
  });

describe('portable-paths: what a path may say', () => {
  test.each([
    '/files/*',
    '/files/:latest',
    '/a:b',
    '/a//b',
    '/a b',
    '/100%',
    '/a%2Fb',
    '/höhen',
    '/a.b',
    '/...',
    '/c++',
  ])('passes %s', async (path) => {
    expect(await lint(`{'${path}': ${get()}}`)).toEqual([]);
  });

  test('refuses a path with a query or a fragment', async () => {
    expect(await lint('{/a: {}, "/a#b": {}, "/a?b=c": {}}')).toEqual([
      expect.stringContaining('The path holds `#`, which cannot be carried to server and mock'),
      expect.stringContaining('The path holds `?`'),
    ]);
  });

  test.each(['/a\\b', '/a\tb', '/a ', '/a\nb'])('refuses %j, which no URL can say as it stands', async (path) => {
    expect(await lint(`{${JSON.stringify(path)}: ${get()}}`)).toEqual([expect.stringContaining('The path holds "')]);
  });

  test.each(['/a/./b', '/a/..', '/a/%2E%2e/b', '/.'])('refuses the dot segment of %s', async (path) => {
    expect(await lint(`{${path}: ${get()}}`)).toEqual([expect.stringMatching(/The path has the segment `.*RFC 3986/)]);
  });

  test('refuses two operations of one route, and passes two methods of it', async () => {
    expect(await lint(`{"/a/{b}": ${get(['b'])}, "/a/{c}": ${get(['c'])}, "/a/b": {put: {responses: {}}}}`)).toEqual([
      expect.stringContaining(
        '#/paths/~1a~1{c}/get  `get /a/{b}` is the same route, which cannot be carried to server',
      ),
    ]);
  });

  test('takes a path for the same route however it is encoded', async () => {
    expect(await lint(`{/höhe: ${get()}, /h%C3%B6he: ${get()}, /a%2Fb: ${get()}, /a/b: ${get()}}`)).toEqual([
      expect.stringContaining('`get /höhe` is the same route'),
    ]);
  });

  test('sees the same route where two paths refer to one path item', async () => {
    const reference = "{$ref: '#/components/pathItems/A'}";
    expect(await lint(`{/a: ${get()}, /%61: ${reference}, /b: ${reference}}`, `{pathItems: {A: ${get()}}}`)).toEqual([
      expect.stringContaining('#/paths/~1%61  `get /a` is the same route'),
    ]);
  });
});

describe('portable-paths: path parameters', () => {
  test.each(['id', 'höhe', 'file name', 'user$id', 'a/b', 'a.b', '*', ':x', 'constructor'])(
    'passes one called %s',
    async (name) => {
      expect(await lint(JSON.stringify({ [`/a/{${name}}`]: JSON.parse(get([name])) }))).toEqual([]);
    },
  );

  test('refuses a variable that is not declared', async () => {
    expect(await lint(`{"/a/{b}": ${get()}}`)).toEqual([
      '#/paths/~1a~1{b}/get  `get /a/{b}` has no path parameter `b`, which cannot be carried to types, client and server: ' +
        'nothing says what its value is. Declare it with `in: path` and `required: true`, or remove it from the path.',
    ]);
  });

  test('refuses a path parameter that a call could leave out', async () => {
    expect(await lint('{"/a/{id}": {get: {parameters: [{name: id, in: path, schema: {}}], responses: {}}}}')).toEqual([
      expect.stringContaining('#/paths/~1a~1{id}/get/parameters/0  The path parameter `id` is not required'),
    ]);
  });

  test('refuses a parameter that the path has no place for', async () => {
    expect(await lint(`{"/a/{b}": ${get(['b', 'c'])}}`)).toEqual([
      expect.stringContaining('#/paths/~1a~1{b}/get/parameters/1  The path parameter `c` is not in `/a/{b}`'),
    ]);
  });

  test('refuses a variable that is there twice', async () => {
    expect(await lint(`{"/a/{b}/{b}": ${get(['b'])}}`)).toEqual([expect.stringContaining('The path has `{b}` twice')]);
  });

  test('refuses two variables that nothing divides, and passes what begins with a dot or a semicolon', async () => {
    expect(await lint(`{"/a/{b}{c}": ${get(['b', 'c'])}, "/a/{b}-{c}": ${get(['b', 'c'])}}`)).toEqual([
      '#/paths/~1a~1{b}{c}/get  Nothing stands between `{b}` and `{c}`, which cannot be carried to client, server and mock: ' +
        'nothing tells where one value ends and the next begins. ' +
        'Write text between them that no value of the first holds, or make them one parameter.',
    ]);
    const styled = (style: string) =>
      `{parameters: [{name: b, in: path, required: true, schema: {}}, {name: c, in: path, required: true, style: ${style}, schema: {}}], get: {responses: {}}}`;
    expect(await lint(`{"/a/{b}{c}": ${styled('label')}, "/b/{b}{c}": ${styled('matrix')}}`)).toEqual([]);
  });

  test('looks at a shared path item from each path, and follows references to parameters', async () => {
    const shared = `{pathItems: {A: {$ref: '#/components/pathItems/B'}, B: {parameters: [{$ref: '#/components/parameters/B'}], get: {responses: {}}}},
      parameters: {B: {name: b, in: path, required: true, schema: {}}}}`;
    expect(
      await lint(`{"/a/{b}": {$ref: '#/components/pathItems/A'}, /c: {$ref: '#/paths/~1a~1{b}'}}`, shared),
    ).toEqual([expect.stringContaining('#/paths/~1c  The path parameter `b` is not in `/c`')]);
  });
});

describe('portable-paths: references', () => {
  test('refuses what stands beside the reference of a path, but for words', async () => {
    const reference = (more: string) => `{$ref: '#/components/pathItems/A', ${more}}`;
    const paths = `{/a: ${reference('summary: Words., x-more: 1')}, /b: ${reference('parameters: []')}}`;
    expect(await lint(paths, `{pathItems: {A: ${get()}}}`)).toEqual([
      expect.stringMatching(
        /^#\/paths\/~1b {2}`parameters` stands beside the `\$ref` of a path, which cannot be carried/,
      ),
    ]);
  });
});
