import { describe, expect, it } from 'vitest';
import { callOne } from '../../../test/club/one.ts';
import type { Parameter } from '../../operation.ts';
import { InvalidRequestError } from '../index.ts';

const color = { blank: '', text: 'blue', list: ['blue', 'black', 'brown'], map: { R: 100, G: 200, B: 150 } };

type Given = Pick<Parameter, 'in' | 'style' | 'explode'> & Partial<Parameter>;

async function send(given: Given, value: unknown, path = given.in === 'path' ? '/x/{color}' : '/x'): Promise<Request> {
  const parameter: Parameter = { name: 'color', required: given.in === 'path', shape: {}, ...given };
  const group = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' }[given.in];
  const row = { id: 'paint', method: 'GET', path, parameters: [parameter] } as const;
  return (await callOne(row, { [group]: { color: value } })).request;
}

async function pathOf(style: Parameter['style'], explode: boolean, value: unknown): Promise<string> {
  return (await send({ in: 'path', style, explode }, value)).url.replace('https://example.com/x/', '');
}

async function queryOf(given: Omit<Given, 'in'>, value: unknown): Promise<string> {
  return new URL((await send({ in: 'query', ...given }, value)).url).search.slice(1);
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

describe('a query parameter', () => {
  it.each([
    ['form', true, 'blank', 'color='],
    ['form', true, 'text', 'color=blue'],
    ['form', true, 'list', 'color=blue&color=black&color=brown'],
    ['form', true, 'map', 'R=100&G=200&B=150'],
    ['form', false, 'list', 'color=blue,black,brown'],
    ['form', false, 'map', 'color=R,100,G,200,B,150'],
    ['spaceDelimited', false, 'list', 'color=blue%20black%20brown'],
    ['spaceDelimited', false, 'map', 'color=R%20100%20G%20200%20B%20150'],
    ['pipeDelimited', false, 'list', 'color=blue%7Cblack%7Cbrown'],
    ['pipeDelimited', false, 'map', 'color=R%7C100%7CG%7C200%7CB%7C150'],
    ['deepObject', true, 'map', 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  ] as const)('of style %s, explode %s, writes a %s as %s', async (style, explode, kind, written) => {
    expect(await queryOf({ style, explode }, color[kind])).toBe(written);
  });

  it('is left out where it is undefined, null or an empty list', async () => {
    for (const value of [undefined, null, []]) {
      expect(await queryOf({ style: 'form', explode: true }, value)).toBe('');
      expect(await queryOf({ style: 'form', explode: false }, value)).toBe('');
    }
  });

  it('is refused where it is required and an empty list or object, which would be left out', async () => {
    for (const value of [[], {}, { a: undefined }])
      await expect(queryOf({ style: 'form', explode: true, required: true }, value)).rejects.toThrow(
        'paint: query parameter "color" is empty',
      );
  });

  it.each([
    [['a', null], 'item 1 of "color" is null'],
    [['a', undefined], 'item 1 of "color" is undefined'],
    [{ a: null }, 'member a of "color" is null'],
    [[['a']], 'item 0 of "color" is nested'],
    [{ a: { b: 1 } }, 'member a of "color" is nested'],
  ])('is refused where it holds %j, which would be left out or changed', async (value, message) => {
    for (const style of ['form', 'spaceDelimited', 'pipeDelimited'] as const)
      for (const explode of [true, false]) await expect(queryOf({ style, explode }, value)).rejects.toThrow(message);
  });

  it('leaves out members that are undefined, as JSON does', async () => {
    expect(await queryOf({ style: 'form', explode: true }, { a: 1, b: undefined })).toBe('a=1');
  });

  it.each([
    ['spaceDelimited', ['a', 'New York'], 'item 1 of "color" holds " "'],
    ['spaceDelimited', { 'New York': 1 }, 'member New York of "color" holds " "'],
    ['pipeDelimited', ['a|b'], 'item 0 of "color" holds "|"'],
    ['pipeDelimited', { a: 'b|c' }, 'member a of "color" holds "|"'],
  ] as const)('of style %s refuses %j, whose delimiter would split it', async (style, value, message) => {
    await expect(queryOf({ style, explode: false }, value)).rejects.toThrow(
      `paint: ${message}, which separates values in the style ${style}`,
    );
  });

  it('keeps a comma within an item apart from those between items, reserved characters allowed or not', async () => {
    const given = { style: 'form', explode: false, allowReserved: true } as const;
    expect(await queryOf(given, ['a,b', 'c/d'])).toBe('color=a%2Cb,c/d');
    expect(await queryOf(given, { 'a,b': 'c=d' })).toBe('color=a%2Cb,c=d');
    expect(await queryOf({ ...given, explode: true }, { 'a=b': 'c' })).toBe('a%3Db=c');
    for (const [style, item] of [
      ['spaceDelimited', 'a%20b'],
      ['pipeDelimited', 'a%7Cb'],
    ] as const)
      await expect(queryOf({ ...given, style }, [item])).rejects.toThrow('item 0 of "color" holds');
  });

  it('encodes what would end or split it', async () => {
    expect(await queryOf({ style: 'form', explode: false }, ['a,b', 'c&d=e#f+g'])).toBe(
      'color=a%2Cb,c%26d%3De%23f%2Bg',
    );
  });

  it('keeps reserved characters and percent triples where allowReserved says so', async () => {
    const given = { style: 'form', explode: true, allowReserved: true } as const;
    expect(await queryOf(given, "a/b?c=d:e@f!$'()*,;%20 100%")).toBe(
      "color=a/b?c=d:e@f!$'()*,;%20%20100%25".replace("'", '%27'),
    );
    expect(await queryOf(given, 'a#b&c+d')).toBe('color=a%23b%26c%2Bd');
  });

  it('writes numbers, booleans and dates as text', async () => {
    const values = [0, false, new Date('2026-01-02T03:04:05Z')];
    expect(await queryOf({ style: 'form', explode: false }, values)).toBe('color=0,false,2026-01-02T03%3A04%3A05.000Z');
  });

  it('with content is written in that media type', async () => {
    const given = { style: 'form', explode: true, contentType: 'application/json' } as const;
    expect(await queryOf(given, { a: [1, 'x y'] })).toBe('color=%7B%22a%22%3A%5B1%2C%22x%20y%22%5D%7D');
  });

  it('refuses a value within a value, which no style can carry', async () => {
    await expect(queryOf({ style: 'deepObject', explode: true }, { a: { b: 1 } })).rejects.toThrow(
      'paint: "color[a]" is nested, which can\'t be written in the style deepObject',
    );
    await expect(queryOf({ style: 'deepObject', explode: true }, 'blue')).rejects.toThrow('"color" is no object');
  });

  describe('of nested values', () => {
    const nested = { style: 'deepObject', explode: true, nested: true } as const;
    const queryIn = async (value: unknown) => decodeURIComponent(await queryOf(nested, value));

    it.each([
      [{ a: { b: { c: 1 } } }, 'color[a][b][c]=1'],
      [{ a: ['x', 'y'] }, 'color[a][0]=x&color[a][1]=y'],
      [[{ a: 1, b: 'x' }, { a: 2 }], 'color[0][a]=1&color[0][b]=x&color[1][a]=2'],
      [['x', 'y'], 'color[0]=x&color[1]=y'],
      [[['x'], ['y']], 'color[0][0]=x&color[1][0]=y'],
      ['blue', 'color=blue'],
      [{ a: '', b: 'x=y&z' }, 'color[a]=&color[b]=x=y&z'],
    ])('writes %j in brackets', async (value, written) => {
      expect(await queryIn(value)).toBe(written);
    });

    it.each([
      [{ a: [] }, '"color[a]" is empty, which gets lost in the style deepObject'],
      [[{}], '"color[0]" is empty'],
      [{ a: { b: null } }, '"color[a][b]" is null'],
      [{ a: [undefined] }, '"color[a][0]" is undefined'],
      [{ 'a[b]': 1 }, '"color" holds a name that is empty or has brackets'],
      [{ a: { '': 1 } }, '"color[a]" holds a name that is empty or has brackets'],
    ])('refuses %j, which would arrive as something else', async (value, message) => {
      await expect(queryOf(nested, value)).rejects.toThrow(`paint: ${message}`);
    });
  });

  it('refuses a string that is not well-formed Unicode', async () => {
    await expect(queryOf({ style: 'form', explode: true }, '\ud800')).rejects.toThrow(InvalidRequestError);
  });
});

describe('a header parameter', () => {
  it.each([
    [false, 'list', 'blue, black, brown'],
    [false, 'map', 'R,100,G,200,B,150'],
    [true, 'map', 'R=100,G=200,B=150'],
    [false, 'text', 'blue'],
  ] as const)('with explode %s writes a %s as %s', async (explode, kind, written) => {
    const request = await send({ in: 'header', style: 'simple', explode }, color[kind]);
    expect(request.headers.get('color')?.replaceAll(', ', ',')).toBe(written.replaceAll(', ', ','));
  });

  it.each([
    [false, ['a', 'b,c'], 'item 1 of "color" holds ","'],
    [true, ['a', 'b,c'], 'item 1 of "color" holds ","'],
    [false, ['a', ''], 'item 1 of "color" is an empty text'],
    [true, [''], 'item 0 of "color" is an empty text'],
    [false, ['a', ' b'], 'item 1 of "color" is surrounded by blanks'],
    [false, 'a ', '"color" is surrounded by blanks'],
    [false, { R: 'a,b' }, 'member R of "color" holds ","'],
    [true, { 'R=': 1 }, 'member R= of "color" holds "="'],
    [true, { 'R,G': 1 }, 'member R,G of "color" holds ","'],
  ])('with explode %s refuses %j, which would arrive as something else', async (explode, value, message) => {
    await expect(send({ in: 'header', style: 'simple', explode }, value)).rejects.toThrow(`paint: ${message}`);
  });

  it.each([
    [false, { R: '', G: 1 }, 'R,,G,1'],
    [false, { R: 1, G: '' }, 'R,1,G,'],
    [false, { '': 1 }, ',1'],
    [true, { R: 1, G: '' }, 'R=1,G='],
  ])('with explode %s writes empty members of %j, which have a name before them', async (explode, value, written) => {
    const request = await send({ in: 'header', style: 'simple', explode }, value);
    expect(request.headers.get('color')).toBe(written);
  });

  it('keeps an equals sign in a value apart from the one before it', async () => {
    const request = await send({ in: 'header', style: 'simple', explode: true }, { R: 'a=b' });
    expect(request.headers.get('color')).toBe('R=a=b');
  });

  it('is not percent-encoded, and refused where it holds a line break, without quoting it', async () => {
    expect((await send({ in: 'header', style: 'simple', explode: false }, 'a b/ü')).headers.get('color')).toBe('a b/ü');
    const bad = send({ in: 'header', style: 'simple', explode: false }, 'secret\r\nx: y');
    await expect(bad).rejects.toThrow('paint: header "color" holds a forbidden character');
  });
});

describe('a cookie parameter', () => {
  it('goes into the Cookie header, with what no cookie can hold encoded', async () => {
    const color = { name: 'color', in: 'cookie', required: true, style: 'form', explode: false, shape: {} } as const;
    const row = { method: 'GET', parameters: [color, { ...color, name: 'shade' }] } as const;
    const { init } = await callOne(row, { cookies: { color: 'a;b=c,d é+', shade: ['x', 'y'] } });
    expect(init.headers).toEqual({ cookie: 'color=a%3Bb=c%2Cd%20%C3%A9%2B; shade=x,y' });
  });
});
