import { describe, expect, it } from 'vitest';
import { color, type Given, send } from '../../../test/club/parameter.ts';
import { InvalidRequestError } from '../index.ts';

async function queryOf(given: Omit<Given, 'in'>, value: unknown): Promise<string> {
  return new URL((await send({ in: 'query', ...given }, value)).url).search.slice(1);
}

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
