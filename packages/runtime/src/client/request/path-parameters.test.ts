import { describe, expect, it } from 'vitest';
import { callOne } from '../../../test/club/one.ts';
import { color, send } from '../../../test/club/parameter.ts';
import type { Parameter } from '../../operation.ts';
import { InvalidRequestError } from '../index.ts';

async function pathOf(style: Parameter['style'], explode: boolean, value: unknown): Promise<string> {
  return (await send({ in: 'path', style, explode }, value)).url.replace('https://example.com/x/', '');
}

describe('a path parameter', () => {
  // The table of https://spec.openapis.org/oas/v3.1.1#style-examples
  it.each([
    ['simple', false, 'text', 'blue'],
    ['simple', false, 'list', 'blue,black,brown'],
    ['simple', false, 'map', 'R,100,G,200,B,150'],
    ['simple', true, 'text', 'blue'],
    ['simple', true, 'list', 'blue,black,brown'],
    ['simple', true, 'map', 'R=100,G=200,B=150'],
    ['label', false, 'text', '.blue'],
    ['label', false, 'list', '.blue,black,brown'],
    ['label', false, 'map', '.R,100,G,200,B,150'],
    ['label', true, 'list', '.blue.black.brown'],
    ['label', true, 'map', '.R=100.G=200.B=150'],
    ['matrix', false, 'text', ';color=blue'],
    ['matrix', false, 'list', ';color=blue,black,brown'],
    ['matrix', false, 'map', ';color=R,100,G,200,B,150'],
    ['matrix', true, 'list', ';color=blue;color=black;color=brown'],
    ['matrix', true, 'map', ';R=100;G=200;B=150'],
  ] as const)('of style %s, explode %s, writes a %s as %s', async (style, explode, kind, written) => {
    expect(await pathOf(style, explode, color[kind])).toBe(written);
  });

  it('encodes everything but unreserved characters, so that a value stays within its segment', async () => {
    expect(await pathOf('simple', false, 'a/b?c#d%2e;é!(*)~._-')).toBe('a%2Fb%3Fc%23d%252e%3B%C3%A9%21%28%2A%29~._-');
    expect(await pathOf('simple', false, '../admin')).toBe('..%2Fadmin');
    expect(await pathOf('simple', false, '...')).toBe('...');
  });

  it.each([
    ['-', '1', '1-end'],
    ['-', '-', '--end'],
    ['--', '1-2', '1-2--end'],
    ['2', ',', '%2C2end'],
    ['/', 'a', 'a%2Fend'],
  ])('is told from what follows «%s»: %s', async (endsAt, value, written) => {
    const path = `/x/{color}${encodeURIComponent(endsAt)}end`;
    const { url } = await send({ in: 'path', style: 'simple', explode: false, endsAt }, value, path);
    expect(url).toBe(`https://example.com/x/${written}`);
  });

  it.each([
    ['-', 'a-b'],
    ['-', 'a-'],
    ['-', '--'],
    ['--', 'a-'],
    ['2', '12'],
    ['/', 'a/b'],
    [',', ['a', 'b']],
  ])('that ends at «%s» is refused where it would end earlier: %j', async (endsAt, value) => {
    const sent = send({ in: 'path', style: 'simple', explode: false, endsAt }, value, `/x/{color}${endsAt}end`);
    await expect(sent).rejects.toThrow(
      `paint: "color" holds "${endsAt}", after which another variable begins in the path`,
    );
  });

  it.each(['.', '..'])('refuses %s, which would name another resource', async (value) => {
    await expect(pathOf('simple', false, value)).rejects.toThrow(InvalidRequestError);
    await expect(send({ in: 'path', style: 'simple', explode: false }, value, '/x/{color}/y')).rejects.toThrow(
      'paint: a path parameter must not be "." or ".."',
    );
  });

  it.each([undefined, null])('refuses %s', async (value) => {
    await expect(pathOf('simple', false, value)).rejects.toThrow('paint: path parameter "color" is missing');
  });

  it('of style matrix writes an empty text as its name alone', async () => {
    expect(await pathOf('matrix', true, '')).toBe(';color');
    expect(await pathOf('matrix', true, ['', 'red'])).toBe(';color;color=red');
  });

  it.each([[''], [[]], [['']], [{}]])('refuses the empty value %j', async (value) => {
    await expect(pathOf('simple', false, value)).rejects.toThrow('paint: path parameter "color" is empty');
  });

  it.each([[['a.b']], [{ a: '1.5' }], [{ 'a.b': 1 }]])(
    'of style label, exploded, refuses %j, which a dot would split',
    async (value) => {
      await expect(pathOf('label', true, value)).rejects.toThrow(
        'holds ".", which separates values in the style label',
      );
    },
  );

  it.each(['simple', 'label', 'matrix'] as const)(
    'of style %s encodes commas, semicolons and equals signs of values',
    async (style) => {
      for (const explode of [true, false]) {
        expect(await pathOf(style, explode, ['a,b;c=d'])).toMatch(/a%2Cb%3Bc%3Dd$/);
        expect(await pathOf(style, explode, { 'a,b;c=d': 1 })).toMatch(/a%2Cb%3Bc%3Dd[,=]1$/);
      }
    },
  );

  it('takes no value that the input merely inherits', async () => {
    const parameter = {
      name: 'constructor',
      in: 'path',
      required: true,
      style: 'simple',
      explode: false,
      shape: {},
    } as const;
    const call = callOne({ path: '/{constructor}', parameters: [parameter] }, { path: {} });
    await expect(call).rejects.toThrow('one: path parameter "constructor" is missing');
  });

  it('keeps the slash at the end of a path', async () => {
    const request = await send({ in: 'path', style: 'simple', explode: false }, 'blue', '/x/{color}/');
    expect(request.url).toBe('https://example.com/x/blue/');
  });
});
