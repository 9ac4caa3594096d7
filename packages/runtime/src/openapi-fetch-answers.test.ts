import { describe, expect, expectTypeOf, it } from 'vitest';
import { connected, type Unused } from '../test/club/fetch.ts';
import { api, table } from '../test/club/operations.ts';
import type { operations } from '../test/club/types.ts';
import { allParts } from './client/create-client.ts';
import { composeFetch } from './openapi-fetch.ts';
import type { Operation } from './operation.ts';

const one = { path: { id: '1' } };

describe('an answer', () => {
  it('is data or error, as its status is declared', async () => {
    const problem = Response.json(
      { message: 'gone' },
      { status: 404, headers: { 'content-type': 'application/problem+json' } },
    );
    const result = await connected(() => problem).club.GET('/members/{id}', { params: one });
    expect(result).toMatchObject({ error: { message: 'gone' }, response: { status: 404 } });
    const beside = await connected(() => Response.json({ fault: 'x' }, { status: 202 })).club.GET('/members/{id}', {
      params: one,
    });
    expect(beside).toMatchObject({ error: { fault: 'x' }, response: { status: 202 } });
  });

  it('under default is data where no success is declared', async () => {
    type Fault = operations['getMember']['responses']['default'];
    type Only = { '/fault': { parameters: Unused; get: { responses: { default: Fault; 404: Fault } } } };
    const responses = { default: { content: ['application/json'] } };
    const row: Operation = { ...table.listMembers, security: [], path: '/fault', responses };
    const fetch = async () => Response.json({ fault: 'x' });
    const { data, error } = await composeFetch<Only>(api, { row }, { fetch }, allParts).GET('/fault');
    expect(data).toEqual({ fault: 'x' });
    expectTypeOf(data).toEqualTypeOf<{ fault: string } | undefined>();
    expectTypeOf(error).toEqualTypeOf<{ fault: string } | undefined>();
  });

  it.each<[what: string, type: string, body: BodyInit, data: unknown]>([
    ['a text, by its charset', 'text/csv;charset=iso-8859-1', new Uint8Array([0x31, 0xe9]), '1é'],
    ['a text that looks like JSON', 'text/csv', '12', '12'],
    ['bytes', 'application/zip', 'PK', new Blob(['PK'])],
  ])('is what it is declared as: %s', async (_, type, body, expected) => {
    const sized = { 'content-type': type, 'content-length': '2' };
    for (const headers of [{ 'content-type': type }, sized]) {
      const { club } = connected(() => new Response(body, { headers }), { auth: { queryKey: 'k' } });
      const seen: string[] = [];
      club.use({ onResponse: async ({ response }) => void seen.push(await response.clone().text()) });
      const { data } = await club.GET('/backup');
      if (expected instanceof Blob) expect(await (data as unknown as Blob).text()).toBe(await expected.text());
      else expect(data).toBe(expected);
      expect(seen).toEqual([await new Response(body).text()]);
    }
  });

  it('of a sequential media type is its items, and so may a request be', async () => {
    const content = 'application/jsonl';
    const body = { required: true, content: { [content]: {} } };
    const row: Operation = { ...table.payFee, security: [], body, responses: { 200: { content: [content] } } };
    const fetch = async ({ body, headers }: Request) => new Response(body, { headers });
    type Items = { requestBody: { content: { 'application/jsonl': AsyncIterable<number> } } };
    interface Echo {
      '/fees': { post: Items & { responses: { 200: { content: { 'application/jsonl': AsyncIterable<number> } } } } };
    }
    const club = composeFetch<Echo>(api, { row }, { fetch }, allParts);
    async function* given() {
      yield 1;
      yield 2;
    }
    const { data, response } = await club.POST('/fees', { body: given() });
    const items: number[] = [];
    // openapi-fetch's types map what they find in a body, methods of an iterable too.
    for await (const item of data as unknown as AsyncIterable<number>) items.push(item);
    expect(items).toEqual([1, 2]);
    expect(response.headers.has('content-length')).toBe(false);
  });

  it('is read where a server has replaced Response by one that lets nothing be assigned', async () => {
    const answer = new Response('12', { headers: { 'content-type': 'text/csv' } });
    Object.defineProperty(answer, 'clone', {
      value: () => new Response('12', { headers: { 'content-type': 'text/csv' } }),
    });
    const locked = Object.create(Object.getPrototypeOf(answer), {
      json: { value: answer.json, writable: false },
      text: { value: answer.text, writable: false },
    });
    const { club } = connected(() => Object.setPrototypeOf(answer, locked), { auth: { queryKey: 'k' } });
    expect(await club.GET('/backup')).toMatchObject({ data: '12' });
  });

  it('without a declared body has none', async () => {
    const { club } = connected(() => new Response('created', { status: 201 }));
    const { data, error, response } = await club.POST('/pictures', { body: { file: new Blob(['x']) } });
    expect([data, error, response.status]).toEqual([undefined, undefined, 201]);
  });
});
