import { describe, expect, it } from 'vitest';
import { answer, violationsOf } from '../../../test/answer.ts';
import { compile } from '../../../test/one-operation.ts';
import type { DeclaredResponse } from '../../operation.ts';

describe('a header of an answer', () => {
  const declared: Record<string, DeclaredResponse> = {
    '200': {
      content: [],
      headers: {
        'X-Left': { required: true, shape: { type: ['integer'] } },
        'X-Tags': { required: false, shape: { type: ['array'], items: { type: ['string'] } } },
        'X-Page': { required: false, shape: { type: ['object'] }, contentType: 'application/json' },
      },
    },
  };
  const judged = {
    '200': {
      headers: compile({
        type: 'object',
        properties: {
          'X-Left': { type: 'integer', minimum: 0 },
          'X-Tags': { type: 'array', maxItems: 2 },
          'X-Page': { type: 'object' },
        },
      }),
    },
  };

  it('is written as declared, in any case', async () => {
    const headers = {
      'x-left': 3,
      'X-Tags': ['a', 'b'],
      'X-Page': { next: 2 },
      'X-Other': 'x',
      'X-None': undefined,
      'Set-Cookie': ['a=1', 'b=2'],
    };
    const response = await answer({ status: 200, headers }, declared, { judged }).response;
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-left': '3',
      'x-tags': 'a,b',
      'x-page': '{"next":2}',
      'x-other': 'x',
    });
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.has('x-none')).toBe(false);
  });

  it.each<[string, Record<string, unknown> | undefined, string]>([
    ['is missing', {}, 'required'],
    ['is missing, with all others', undefined, 'required'],
    ['breaks its schema', { 'X-Left': -1 }, 'minimum'],
    ['is of another type', { 'X-Left': 'many' }, 'type'],
    ['has too many items', { 'X-Left': 1, 'X-Tags': ['a', 'b', 'c'] }, 'maxItems'],
    ['would split the response', { 'X-Left': 1, 'X-Other': 'a\r\nSet-Cookie: b' }, 'malformed'],
  ])('is a violation when it %s', async (_, headers, keyword) => {
    expect(await violationsOf(headers ? { status: 200, headers } : { status: 200 }, declared, { judged })).toEqual([
      keyword,
    ]);
  });
});
