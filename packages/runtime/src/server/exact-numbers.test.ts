import { describe, expect, it } from 'vitest';
import { answerOf, compile, parameter, serveOne } from '../../test/one-operation.ts';
import type { Parameter, Shape } from '../operation.ts';

const integer: Shape = { type: ['integer'] };
const integers: Shape = { type: ['array'], items: integer };
const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const LOST = '9007199254740993';
const HELD = '-9223372036854775808';

const exact = (part: string, pointer: string) => ({
  status: 400,
  body: { errors: [{ in: part, pointer, keyword: 'exact', detail: 'is a number that cannot be held exactly' }] },
});

describe('a number that JavaScript cannot hold', () => {
  const fields = {
    id: { shape: integer, required: false },
    ids: { shape: integers, required: false },
    meta: { shape: { type: ['object'] }, required: false },
  } as const;
  const schema = compile({ properties: { id: { format: 'int64' }, any: true } });
  const { app } = serveOne({
    operation: {
      body: { required: true, content: { [json]: {}, [form]: { fields }, 'multipart/form-data': { fields } } },
    },
    validation: { body: { [json]: schema } },
  });
  const post = (body: BodyInit, type?: string) =>
    answerOf(app.request('/loans', { method: 'POST', body, headers: type ? { 'content-type': type } : {} }));

  it.each([
    [`{"id":${LOST}}`, '/id'],
    ['{"id":9223372036854775807}', '/id'],
    ['{"id":-9223372036854775809}', '/id'],
    [`{"id":${LOST}.0}`, '/id'],
    [`{"any":[1,{"b/c":${LOST}}]}`, '/any/1/b~1c'],
    ['{"any":1e400}', '/any'],
    [LOST, ''],
  ])('is refused in JSON, with its place: %s', async (body, pointer) => {
    expect(await post(body, json)).toMatchObject(exact('body', pointer));
  });

  it('is refused in all its places', async () => {
    const { body } = await post(`{"id":${LOST},"any":[0,${LOST}]}`, json);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/id', '/any/1']);
  });

  it.each([
    [`id=${LOST}`, '/id'],
    [`ids=1&ids=${LOST}`, '/ids'],
    [`meta=${encodeURIComponent(`{"a":[${LOST}]}`)}`, '/meta/a/0'],
  ])('is refused in a form: %s', async (body, pointer) => {
    expect(await post(body, form)).toMatchObject(exact('body', pointer));
    const data = new FormData();
    for (const [name, value] of new URLSearchParams(body)) data.append(name, value);
    expect(await post(data)).toMatchObject(exact('body', pointer));
  });

  it('is another fault than one beyond the bounds of int64', async () => {
    expect(await post('{"id":9223372036854775808}', json)).toMatchObject({
      status: 400,
      body: { errors: [{ in: 'body', pointer: '/id', keyword: 'format' }] },
    });
    expect(await post('{"id":-9223372036854777856}', json)).toMatchObject({ status: 400 });
  });

  it.each<[Parameter['in'], Partial<Parameter>, string, RequestInit?]>([
    ['query', {}, `/?id=${LOST}`],
    ['query', { shape: integers }, `/?id=1&id=${LOST}`],
    ['query', { style: 'deepObject', shape: { type: ['object'], properties: { a: integer } } }, `/?id[a]=${LOST}`],
    ['path', { path: '/{id}' } as object, `/${LOST}`],
    ['header', {}, '/', { headers: { id: LOST } }],
    ['cookie', {}, '/', { headers: { cookie: `id=${LOST}` } }],
  ])('is refused in a parameter in the %s: %j', async (place, declared, url, init) => {
    const { path = '/', ...more } = declared as { path?: string };
    const { app } = serveOne({
      operation: { method: 'GET', path, parameters: [parameter({ name: 'id', in: place, shape: integer, ...more })] },
    });
    expect(await answerOf(app.request(url, init))).toMatchObject(exact(place, '/id'));
  });

  it('is refused in a parameter of JSON, with its place', async () => {
    const content = parameter({ name: 'id', in: 'query', shape: {}, contentType: json });
    const { app } = serveOne({ operation: { method: 'GET', path: '/', parameters: [content] } });
    expect(await answerOf(app.request(`/?id={"a":${LOST}}`))).toMatchObject(exact('query', '/id/a'));
  });
});

describe('a number that JavaScript holds', () => {
  it('comes and goes with all its digits', async () => {
    const id = parameter({ name: 'id', in: 'query', shape: integer });
    const { app } = serveOne({
      operation: {
        parameters: [id],
        body: { required: true, content: { [json]: {} } },
        responses: {
          '200': { content: [json], headers: { 'X-Id': { required: true, shape: integer } } },
        },
      },
      validation: { body: { [json]: compile({ properties: { id: { format: 'int64' } } }) } },
      handler: ({ body, query }) => ({ status: 200, body: [body.id, query.id], headers: { 'X-Id': body.id } }),
    });
    const body = `{"id":${HELD}}`;
    const answer = await app.request(`/loans?id=${HELD}`, { method: 'POST', body, headers: { 'content-type': json } });
    expect(answer.headers.get('x-id')).toBe(HELD);
    expect(await answer.text()).toBe(`[${HELD},${HELD}]`);
  });

  it('is rounded where it has a fraction or an exponent, as doubles are', async () => {
    const { app } = serveOne({ operation: { body: { required: true, content: { [json]: {} } } } });
    const body = '[0.1,6.02214076e23,12345678901234567.5]';
    const answer = await answerOf(app.request('/loans', { method: 'POST', body, headers: { 'content-type': json } }));
    expect(answer.body.body).toEqual([0.1, 6.02214076e23, 12345678901234568]);
  });
});
