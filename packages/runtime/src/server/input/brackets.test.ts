import { describe, expect, it } from 'vitest';
import type { Shape } from '../../operation.ts';
import { fromBrackets } from './brackets.ts';
import { decodeForm, parsePairs } from './pairs.ts';

const text: Shape = { type: ['string'] };
const number: Shape = { type: ['integer'] };
const list = (items: Shape): Shape => ({ type: ['array'], items });
const object = (properties: Record<string, Shape>): Shape => ({ type: ['object'], properties });
const anything: Shape = { type: ['object'], additionalProperties: {} };

const read = (query: string, shape: Shape, maxDepth = 100) =>
  fromBrackets('a', parsePairs(query, 1000), shape, decodeForm, maxDepth);

describe('brackets', () => {
  // The notation of https://github.com/ljharb/qs#parsing-objects and of https://docs.stripe.com/api
  it.each<[query: string, Shape, value: unknown]>([
    ['a[b]=c', object({ b: text }), { b: 'c' }],
    ['a[b][c]=1', object({ b: object({ c: number }) }), { b: { c: 1 } }],
    ['a%5Bb%5D%5Bc%5D=x%20y', object({ b: object({ c: text }) }), { b: { c: 'x y' } }],
    ['a[]=b&a[]=c', list(text), ['b', 'c']],
    ['a[1]=c&a[0]=b', list(text), ['b', 'c']],
    ['a[1]=b&a[15]=c', list(text), ['b', 'c']],
    ['a[999999999]=b', list(text), ['b']],
    ['a=b&a=c', list(text), ['b', 'c']],
    ['a=b', list(text), 'b'],
    ['a[0][b]=1&a[1][b]=2', list(object({ b: number })), [{ b: 1 }, { b: 2 }]],
    ['a[0][]=1&a[0][]=2', list(list(number)), [[1, 2]]],
    ['a[0]=x', object({ 0: text }), { 0: 'x' }],
    ['a[0]=x', anything, { 0: 'x' }],
    ['a[x][0]=1', anything, { x: ['1'] }],
    ['a=5', { type: ['object', 'integer'] }, 5],
    ['a=b', { type: ['array', 'string'], items: text }, 'b'],
    ['a[0]=b', { type: ['array', 'string'], items: text }, ['b']],
    ['ab[c]=1&b=2', object({}), undefined],
  ])('%s', (query, shape, value) => {
    expect(read(query, shape)).toEqual(value);
  });

  it.each([
    ['a[b=1', 'do not match'],
    ['a[b]c=1', 'do not match'],
    ['a[[b]]=1', 'do not match'],
    ['a=1&a[b]=1', 'has a value and members'],
    ['a[]=1&a[0]=1', 'need an index each'],
    ['a[][b]=1&a[][b]=2', 'need an index each'],
    ['a[b][c][d]=1', 'nested too deeply'],
  ])('refuses %s', (query, message) => {
    expect(() => read(query, { type: ['array', 'object'] }, 2)).toThrow(message);
  });

  it('refuses what is given twice and may be there once', () => {
    expect(() => read('a[b]=1&a[b]=2', object({ b: number }))).toThrow();
  });

  it('takes __proto__ for a name like any other, at any depth', () => {
    const value = read('a[__proto__][x]=1&a[b][__proto__]=2', anything) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'b']);
    expect(Object.keys(value.b as object)).toEqual(['__proto__']);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});
