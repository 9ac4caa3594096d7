import { describe, expect, test } from 'vitest';
import { parse } from '../src/wire/parse.ts';
import { serialise } from '../src/wire/serialise.ts';
import { describing, holesOf } from './describing.ts';

const list = { type: 'array', items: { type: 'string' } };
const object = { type: 'object', properties: { r: { type: 'integer' }, g: { type: 'string' } } };

describe('a parameter comes back as it was sent', () => {
  const texts = ['a b', 'ä,b', '100%', '&=;.|', '😀'];
  const styles: [location: 'path' | 'query' | 'header', style: string, explode: boolean, wire: RegExp][] = [
    ['path', 'simple', false, /^\/things\/r,1,g,x$/],
    ['path', 'simple', true, /^\/things\/r=1,g=x$/],
    ['path', 'label', false, /^\/things\/\.r,1,g,x$/],
    ['path', 'label', true, /^\/things\/\.r=1\.g=x$/],
    ['path', 'matrix', false, /^\/things\/;p=r,1,g,x$/],
    ['path', 'matrix', true, /^\/things\/;r=1;g=x$/],
    ['query', 'form', false, /\?p=r,1,g,x$/],
    ['query', 'form', true, /\?r=1&g=x$/],
    ['query', 'spaceDelimited', false, /\?p=r%201%20g%20x$/],
    ['query', 'pipeDelimited', false, /\?p=r%7C1%7Cg%7Cx$/],
    ['query', 'deepObject', true, /\?p%5Br%5D=1&p%5Bg%5D=x$/],
    ['header', 'simple', true, /^\/things$/],
  ];
  test.each(styles)('in the %s, style %s, explode %s', async (location, style, explode, wire) => {
    const safe = style === 'form' || style === 'simple' || style === 'matrix';
    const values: unknown[] = [{ r: 1, g: 'x' }, ...(safe && location !== 'header' ? [{ r: -7, g: '😀 &=;|.' }] : [])];
    if (style !== 'deepObject') values.push(safe && location !== 'header' ? texts : ['a', 'b']);
    for (const value of values) {
      const schema = Array.isArray(value) ? list : object;
      const parameters = [{ name: 'p', in: location, required: true, style, explode, schema }];
      const context = describing({ parameters }, {}, location === 'path' ? '/things/{p}' : '/things');
      const [operation] = context.operations;
      if (!operation) throw new Error('There is no operation.');
      const none = { path: {}, query: {}, header: {}, cookie: {} };
      const sent = serialise(context.document, operation, { ...none, [location]: { p: value } });
      expect((await parse(context.document, operation, sent))?.[location]).toEqual({ p: value });
      if (value === values[0]) expect(sent.target).toMatch(wire);
    }
  });

  test('as JSON', async () => {
    const parameters = [{ name: 'p', in: 'query', content: { 'application/json': { schema: object } } }];
    const context = describing({ parameters });
    expect((await holesOf(context)).holes).toEqual([]);
  });
});

describe('fields of a form with styles come back as they were sent', () => {
  const brackets = { style: 'deepObject', explode: true, 'x-nested': 'brackets' };
  const schema = {
    type: 'object',
    properties: {
      nested: { type: 'object', properties: { tags: list, lines: { type: 'array', items: object } } },
      tags: list,
      commas: list,
    },
  };
  const encoding = { nested: brackets, commas: { explode: false } };

  // `tags` is a name within `nested` and one beside it.
  test.each(['application/x-www-form-urlencoded', 'multipart/form-data'])('in %s', async (mediaType) => {
    const context = describing({ requestBody: { content: { [mediaType]: { schema, encoding } } } });
    const [operation] = context.operations;
    if (!operation) throw new Error('There is no operation.');
    const value = {
      nested: { tags: ['a', 'b'], lines: [{ r: 1, g: 'x' }, { g: '&=[]' }] },
      tags: ['c'],
      commas: ['d', 'e+f'],
    };
    const none = { path: {}, query: {}, header: {}, cookie: {} };
    const sent = serialise(context.document, operation, { ...none, body: { mediaType, value } });
    expect((await parse(context.document, operation, sent))?.body?.value).toEqual(value);
  });
});
