import { describe, expect, expectTypeOf, it } from 'vitest';
import { api } from '../../../test/club/operations.ts';
import type { Operation } from '../../operation.ts';
import type { Status, SuccessStatus } from '../../types.ts';
import { pagesOf, streamOf } from '../calls.ts';
import { ApiError, unwrap } from '../index.ts';
import { connect, operationCall } from '../internal.ts';
import type { Result, StreamedResult, SuccessBody } from './result.ts';

interface Json<Body> {
  headers: { [name: string]: unknown };
  content: { 'application/json': Body };
}
interface Empty {
  headers: { [name: string]: unknown };
  content?: never;
}
interface Op<Responses extends object> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: Responses;
}
type OkStatus<Responses extends object> = Extract<Result<Op<Responses>>, { ok: true }>['status'];
type Unsuccessful<Responses extends object> = Extract<Result<Op<Responses>>, { ok: false }>;

interface Pet {
  pet: string;
}
interface Fault {
  fault: string;
}

/** An operation that declares these responses: JSON, or nothing under 204. */
function operationOf(...statuses: string[]): Operation {
  const responses = Object.fromEntries(
    statuses.map((status) => [status, { content: status === '204' ? [] : ['application/json'] }]),
  );
  const pagination = { style: 'next-url', items: '/items', next: '/next' } as const;
  return {
    id: 'getPet',
    method: 'GET',
    path: '/',
    parameters: [],
    responses,
    security: [],
    retry: 'never',
    pagination,
  };
}

/** What the API answers, and the body as the client gives it. */
function answering(status: number, body: unknown = { fault: 'x' }) {
  const fetch = async () => new Response(status === 204 ? null : JSON.stringify(body), { status, headers: json });
  return connect(api, { apiUrl: 'https://club.example.com', fetch });
}
const json = { 'content-type': 'application/json' };

