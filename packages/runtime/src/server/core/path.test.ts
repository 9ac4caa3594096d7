import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test/one-operation.ts';
import { serveAll } from '../../../test/serve-all.ts';
import { FetchRequest } from '../adapters/fetch/fetch-request.ts';
import { toResponse } from '../adapters/fetch/to-response.ts';

/** A server of these paths, each with GET, asked for one of them: its id and its variables, or the status of the refusal. */
async function found(paths: readonly string[], url: string) {
  const app = serveAll(Object.fromEntries(paths.map((path, index) => [`at${index}`, `GET ${path}`])));
  const { status, body } = await answerOf(app.request(url));
  // Hono has found it by its own router; that of the core, which other platforms use, has to find the same.
  const request = new FetchRequest(new Request(new URL(url, 'http://localhost')), undefined);
  expect(await answerOf(toResponse(await app.core.respond(request)))).toMatchObject({ status, body });
  return status === 200 ? [paths[Number(body.id.slice(2))], body.path] : status;
}

describe('what a path template says besides variables', () => {
  it.each([
    ['/files/*', '/files/*'],
    ['/files/*', '/files/%2A'],
    ['/files/:latest', '/files/:latest'],
    ['/files/:latest', '/files/%3alatest'],
    ['/files:batch', '/files:batch'],
    ['/files?', '/files%3F'],
    ['/a//b', '/a//b'],
    ['/a b', '/a%20b'],
    ['/a%20b', '/a%20b'],
    ['/a%2Fb', '/a%2fb'],
    ['/100%', '/100%'],
    ['/100%', '/100%25'],
    ['/100%25', '/100%25'],
    ['/höhen', '/h%C3%B6hen'],
    ['/h%C3%B6hen', '/h%c3%b6hen'],
    ['/🚀', '/%F0%9F%9A%80'],
    ['/a.b', '/a.b'],
    ['/c++', '/c++'],
    ['/$(x)[y]^|z', '/$(x)[y]%5E%7Cz'],
    ['/a{b', '/a{b'],
    ['/a}b', '/a%7Db'],
    ['/@1', '/@1'],
    ['/a*?', '/a*%3f'],
  ])('%s is found at %s', async (path, url) => {
    expect(await found([path], url)).toEqual([path, {}]);
  });

  it.each([
    ['/files/*', '/files/a'],
    ['/files/*', '/files/a/b'],
    ['/files/:latest', '/files/latest'],
    ['/files/:latest?', '/files'],
    ['/a.b', '/aXb'],
    ['/c+', '/ccc'],
    ['/a%2Fb', '/a/b'],
    ['/höhen', '/hohen'],
  ])('%s is not found at %s', async (path, url) => {
    expect(await found([path], url)).toBe(404);
  });

  it('comes before a variable in its place', async () => {
    const paths = ['/files/{name}', '/files/*', '/files/:latest', '/files/{name}.pdf', '/files/{a}.{b}/c++'];
    expect(await found(paths, '/files/*')).toEqual(['/files/*', {}]);
    expect(await found(paths, '/files/:latest')).toEqual(['/files/:latest', {}]);
    expect(await found(paths, '/files/a.pdf')).toEqual(['/files/{name}.pdf', { name: 'a' }]);
    expect(await found(paths, '/files/a')).toEqual(['/files/{name}', { name: 'a' }]);
    expect(await found(paths, '/files/a.b/c++')).toEqual(['/files/{a}.{b}/c++', { a: 'a', b: 'b' }]);
  });

  it.each([
    ['/höhen/{mark}', '/h%C3%B6hen/100%2525', '100%25'],
    ['/höhen/{mark}', '/h%C3%B6hen/50%25', '50%'],
    ['/höhen/{mark}', '/h%C3%B6hen/%C3%A4', 'ä'],
    ['/höhen/x-ö{mark}', '/h%C3%B6hen/x-%c3%b6100%2525', '100%25'],
    ['/plain/{mark}', '/plain/100%2525', '100%25'],
    ['/a.{mark}+', '/a.%2B+', '+'],
  ])('leaves values that are decoded once: %s at %s', async (path, url, mark) => {
    expect(await found([path], url)).toEqual([path, { mark }]);
  });

  it.each(['/höhen/{mark}', '/plain/{mark}', '/höhen/x{mark}'])(
    'refuses a value that is malformed: %s',
    async (path) => {
      for (const value of ['%zz', '50%', '%ff', '%C3'])
        expect(await found([path], encodeURI(path.replace('{mark}', '')) + value), value).toBe(400);
    },
  );
});

describe('variables of one segment', () => {
  it.each([
    ['/{a}-{b}', '/1--', { a: '1', b: '-' }],
    ['/{a}-{b}', '/1-2-3', { a: '1', b: '2-3' }],
    ['/{a}-{b}', '/1%2d2', { a: '1', b: '2' }],
    ['/{a}-{b}.{c}', '/1.5-2.3.4', { a: '1.5', b: '2', c: '3.4' }],
    ['/{a}--{b}', '/1-2---3', { a: '1-2', b: '-3' }],
    ['/{a}2{b}', '/%2C21', { a: ',', b: '1' }],
    ['/{a}%2F{b}', '/1%2f2%2F3', { a: '1', b: '2/3' }],
    ['/v{a}x{b}.json', '/v1xx.json.json', { a: '1', b: 'x.json' }],
  ])('%s divides %s where its text is for the first time', async (path, url, values) => {
    expect(await found([path], url)).toEqual([path, values]);
  });

  it('are looked for in linear time, as callers choose how long a path is', async () => {
    const path = '/{a}.{b}.{c}.png';
    expect(await found([path], `/${'.'.repeat(4000)}`)).toBe(404);
    expect(await found([path], `/${'.'.repeat(4000)}png`)).toEqual([path, { a: '.', b: '.', c: '.'.repeat(3995) }]);
  });
});

describe('the name of a path variable', () => {
  it.each(['höhe', 'file name', 'user$id', 'a/b', 'a.b', '*', ':x', '$&', '__proto__', 'constructor', '(', '1'])(
    'may be %s',
    async (name) => {
      expect(await found([`/x/{${name}}/y`], '/x/7/y')).toEqual([
        `/x/{${name}}/y`,
        JSON.parse(`{${JSON.stringify(name)}:"7"}`),
      ]);
      expect(await found([`/x/a{${name}}-{other}`], '/x/a7-8')).toEqual([
        `/x/a{${name}}-{other}`,
        JSON.parse(`{${JSON.stringify(name)}:"7","other":"8"}`),
      ]);
    },
  );
});
