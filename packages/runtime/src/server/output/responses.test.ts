import { describe, expect, it } from 'vitest';
import { answer, json, loan, violationsOf } from '../../../test/answer.ts';
import { answerOf, compile, type Setup, serveOne } from '../../../test/one-operation.ts';
import type { DeclaredResponse } from '../../operation.ts';

describe('an answer', () => {
  it('that the contract allows is sent as it is', async () => {
    const { response, violations } = answer({ status: 200, body: { id: 1, note: null } });
    expect((await response).headers.get('content-type')).toBe('application/json');
    expect(await (await response).text()).toBe('{"id":1,"note":null}');
    expect(violations).toEqual([]);
  });

  it('with a status that is not declared is a violation', async () => {
    expect(await violationsOf({ status: 201, body: { id: 1 } })).toEqual(['status']);
    expect(await violationsOf({ body: { id: 1 } })).toEqual(['status']);
    expect(await violationsOf(undefined)).toEqual(['status']);
  });

  it.each([0, 99, 101, 600, 1000, 200.5])('has no status such as %d, whatever is declared', async (status) => {
    const { response, violations } = answer({ status, body: { id: 1 } }, { default: json });
    expect((await response).status).toBe(500);
    expect(violations[0]?.issues).toMatchObject([{ keyword: 'status' }]);
  });

  it('has no media type that is no header', async () => {
    const contentType = 'application/json; note="a\nb"';
    expect(await violationsOf({ status: 200, contentType, body: { id: 1 } })).toEqual(['contentType']);
  });

  it('may have a status of a declared range, or any where there is a default', async () => {
    expect((await answer({ status: 299, body: { id: 1 } }, { '2XX': json }).response).status).toBe(299);
    expect((await answer({ status: 404, body: { id: 1 } }, { '200': json, default: json }).response).status).toBe(404);
  });

  it('is judged by the status itself before its range, and by that before the default', async () => {
    const judged = { '200': { body: { 'application/json': compile(false as never) } }, '2XX': {}, default: {} };
    expect(await violationsOf({ status: 200, body: {} }, { '200': json, '2XX': json }, { judged })).toEqual([
      'false schema',
    ]);
    expect((await answer({ status: 201, body: {} }, { '200': json, '2XX': json }, { judged }).response).status).toBe(
      201,
    );
  });

  it('with a body that breaks its schema is a violation', async () => {
    expect(await violationsOf({ status: 200, body: { id: 'one' } })).toEqual(['type']);
    expect(await violationsOf({ status: 200, body: { id: 1, secret: 'x' } })).toEqual(['additionalProperties']);
    expect(await violationsOf({ status: 200 })).toEqual(['required']);
  });

  it.each<[string, unknown, string[]]>([
    ['a date, which travels as text', { id: 1, due: new Date(0) }, []],
    ['an undefined member, which does not travel', { id: 1, secret: undefined }, []],
    ['an undefined required member, which does not travel', { id: undefined }, ['required']],
    ['a number that travels as null', { id: Number.NaN }, ['type']],
    ['something with a toJSON', { toJSON: () => ({ id: 'one' }) }, ['type']],
    [
      'a class with a getter, which does not travel',
      new (class {
        get id() {
          return 1;
        }
      })(),
      ['required'],
    ],
    ['an inherited member, which does not travel', Object.create({ id: 1 }), ['required']],
    ['a big integer, which cannot travel', { id: 1n }, ['json']],
    ['a circle, which cannot travel', circle(), ['json']],
  ])('is judged as what goes on the wire: %s', async (_, body, expected) => {
    if (expected.length > 0) expect(await violationsOf({ status: 200, body })).toEqual(expected);
    else expect((await answer({ status: 200, body }).response).status).toBe(200);
  });

  it('without a declared body must have none', async () => {
    const empty: Record<string, DeclaredResponse> = { '204': { content: [] } };
    const response = await answer({ status: 204 }, empty).response;
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([204, null, '']);
    expect(await violationsOf({ status: 204, body: {} }, empty)).toEqual(['content']);
  });

  it('has the media type it names, if that is declared', async () => {
    const both: Record<string, DeclaredResponse> = { '200': { content: ['text/csv', 'application/json', 'image/*'] } };
    const judged = {
      '200': { body: { 'text/csv': compile({ type: 'string', minLength: 2 }), 'application/json': loan } },
    };
    const typeOf = async (result: object) =>
      (await answer(result, both, { judged }).response).headers.get('content-type');
    expect(await typeOf({ status: 200, body: { id: 1 } })).toBe('application/json');
    expect(await typeOf({ status: 200, body: 'a,b', contentType: 'text/csv; charset=utf-8' })).toBe(
      'text/csv; charset=utf-8',
    );
    expect(await typeOf({ status: 200, body: new Uint8Array([1]), contentType: 'image/png' })).toBe('image/png');
    expect(await violationsOf({ status: 200, body: 'a', contentType: 'text/csv' }, both, { judged })).toEqual([
      'minLength',
    ]);
    expect(await violationsOf({ status: 200, body: 'a', contentType: 'text/html' }, both, { judged })).toEqual([
      'contentType',
    ]);
    expect(await violationsOf({ status: 200, body: 'a', contentType: 'image/*' }, both, { judged })).toEqual([
      'contentType',
    ]);
    expect(await violationsOf({ status: 200, body: { a: 1 }, contentType: 'text/csv' }, both, { judged })).toEqual([
      'type',
    ]);
  });

  it('may be a stream or a blob', async () => {
    const binary: Record<string, DeclaredResponse> = { '200': { content: ['application/octet-stream'] } };
    const judged = { '200': { body: { 'application/octet-stream': compile({}) } } };
    for (const body of [new Blob(['abc']), new Blob(['abc']).stream(), new TextEncoder().encode('abc').buffer]) {
      expect(await (await answer({ status: 200, body }, binary, { judged }).response).text()).toBe('abc');
    }
  });
});

