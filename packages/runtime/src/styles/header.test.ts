import { describe, expect, it } from 'vitest';
import type { Shape } from '../operation.ts';
import { readHeader } from './header.ts';

const texts: Shape = { type: ['array'], items: { type: ['string'] } };
const read = (text: string, shape: Shape, explode = false) =>
  readHeader(new Headers({ 'X-Color': text }), 'x-color', { shape, explode });

describe('a header of several values', () => {
  // The examples of https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1.2
  it.each([
    ['foo,bar', ['foo', 'bar']],
    ['foo ,bar,', ['foo', 'bar']],
    ['foo , ,bar,charlie', ['foo', 'bar', 'charlie']],
    ['', []],
    [',', []],
    [',   ,', []],
  ])('«%s» has no empty items', (text, items) => {
    expect(read(text, texts)).toEqual(items);
  });

  it('is an object by its shape, exploded or not', () => {
    const shape: Shape = { type: ['object'], properties: { R: { type: ['integer'] } } };
    expect(read('R,100,G,a=b', shape)).toEqual({ R: 100, G: 'a=b' });
    expect(read('R=100, G=a=b', shape, true)).toEqual({ R: 100, G: 'a=b' });
    expect(read('', shape)).toEqual({});
    expect(read('R,,G,', { type: ['object'] })).toEqual({ R: '', G: '' });
    expect(read(',a', { type: ['object'] })).toEqual({ '': 'a' });
    expect(() => read('R,100,G', shape)).toThrow('A member has no value.');
    expect(() => read('R', shape, true)).toThrow('A member has no value.');
  });

  it('is nothing where it is not there', () => {
    expect(readHeader(new Headers(), 'x-color', { shape: texts })).toBeUndefined();
  });
});

describe('Set-Cookie', () => {
  // The second is an example of https://www.rfc-editor.org/rfc/rfc6265#section-3.1
  const cookies = [
    'SID=31d4d96e407aad42; Path=/; Secure',
    'lang=en-US; Expires=Wed, 09 Jun 2021 10:18:14 GMT',
    'a=b=c',
  ];
  const headers = new Headers(cookies.map((cookie) => ['Set-Cookie', cookie]));

  it.each(['Set-Cookie', 'set-cookie'])('as a list has an item for each line, by the name %s', (name) => {
    expect(readHeader(headers, name, { shape: texts })).toEqual(cookies);
  });

  it('is told apart on a platform that only joins lines', () => {
    const old = { get: (name: string) => headers.get(name) } as Headers;
    expect(readHeader(old, 'set-cookie', { shape: texts })).toEqual(cookies);
  });

  it('as a text is the line', () => {
    const one = new Headers([['Set-Cookie', cookies[1] ?? '']]);
    expect(readHeader(one, 'set-cookie', { shape: { type: ['string'] } })).toBe(cookies[1]);
  });
});
