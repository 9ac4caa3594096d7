import { describe, expect, it } from 'vitest';
import { answerOf, compile, parameter, serveOne } from '../../../test/one-operation.ts';
import type { Parameter, Shape } from '../../operation.ts';

const text: Shape = { type: ['string'] };
const number: Shape = { type: ['number'] };
const boolean: Shape = { type: ['boolean'] };
const numbers: Shape = { type: ['array'], items: number };
const point: Shape = { type: ['object'], properties: { x: number, on: boolean } };

/** What the handler gets of a GET whose only parameter is `declared`. */
async function read(declared: Parameter, url: string, init?: RequestInit, path = '/shelves', schema?: object) {
  const part = ({ path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const)[declared.in];
  const { app } = serveOne({
    operation: { method: 'GET', path, parameters: [declared] },
    validation: schema ? { [part]: compile(schema) } : {},
  });
  const { status, body } = await answerOf(app.request(url, init));
  return status === 200 ? body[part] : { status, errors: body.errors };
}

describe('a query parameter', () => {
  const query = (name: string, shape: Shape, more: Partial<Parameter> = {}) =>
    parameter({ name, in: 'query', shape, ...more });

  it.each<[string, Parameter, string, unknown]>([
    ['text stays text', query('q', text), 'q=12', { q: '12' }],
    ['a plus and %20 are spaces', query('q', text), 'q=a+b%20c%2B', { q: 'a b c+' }],
    [
      'a plus is itself where reserved characters are allowed',
      query('q', text, { allowReserved: true }),
      'q=a+b',
      { q: 'a+b' },
    ],
    ['a name without a value is empty text', query('q', text), 'q', { q: '' }],
    ['a number is a number', query('n', number), 'n=-1.5e2', { n: -150 }],
    ['a number beyond the range of numbers stays text', query('n', number), 'n=1e400', { n: '1e400' }],
    ['false is false', query('b', boolean), 'b=false', { b: false }],
    ['null is null where a string is none', query('n', { type: ['integer', 'null'] }), 'n=null', { n: null }],
    ['a string wins over a number', query('n', { type: ['string', 'integer'] }), 'n=5', { n: '5' }],
    ['an absent parameter is left out', query('n', number), '', {}],
    ['an unknown parameter is left out', query('n', number), 'm=1&n=2', { n: 2 }],
    ['a repeated list', query('n', numbers), 'n=1&n=2', { n: [1, 2] }],
    ['a list of one', query('n', numbers), 'n=1', { n: [1] }],
    ['a list with commas', query('n', numbers, { explode: false }), 'n=1,2', { n: [1, 2] }],
    [
      'an encoded comma is no delimiter',
      query('n', { type: ['array'], items: text }, { explode: false }),
      'n=a%2Cb,c',
      { n: ['a,b', 'c'] },
    ],
    ['a list with spaces', query('n', numbers, { style: 'spaceDelimited', explode: false }), 'n=1%202', { n: [1, 2] }],
    [
      'a list with pipes',
      query('n', numbers, { style: 'pipeDelimited', explode: false }),
      'n=1|2%7C3',
      { n: [1, 2, 3] },
    ],
    ['an exploded object', query('p', point), 'x=1&on=true&other=1', { p: { x: 1, on: true } }],
    ['an object with commas', query('p', point, { explode: false }), 'p=x,1,on,false', { p: { x: 1, on: false } }],
    ['a list with one empty text', query('n', { type: ['array'], items: text }, { explode: false }), 'n=', { n: [''] }],
    [
      'encoded pipes and spaces of objects',
      query('p', point, { style: 'pipeDelimited', explode: false }),
      'p=x%7C1|on%7ctrue',
      { p: { x: 1, on: true } },
    ],
    ['a deep object', query('p', point, { style: 'deepObject' }), 'p[x]=1&p%5Bon%5D=true', { p: { x: 1, on: true } }],
    ['JSON', query('p', point, { contentType: 'application/json' }), 'p=%7B%22x%22%3A1%7D', { p: { x: 1 } }],
  ])('%s', async (_, declared, sent, expected) => {
    expect(await read(declared, `/shelves?${sent}`)).toEqual(expected);
  });

  it.each(['1e400', '', ' 1', '+1', '01', '1_000', 'NaN', 'Infinity', '0x10', '1,5'])(
    '%j is no number',
    async (sent) => {
      const schema = { type: 'object', properties: { n: { type: 'number' } } };
      const url = `/shelves?n=${encodeURIComponent(sent)}`;
      expect(await read(query('n', number), url, {}, '/shelves', schema)).toMatchObject({
        status: 400,
        errors: [{ in: 'query', pointer: '/n', keyword: 'type' }],
      });
    },
  );

  it.each(['TRUE', '1', 'yes', ''])('%j is not a boolean', async (sent) => {
    const schema = { type: 'object', properties: { b: { type: 'boolean' } } };
    expect(await read(query('b', boolean), `/shelves?b=${sent}`, {}, '/shelves', schema)).toMatchObject({
      status: 400,
    });
  });

  it.each<[string, Parameter, string, string]>([
    ['given twice, is refused', query('n', number), 'n=1&n=2', 'duplicate'],
    ['given twice with commas, is refused', query('n', numbers, { explode: false }), 'n=1&n=2', 'duplicate'],
    ['with broken JSON, is refused', query('p', point, { contentType: 'application/json' }), 'p=%7B', 'malformed'],
    ['with half a member, is refused', query('p', point, { explode: false }), 'p=x', 'malformed'],
    ['with broken percent-encoding, is refused', query('q', text), 'q=%zz', 'malformed'],
    ['beside an unknown one with broken percent-encoding, is refused', query('q', text), 'q=1&r=%ff', 'malformed'],
  ])('%s', async (_, declared, sent, keyword) => {
    expect(await read(declared, `/shelves?${sent}`)).toMatchObject({ status: 400, errors: [{ in: 'query', keyword }] });
  });

  it('is one of at most so many', async () => {
    const { app } = serveOne({ operation: { method: 'GET' }, options: { maxFields: 3 } });
    expect((await app.request('/loans?a=1&b=2&c=3')).status).toBe(200);
    expect((await app.request('/loans?a=1&b=2&c=3&d=4')).status).toBe(400);
  });

  it('named __proto__ is a name like any other', async () => {
    const declared = query('p', { type: ['object'], additionalProperties: text }, { style: 'deepObject' });
    const { app } = serveOne({
      operation: { method: 'GET', parameters: [declared] },
      handler: ({ query: { p } }) => ({ status: 200, body: { keys: Object.keys(p), plain: p.x === undefined } }),
    });
    const { body } = await answerOf(app.request('/loans?p[__proto__]=1'));
    expect(body).toEqual({ keys: ['__proto__'], plain: true });
  });
});

describe('a path parameter', () => {
  const inPath = (shape: Shape, more: Partial<Parameter> = {}) =>
    parameter({ name: 'id', in: 'path', required: true, shape, ...more });

  it.each<[string, Parameter, string, unknown]>([
    ['is decoded once', inPath(text), 'a%2Fb%2525', { id: 'a/b%25' }],
    ['keeps a plus', inPath(text), 'a+b', { id: 'a+b' }],
    ['is a number', inPath(number), '7', { id: 7 }],
    ['is a list', inPath(numbers), '1,2', { id: [1, 2] }],
    ['is an object', inPath(point), 'x,1,on,true', { id: { x: 1, on: true } }],
    ['is an exploded object', inPath(point, { explode: true }), 'x=1,on=true', { id: { x: 1, on: true } }],
    ['has a label', inPath(text, { style: 'label' }), '.a', { id: 'a' }],
    ['is a list of labels', inPath(numbers, { style: 'label', explode: true }), '.1.2', { id: [1, 2] }],
    ['is a labelled list', inPath(numbers, { style: 'label' }), '.1,2', { id: [1, 2] }],
    ['is a matrix parameter', inPath(number, { style: 'matrix' }), ';id=5', { id: 5 }],
    ['is a matrix list', inPath(numbers, { style: 'matrix' }), ';id=1,2', { id: [1, 2] }],
    ['is an exploded matrix list', inPath(numbers, { style: 'matrix', explode: true }), ';id=1;id=2', { id: [1, 2] }],
    [
      'is an exploded matrix object',
      inPath(point, { style: 'matrix', explode: true }),
      ';x=1;on=false',
      { id: { x: 1, on: false } },
    ],
    ['is an empty matrix parameter', inPath(text, { style: 'matrix' }), ';id', { id: '' }],
    [
      'is an exploded matrix list with an empty text',
      inPath({ type: ['array'], items: text }, { style: 'matrix', explode: true }),
      ';id;id=a',
      { id: ['', 'a'] },
    ],
    [
      'is an exploded matrix object with an empty text',
      inPath({ type: ['object'], additionalProperties: text }, { style: 'matrix', explode: true }),
      ';x;y=a',
      { id: { x: '', y: 'a' } },
    ],
  ])('%s', async (_, declared, sent, expected) => {
    expect(await read(declared, `/shelves/${sent}`, {}, '/shelves/{id}')).toEqual(expected);
  });

  it.each([
    ['matrix', ';id=5'],
    ['label', '.5'],
  ] as const)('of the style %s may follow another without anything between', async (style, sent) => {
    const shelf = parameter({ name: 'shelf', in: 'path', required: true, shape: text });
    const parameters = [shelf, inPath(number, { style })];
    const { app } = serveOne({ operation: { method: 'GET', path: '/shelves/{shelf}{id}', parameters } });
    expect((await answerOf(app.request(`/shelves/a-b${sent}`))).body.path).toEqual({ shelf: 'a-b', id: 5 });
  });

  it.each([
    ['%zz', inPath(text)],
    ['a', inPath(text, { style: 'label' })],
    [';other=1', inPath(text, { style: 'matrix' })],
  ])('%s is refused', async (sent, declared) => {
    expect(await read(declared, `/shelves/${sent}`, {}, '/shelves/{id}')).toMatchObject({
      status: 400,
      errors: [{ in: 'path', pointer: '/id', keyword: 'malformed' }],
    });
  });

  it('may be a part of a segment', async () => {
    const declared = inPath(text);
    expect(await read(declared, '/shelves/7.json', {}, '/shelves/{id}.json')).toEqual({ id: '7' });
    expect(await read(declared, '/shelves/7.xml', {}, '/shelves/{id}.json')).toMatchObject({ status: 404 });
  });
});

describe('a header parameter', () => {
  const header = (shape: Shape, more: Partial<Parameter> = {}) =>
    parameter({ name: 'X-Shelf', in: 'header', shape, ...more });

  it.each<[string, Parameter, string, unknown]>([
    ['is named as declared', header(number), '5', { 'X-Shelf': 5 }],
    ['is not percent-decoded', header(text), 'a%20b', { 'X-Shelf': 'a%20b' }],
    ['is a list', header(numbers), '1, 2', { 'X-Shelf': [1, 2] }],
    ['is an object', header(point, { explode: true }), 'x=1,on=true', { 'X-Shelf': { x: 1, on: true } }],
    ['is JSON', header(point, { contentType: 'application/json' }), '{"x":1}', { 'X-Shelf': { x: 1 } }],
  ])('%s', async (_, declared, sent, expected) => {
    expect(await read(declared, '/shelves', { headers: { 'x-shelf': sent } })).toEqual(expected);
  });
});

describe('a cookie parameter', () => {
  it('is read, decoded and coerced', async () => {
    const declared = parameter({ name: 'n', in: 'cookie', shape: number });
    expect(await read(declared, '/shelves', { headers: { cookie: 'a=1; n=%35' } })).toEqual({ n: 5 });
  });
});

describe('parameters', () => {
  it('are judged with the body: everything that is wrong is told at once, and nothing that was sent', async () => {
    const { app } = serveOne({
      operation: {
        parameters: [
          parameter({ name: 'n', in: 'query', shape: number }),
          parameter({ name: 'X-Key', in: 'header', shape: text }),
        ],
        body: { required: true, content: { 'application/json': {} } },
      },
      validation: {
        query: compile({ type: 'object', required: ['n'], properties: { n: { type: 'number' } } }),
        headers: compile({ type: 'object', properties: { 'X-Key': { type: 'string', maxLength: 2 } } }),
        body: { 'application/json': compile({ type: 'object', required: ['title'] }) },
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json', 'x-key': 'hunter2' }, body: '{}' };
    const { status, body } = await answerOf(app.request('/loans', init));
    expect(status).toBe(400);
    expect(body.errors.map((one: Record<string, string>) => `${one.in} ${one.pointer} ${one.keyword}`)).toEqual([
      'query /n required',
      'header /X-Key maxLength',
      'body /title required',
    ]);
    expect(JSON.stringify(body)).not.toContain('hunter2');
  });
});
