import { describe, expect, it } from 'vitest';
import { callOne } from '../../../test/club/one.ts';
import { api } from '../../../test/club/operations.ts';
import type { Operation, Parameter } from '../../operation.ts';
import { allParts } from '../create-client.ts';
import { InexactNumberError, ResponseError, unwrap } from '../index.ts';
import { connect, operationCall } from '../internal.ts';
import type { AnyClientOptions } from '../options/client-options.ts';

const json = { 'content-type': 'application/json' };
const row: Operation = {
  id: 'getLedger',
  method: 'GET',
  path: '/',
  parameters: [],
  responses: { '200': { content: ['application/json'] }, '404': { content: ['application/json'] } },
  security: [],
  retry: 'idempotent',
  largeNumbers: true,
};
type Types = {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  responses: { 200: { headers: object; content: { 'application/json': { id: number } } } };
};

let sent = 0;
function answering(body: string, options: AnyClientOptions = {}, status = 200) {
  sent = 0;
  const fetch = async () => {
    sent++;
    return new Response(body, { status, headers: json });
  };
  return operationCall<Types>(row, allParts)(connect(api, { apiUrl: 'https://example.com', fetch, ...options }), {});
}

describe('a response with a number that JavaScript cannot hold', () => {
  it.each([
    ['{"id":9007199254740993}', '/id'],
    ['{"id":9223372036854775807}', '/id'],
    ['{"items":[{"id":1},{"id":-9223372036854775809}]}', '/items/1/id'],
    ['9007199254740993', 'its root'],
  ])('rejects, and names the place: %s', async (body, place) => {
    const error: unknown = await answering(body).catch((reason) => reason);
    expect(error).toBeInstanceOf(InexactNumberError);
    expect((error as ResponseError).message).toBe(
      `getLedger: answered 200 with numbers that cannot be held exactly, at ${place}`,
    );
    expect((error as ResponseError).text()).toBe(body);
    expect(JSON.stringify(error)).not.toMatch(/\d{16}/);
    expect(sent).toBe(1);
  });

  it('rejects where it is an error, too', async () => {
    await expect(answering('{"id":9007199254740993}', {}, 404)).rejects.toThrow(ResponseError);
  });

  it('is taken rounded by who says so', async () => {
    const result = await answering('{"id":9007199254740993}', { invalidResponse: 'ignore' });
    expect(unwrap(result)).toEqual({ id: 9007199254740992 });
  });

  it.each(['9007199254740992', '-9223372036854775808', '0.1', '1e23', '12345678901234567.5'])(
    'is none where it has %s',
    async (digits) => {
      expect(unwrap(await answering(`{"id":${digits},"text":"9007199254740993"}`)).id).toBe(Number(digits));
    },
  );

  it('keeps the digits of a header as text', async () => {
    const responses = { '204': { content: [], headers: { 'X-Id': { required: true, shape: { type: ['integer'] } } } } };
    const ask = async (id: string) => {
      const { result } = await callOne(
        { responses } as object,
        {},
        new Response(null, { status: 204, headers: { 'X-Id': id } }),
      );
      return result.headers;
    };
    expect(await ask('9007199254740993')).toEqual({ 'X-Id': '9007199254740993' });
    expect(await ask('-9223372036854775808')).toEqual({ 'X-Id': -(2 ** 63) });
  });
});

describe('a request', () => {
  const id = -(2 ** 63);
  const digits = '-9223372036854775808';
  const parameterIn = (place: Parameter['in'], more: Partial<Parameter> = {}): Parameter => ({
    name: 'id',
    in: place,
    required: true,
    style: place === 'path' || place === 'header' ? 'simple' : 'form',
    explode: false,
    shape: { type: ['integer'] },
    ...more,
  });

  it.each<[string, Partial<Operation>, object, (request: Request) => unknown]>([
    ['the query', { parameters: [parameterIn('query')] }, { query: { id } }, ({ url }) => url.split('id=')[1]],
    ['a list', { parameters: [parameterIn('query')] }, { query: { id: [id] } }, ({ url }) => url.split('id=')[1]],
    ['the path', { path: '/{id}', parameters: [parameterIn('path')] }, { path: { id } }, ({ url }) => url.slice(20)],
    ['a header', { parameters: [parameterIn('header')] }, { headers: { id } }, ({ headers }) => headers.get('id')],
    [
      'a parameter of JSON',
      { parameters: [parameterIn('query', { contentType: 'application/json' })] },
      { query: { id: [id] } },
      ({ url }) => decodeURIComponent(url.split('id=')[1] ?? '').slice(1, -1),
    ],
  ])('has all digits of a number in %s', async (_, operation, input, read) => {
    const { request } = await callOne({ ...operation, method: 'GET' }, input);
    expect(read(request)).toBe(digits);
  });

  it.each([
    ['application/json', {}, `{"id":${digits},"list":[{"id":${digits}}]}`],
    [
      'application/x-www-form-urlencoded',
      { fields: { id: { shape: {}, required: true }, list: { shape: {}, required: true } } },
      `id=${digits}&list=${encodeURIComponent(`{"id":${digits}}`)}`,
    ],
  ])('has all digits of a number in a body of %s', async (type, content, expected) => {
    const body = { required: true, content: { [type]: content } };
    const { request } = await callOne({ body, largeNumbers: true }, { body: { id, list: [{ id }] } });
    expect(await request.text()).toBe(expected);
  });
});

describe('a request with a number that JSON cannot hold', () => {
  const put = (body: unknown) =>
    callOne(
      { method: 'PUT', largeNumbers: true, body: { required: true, content: { 'application/json': {} } } },
      { body },
    );

  it.each([
    [{ list: [1, { depth: Number.NaN }] }, 'NaN at /list/1/depth'],
    [{ a: null, b: Number.POSITIVE_INFINITY }, 'Infinity at /b'],
    [Number.NEGATIVE_INFINITY, '-Infinity at its root'],
  ])('is refused, and not sent as null: %j', async (body, place) => {
    await expect(put(body)).rejects.toThrow(`one: ${place} is no number that JSON can hold`);
  });

  it('is none where null is meant, and text is', async () => {
    const { init } = await put({ a: null, b: 'NaN', c: ['null', -0] });
    expect(init.body).toBe('{"a":null,"b":"NaN","c":["null",0]}');
  });
});