describe('a response under `default`', () => {
  it.each([
    [['default'], { 200: true, 299: true, 302: false, 404: false, 500: false }],
    [['200', 'default'], { 200: true, 201: false, 299: false, 302: false, 404: false }],
    [['204', 'default'], { 204: true, 200: false, 404: false }],
    [['2XX', 'default'], { 200: true, 299: true, 404: false }],
    [['200', '2XX', 'default'], { 200: true, 201: true, 404: false }],
    [['200', '404', '5XX', 'default'], { 200: true, 202: false, 404: false, 410: false, 503: false }],
    [['404', 'default'], { 200: true, 204: true, 404: false, 410: false }],
    [['4XX', 'default'], { 200: true, 404: false, 500: false }],
    [['302', 'default'], { 200: true, 302: false, 404: false }],
    [['102', 'default'], { 200: true, 404: false }],
  ])('of %j: ok is %j', async (declared, expected) => {
    const call = operationCall<Op<{ default: Json<Fault> }>>(operationOf(...declared));
    for (const [status, ok] of Object.entries(expected)) {
      const result = await call(answering(Number(status)));
      expect([result.status, result.ok]).toEqual([Number(status), ok]);
    }
  });

  it('is a failure in types wherever a success is declared', () => {
    type One = { 200: Json<Pet>; default: Json<Fault> };
    expectTypeOf<OkStatus<One>>().toEqualTypeOf<200>();
    expectTypeOf<SuccessBody<Op<One>>>().toEqualTypeOf<Pet>();
    expectTypeOf<Unsuccessful<One>['body']>().toEqualTypeOf<Fault>();
    expectTypeOf<Unsuccessful<One>['status']>().toEqualTypeOf<Exclude<Status, 200>>();

    type None = { 204: Empty; default: Json<Fault> };
    expectTypeOf<OkStatus<None>>().toEqualTypeOf<204>();
    expectTypeOf<SuccessBody<Op<None>>>().toEqualTypeOf<undefined>();

    type Range = { '2XX': Json<Pet>; default: Json<Fault> };
    expectTypeOf<OkStatus<Range>>().toEqualTypeOf<SuccessStatus>();
    expectTypeOf<SuccessBody<Op<Range>>>().toEqualTypeOf<Pet>();
    expectTypeOf<Unsuccessful<Range>['status']>().toEqualTypeOf<Exclude<Status, SuccessStatus>>();

    type Both = { 200: Json<Pet>; '2XX': Json<{ other: string }>; default: Json<Fault> };
    expectTypeOf<OkStatus<Both>>().toEqualTypeOf<SuccessStatus>();
    expectTypeOf<SuccessBody<Op<Both>>>().toEqualTypeOf<Pet | { other: string }>();

    type Many = { 200: Json<Pet>; 404: Empty; '5XX': Json<string>; default: Json<Fault> };
    expectTypeOf<OkStatus<Many>>().toEqualTypeOf<200>();
    expectTypeOf<Extract<Result<Op<Many>>, { status: 404 }>['body']>().toEqualTypeOf<undefined>();
    const narrow = (result: Result<Op<Many>>) => {
      if (result.status !== 202) return;
      expectTypeOf(result.ok).toEqualTypeOf<false>();
      expectTypeOf(result.body).toEqualTypeOf<Fault>();
    };
    expect(narrow).toBeTypeOf('function');
  });

  it('has a success half in types where no success is declared', () => {
    type Only = { default: Json<Fault> };
    expectTypeOf<OkStatus<Only>>().toEqualTypeOf<SuccessStatus>();
    expectTypeOf<SuccessBody<Op<Only>>>().toEqualTypeOf<Fault>();
    expectTypeOf<Unsuccessful<Only>['status']>().toEqualTypeOf<Exclude<Status, SuccessStatus>>();

    type NotFound = { 404: Json<string>; default: Json<Pet> };
    expectTypeOf<OkStatus<NotFound>>().toEqualTypeOf<SuccessStatus>();
    expectTypeOf<SuccessBody<Op<NotFound>>>().toEqualTypeOf<Pet>();
    expectTypeOf<Extract<Result<Op<NotFound>>, { status: 404 }>['body']>().toEqualTypeOf<string>();

    type Range = { '4XX': Json<string>; default: Json<Pet> };
    expectTypeOf<OkStatus<Range>>().toEqualTypeOf<SuccessStatus>();
    expectTypeOf<Unsuccessful<Range>['body']>().toEqualTypeOf<string | Pet>();

    expectTypeOf<OkStatus<{ 302: Empty; default: Json<Pet> }>>().toEqualTypeOf<SuccessStatus>();
    expectTypeOf<OkStatus<{ 102: Empty; default: Json<Pet> }>>().toEqualTypeOf<SuccessStatus>();
    expectTypeOf<Extract<StreamedResult<Op<Only>>, { ok: true }>['body']>().toEqualTypeOf<ReadableStream<Uint8Array>>();
  });

  it('is what unwrap throws, although its status is 2xx', async () => {
    const call = operationCall<Op<{ 200: Json<Pet>; default: Json<Fault> }>>(operationOf('200', 'default'));
    const found = unwrap(await call(answering(200, { pet: 'Rex' })));
    expectTypeOf(found).toEqualTypeOf<Pet>();
    expect(found).toEqual({ pet: 'Rex' });
    const other = await call(answering(202));
    expect(() => unwrap(other)).toThrow(ApiError);
    if (other.ok) expectTypeOf(other.body).toEqualTypeOf<Pet>();
    else expect(other.body.fault).toBe('x');
  });

  it('is read and not streamed, unless it is the success', async () => {
    const pet = operationCall<Op<{ 200: Json<Pet>; default: Json<Fault> }>>(operationOf('200', 'default'));
    const failure = await streamOf(pet, answering(202));
    expect(failure).toMatchObject({ ok: false, body: { fault: 'x' } });
    if (!failure.ok) expectTypeOf(failure.body).toEqualTypeOf<Fault>();
    expect((await streamOf(pet, answering(200))).body).toBeInstanceOf(ReadableStream);
    const only = operationCall<Op<{ default: Json<Fault> }>>(operationOf('default'));
    expect((await streamOf(only, answering(202))).body).toBeInstanceOf(ReadableStream);
  });

  it('ends the pages of an operation', async () => {
    const list = operationCall<Op<{ 200: Json<{ items: Pet[]; next?: string }>; default: Json<Fault> }>, '/items'>(
      operationOf('200', 'default'),
    );
    const pages = pagesOf(list, answering(206));
    await expect(pages[Symbol.asyncIterator]().next()).rejects.toThrow('answered 206');
    for await (const page of pagesOf(list, answering(200, { items: [] })).byPage())
      expectTypeOf(page).toEqualTypeOf<{ items: Pet[]; next?: string }>();
  });
});