function circle(): object {
  const value: Record<string, unknown> = { id: 1 };
  value.note = value;
  return value;
}

describe('an error body', () => {
  const shape = compile({
    type: 'object',
    required: ['message'],
    additionalProperties: false,
    properties: { message: { type: 'string' } },
  });
  const errors = ({ detail }: { detail: string }) => ({ body: { message: detail } });
  const refused = (responses: Record<string, DeclaredResponse>, more: Partial<Setup> = {}) => {
    const judged = Object.fromEntries(
      Object.entries(responses).map(([status, { content }]) => [
        status,
        { body: Object.fromEntries(content.map((type) => [type, shape])) },
      ]),
    );
    const server = serveOne({
      operation: { responses, body: { required: true, content: { 'application/json': {} } } },
      validation: { responses: judged, body: { 'application/json': compile({ type: 'object' }) } },
      errors,
      ...more,
    });
    return {
      ...server,
      response: answerOf(
        server.app.request('/loans', { method: 'POST', body: '[]', headers: { 'content-type': 'application/json' } }),
      ),
    };
  };

  it('has the shape of the API where the operation documents the status', async () => {
    for (const key of ['400', '4XX', 'default']) {
      const { status, headers, body } = await refused({
        '200': json,
        [key]: { content: ['application/vnd.library+json'] },
      }).response;
      expect([status, headers.get('content-type'), Object.keys(body)]).toEqual([
        400,
        'application/vnd.library+json',
        ['message'],
      ]);
    }
  });

  it('has no body where the operation documents the status without one', async () => {
    const { response, violations } = refused({ '200': json, '400': { content: [] } });
    const { status, headers, body } = await response;
    expect([status, headers.get('content-type'), body]).toEqual([400, null, undefined]);
    expect(violations).toEqual([]);
  });

  it('is problem details where the operation does not', async () => {
    const { status, headers, body } = await refused({ '200': json }).response;
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'The request does not match the description of the API.',
      errors: [{ in: 'body', pointer: '', keyword: 'type', detail: 'must be object' }],
    });
  });

  it.each<[string, () => { body: unknown }]>([
    ['breaks the documented schema', () => ({ body: { error: 'x' } })],
    ['names a media type that is not documented', () => ({ body: { message: 'x' }, contentType: 'text/html' })],
    [
      'throws',
      () => {
        throw new Error('x');
      },
    ],
  ])('is problem details when the shape of the API %s, and that is reported', async (_, broken) => {
    const { response, violations } = refused({ '200': json, '400': json }, { errors: broken });
    expect((await response).headers.get('content-type')).toBe('application/problem+json');
    await response;
    expect(violations).toMatchObject([{ operationId: 'lend', status: 400 }]);
  });

  it('without a shape of the API is problem details under the documented media type', async () => {
    const problems = {
      '400': { body: { 'application/json': compile({ type: 'object', required: ['title', 'status'] }) } },
    };
    const { app, violations } = serveOne({
      operation: {
        responses: { '200': json, '400': json },
        body: { required: true, content: { 'application/json': {} } },
      },
      validation: { responses: problems },
    });
    const { headers, body } = await answerOf(app.request('/loans', { method: 'POST' }));
    expect(headers.get('content-type')).toBe('application/json');
    expect(body).toMatchObject({ title: 'Bad Request', status: 400 });
    expect(violations).toEqual([]);
  });

  it('of a 500 has the shape of the API too, where that is documented', async () => {
    const responses = { '200': json, '500': json };
    const { app } = serveOne({ operation: { method: 'GET', responses }, errors, handler: () => ({ status: 418 }) });
    expect((await answerOf(app.request('/loans'))).body).toEqual({ message: 'The server could not answer.' });
  });
});
