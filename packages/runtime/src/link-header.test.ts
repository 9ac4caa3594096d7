import { describe, expect, it } from 'vitest';
import { linkHeader, linksOf, linkTo } from './link-header.ts';

const read = (header: string) =>
  linksOf(header).map(({ reference, parameters }) => [reference, Object.fromEntries(parameters)]);

describe('Link', () => {
  // The examples of RFC 8288, section 3.5; lines folded there are joined here.
  it.each<[header: string, links: unknown[]]>([
    [
      '<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter"',
      [['http://example.com/TheBook/chapter2', { rel: 'previous', title: 'previous chapter' }]],
    ],
    ['</>; rel="http://example.net/foo"', [['/', { rel: 'http://example.net/foo' }]]],
    ['</terms>; rel="copyright"; anchor="#foo"', [['/terms', { rel: 'copyright', anchor: '#foo' }]]],
    [
      `</TheBook/chapter2>; rel="previous"; title*=UTF-8'de'letztes%20Kapitel, </TheBook/chapter4>; rel="next"; title*=UTF-8'de'n%c3%a4chstes%20Kapitel`,
      [
        ['/TheBook/chapter2', { rel: 'previous', 'title*': "UTF-8'de'letztes%20Kapitel" }],
        ['/TheBook/chapter4', { rel: 'next', 'title*': "UTF-8'de'n%c3%a4chstes%20Kapitel" }],
      ],
    ],
    [
      '<http://example.org/>; rel="start http://example.net/relation/other"',
      [['http://example.org/', { rel: 'start http://example.net/relation/other' }]],
    ],
    [
      '<https://example.org/>; rel="start", <https://example.org/index>; rel="index"',
      [
        ['https://example.org/', { rel: 'start' }],
        ['https://example.org/index', { rel: 'index' }],
      ],
    ],
    // Section 3, and the algorithm of appendix B.
    ['<a,b;c>;rel=next', [['a,b;c', { rel: 'next' }]]],
    ['<a>; REL=next; rel=last', [['a', { rel: 'next' }]]],
    ['<a> ; rel = "a \\"b\\", c" ; flag ;', [['a', { rel: 'a "b", c', flag: '', '': '' }]]],
    [
      ', <a>;rel=x ,, <b>',
      [
        ['a', { rel: 'x' }],
        ['b', {}],
      ],
    ],
    ['nothing', []],
    ['<a', []],
    ['', []],
  ])('is read as its syntax says: %s', (header, links) => expect(read(header)).toEqual(links));

  it.each([
    ['</2>; rel="next"', '/2'],
    ['</1>; rel=prev, </3>; rel="last Next"', '/3'],
    ['</2>; rel=nextish', undefined],
    ['</2>; rel=next; anchor="/elsewhere"', undefined],
    ['</2>; title="; rel=next"', undefined],
    [null, undefined],
  ])('leads to the next page, or not: %s', (header, expected) => expect(linkTo('next', header)).toBe(expected));

  it('is read in time proportional to its length', () => {
    expect(linksOf(`<a>${'; rel="\\'.repeat(20_000)}`)).toHaveLength(1);
    expect(linksOf(`<a>${' '.repeat(100_000)}x`)).toHaveLength(1);
  });

  it('is written as it is read', () => {
    const header = linkHeader({ next: new URL('https://example.org/a?b=c,d;e'), prev: undefined, last: '/z' });
    expect(header).toBe('<https://example.org/a?b=c,d;e>; rel="next", </z>; rel="last"');
    expect(linkTo('last', header)).toBe('/z');
    for (const target of ['/a>; rel="next"', '/a b', '/ä', '/a\r\nX: y'])
      expect(() => linkHeader({ next: target })).toThrow(TypeError);
  });
});
