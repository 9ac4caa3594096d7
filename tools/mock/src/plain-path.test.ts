import { expect, onTestFinished, test } from 'vitest';
import { plainPath } from './plain-path.ts';
import { startMock } from './start-mock.ts';

/** The status of the answer of a mock that has this path, whose parameters are numbers. */
async function statusAt(path: string, url: string): Promise<number> {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'integer' } }));
  const responses = { 204: { description: 'x' }, 400: { description: 'x' } };
  const mock = await startMock({
    openapi: '3.1.0',
    info: { title: 'Library', version: '1' },
    paths: { [path]: { get: { parameters, responses } } },
  });
  onTestFinished(() => mock.close());
  return (await fetch(mock.url + url, { signal: AbortSignal.timeout(5_000) })).status;
}

test.each(['/files/*', '/files/:latest', '/a//b', '/a b', '/a%2Fb', '/höhen', '/a{b', '/c++', '/100%', '/$(x)'])(
  'a mock takes %s for what it is',
  async (path) => {
    expect(await statusAt(path, encodeURI(path).replace('%252F', '%2F'))).toBe(204);
    expect(await statusAt(path, '/files/other')).toBe(404);
  },
);

test.each(['id', 'höhe', 'file name', 'user$id', 'a/b', 'a.b', '*', ':x', 'constructor', 'toString', '"', 'a?', '1'])(
  'a mock reads a path parameter called %s',
  async (name) => {
    for (const [before, after] of [
      ['/books/', ''],
      ['/bücher/', '/x'],
    ]) {
      const at = (value: string) => statusAt(`${before}{${name}}${after}`, encodeURI(`${before}${value}${after}`));
      expect(await at('7')).toBe(204);
      expect(await at('seven')).toBe(400);
    }
  },
);

test('a name that is made up is not one that is there', () => {
  expect(plainPath('/{ä}/{variable0}/{variable0_}').path).toBe('/{variable0__}/{variable0}/{variable0_}');
});
