import { describe, expect, test } from 'vitest';
import { answerOf, mockOf } from '../test/mock-of.ts';

describe('a response header', () => {
  const list = { type: 'array', items: { type: 'string' } };
  const berths = { type: 'object', properties: { north: { type: 'integer' }, south: { type: 'integer' } } };
  const headersOf = async (header: object) => {
    const content = { 'application/json': { schema: {}, example: {} } };
    const response = await answerOf({
      responses: { 200: { description: 'x', headers: { 'X-Berths': header }, content } },
    });
    return [response.status, response.headers.get('x-berths')];
  };

  // https://spec.openapis.org/oas/v3.1.1#style-values, `simple`
  test.each([
    ['of a list', { schema: list, example: ['a', 'b'] }, 'a,b'],
    ['of numbers', { schema: { type: 'array', items: { type: 'integer' } }, example: [1, 2] }, '1,2'],
    ['of an object', { schema: berths, example: { north: 1, south: 2 } }, 'north,1,south,2'],
    ['of an object, exploded', { schema: berths, explode: true, example: { north: 1, south: 2 } }, 'north=1,south=2'],
    ['of a number', { schema: { type: 'integer' }, example: 0 }, '0'],
    ['of a truth value', { schema: { type: 'boolean' }, example: false }, 'false'],
    ['of a text', { schema: { type: 'string' }, example: 'a' }, 'a'],
    ['of a schema with an example', { schema: { ...list, examples: [['c', 'd']] } }, 'c,d'],
  ])('%s is sent as its style has it', async (_, header, text) => {
    expect(await headersOf(header)).toEqual([200, text]);
    expect(await headersOf({ ...header, required: true })).toEqual([200, text]);
  });

  test.each([
    ['a list', list],
    ['an object', berths],
    ['a text', { type: 'string' }],
    ['a truth value', { type: 'boolean' }],
  ])('of %s without an example does no harm', async (_, schema) => {
    expect((await headersOf({ schema }))[0]).toBe(200);
    expect((await headersOf({ schema, required: true }))[0]).toBe(200);
  });
});

describe('a list in a request', () => {
  const integers = { type: 'array', items: { type: 'integer' } };
  const statusOf = async (parameter: object, url: string, headers: Record<string, string> = {}) => {
    const parameters = [{ name: 'a', schema: integers, ...parameter }];
    const mock = await mockOf({ '/x': { get: { parameters } } });
    return (await fetch(`${mock}/x${url}`, { headers, signal: AbortSignal.timeout(5_000) })).status;
  };

  test('is judged in a header that may be left out', async () => {
    expect(await statusOf({ in: 'header' }, '')).toBe(204);
    expect(await statusOf({ in: 'header' }, '', { a: '1,2' })).toBe(204);
    expect(await statusOf({ in: 'header' }, '', { a: '1,x' })).toBe(400);
    expect(await statusOf({ in: 'header', required: true }, '')).toBe(400);
  });

  test.each([
    ['spaceDelimited', '%20'],
    ['pipeDelimited', '%7C'],
  ])('is judged in the style %s where it may be left out', async (style, separator) => {
    const parameter = { in: 'query', style, explode: false };
    expect(await statusOf(parameter, '')).toBe(204);
    expect(await statusOf(parameter, `?a=1${separator}2`)).toBe(204);
    expect(await statusOf(parameter, `?a=1${separator}x`)).toBe(400);
  });
});

describe('a path parameter', () => {
  test.each(['/höhen/{id}', '/plain/{id}'])('of %s is refused where it can not be decoded', async (path) => {
    const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
    const mock = await mockOf({ [path]: { get: { parameters } } });
    const get = (id: string) => fetch(mock + encodeURI(path.replace('{id}', '')) + id);
    expect((await get('a%20b')).status).toBe(204);
    for (const id of ['%zz', '%ff', '50%']) expect([id, (await get(id)).status]).toEqual([id, 400]);
  });
});
