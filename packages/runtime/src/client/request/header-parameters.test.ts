import { describe, expect, it } from 'vitest';
import { callOne } from '../../../test/club/one.ts';
import { color, send } from '../../../test/club/parameter.ts';

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
  // https://spec.openapis.org/oas/v3.2.0#style-values and https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1
  it.each([
    [true, 'a%3Bb c', 'color=a%3Bb c'],
    [true, { 'R!': 'x=y' }, 'R!=x=y'],
    [false, ['a', 'b'], 'color=a,b'],
  ])('of the style cookie, with explode %s, writes %j as it is', async (explode, value, written) => {
    const request = await send({ in: 'cookie', style: 'cookie', explode }, value);
    expect(request.headers.get('cookie')).toBe(written);
  });

  it.each([
    [true, 'a;b'],
    [true, 'é'],
    [true, 'a,b'],
    [true, ' a'],
    [true, 'a\r\nb'],
    [true, { 'R; admin': '1' }],
    [true, { 'R=': '1' }],
    [true, { '': '1' }],
    [false, { 'R;': '1' }],
    [false, ['a,b']],
  ])('of the style cookie, with explode %s, refuses %j, which would have to be escaped', async (explode, value) => {
    await expect(send({ in: 'cookie', style: 'cookie', explode }, value)).rejects.toThrow(
      /^paint: .*the style cookie$/,
    );
  });

  it('goes into the Cookie header, with what no cookie can hold encoded', async () => {
    const color = { name: 'color', in: 'cookie', required: true, style: 'form', explode: false, shape: {} } as const;
    const row = { method: 'GET', parameters: [color, { ...color, name: 'shade' }] } as const;
    const { init } = await callOne(row, { cookies: { color: 'a;b=c,d é+', shade: ['x', 'y'] } });
    expect(init.headers).toEqual({ cookie: 'color=a%3Bb=c%2Cd%20%C3%A9%2B; shade=x,y' });
  });
});
