import type { JsonObject } from '@rollcall/openapi/json';
import { describe, expect, test } from 'vitest';
import { type Case, casesOf, createContext, responseCasesOf } from '../src/cases/index.ts';
import { challenge } from '../src/checks/challenge.ts';
import type { DescribedOperation } from '../src/document/operations.ts';
import { limitationFor } from '../src/run/known-mock-limitations.ts';
import { describing, holesOf, ok } from './describing.ts';

describe('a keyword is kept to and broken', () => {
  const schemas: Record<string, JsonObject> = {
    not: { not: { type: 'string' } },
    // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's
    'if, then and else': { if: { type: 'string' }, then: { minLength: 2 }, else: { type: 'integer' } },
    contains: { type: 'array', contains: { type: 'integer' }, minContains: 2, maxContains: 3 },
    'prefixItems and items: false': {
      type: 'array',
      prefixItems: [{ type: 'string' }, { type: 'integer' }],
      items: false,
      minItems: 2,
    },
    patternProperties: { type: 'object', patternProperties: { '^x-': { type: 'integer' } } },
    propertyNames: { type: 'object', propertyNames: { pattern: '^[a-z-]+$' } },
    dependentRequired: {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      dependentRequired: { a: ['b'] },
    },
    unevaluatedProperties: { type: 'object', properties: { a: { type: 'string' } }, unevaluatedProperties: false },
    'oneOf without a discriminator': { oneOf: [{ type: 'integer' }, { type: 'array', items: { type: 'integer' } }] },
    'const of an object': { const: { a: [1] } },
    'enum of anything': { enum: [1, 'a', null, { a: 1 }, [1]] },
  };
  test.each(Object.entries(schemas))('%s', async (_, schema) => {
    const requestBody = { required: true, content: { 'application/json': { schema } } };
    expect((await holesOf(describing({ requestBody }))).holes).toEqual([]);
  });
});

describe('what can’t be tried is a hole with a name', () => {
  test.each([
    [
      'a value that can’t be made',
      {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { type: 'string', pattern: '^(?=b)a$' } } },
        },
      },
      /give it an example/,
    ],
    ['a scheme whose credentials can’t be made', { security: [{ odd: [] }] }, /credentials of the scheme odd/],
  ])('%s', async (_, operation, said) => {
    const context = describing(operation as JsonObject, { securitySchemes: { odd: { type: 'mutualTLS' } } });
    expect((await holesOf(context)).holes).toContainEqual(expect.stringMatching(said));
  });

  test('but an example that is wrong is left out with the reason', async () => {
    const parameters = [{ name: 'p', in: 'query', schema: { type: 'integer' }, example: 'x' }];
    const context = describing({ parameters });
    expect((await holesOf(context)).holes).toEqual([]);
    expect(context.skipped.get('try')).toEqual([
      'the example example of the query parameter p breaks /paths/~1things/post/parameters/0/schema/type',
    ]);
  });

  test('and everything else is tried all the same', async () => {
    const parameters = [
      { name: 'bad', in: 'query', schema: { type: 'integer' }, example: 'x' },
      { name: 'good', in: 'query', schema: { type: 'integer', minimum: 1 } },
    ];
    const { cases } = await holesOf(describing({ parameters }));
    expect(cases.map(({ title }) => title)).toContainEqual(expect.stringContaining('query parameter good'));
  });
});

describe('a description from elsewhere', () => {
  const created = {
    type: 'object',
    required: ['id', 'pin', 'name'],
    properties: {
      id: { type: 'integer', readOnly: true },
      pin: { type: 'string', minLength: 6, writeOnly: true },
      name: { type: 'string' },
    },
  };
  const json = (schema: JsonObject, more: JsonObject = {}) => ({
    content: { 'application/json': { schema, ...more } },
  });
  const trying = async (operation: JsonObject, components: JsonObject = {}) => {
    const context = describing(operation, components);
    return { context, ...(await holesOf(context)) };
  };
  const bodies = (cases: readonly { expect: string; values?: { body?: { value: unknown } } }[], outcome: string) =>
    cases.filter(({ expect }) => expect === outcome).map(({ values }) => values?.body?.value);

  test('asks for nothing that is readOnly, and refuses it', async () => {
    const { cases, holes } = await trying({ requestBody: { required: true, ...json(created) } });
    expect(holes).toEqual([]);
    expect(bodies(cases, 'accepted')).toContainEqual({ pin: 'hidden', name: 'sample' });
    expect(bodies(cases, 'refused')).toContainEqual({ pin: 'hidden', name: 'sample', id: 1 });
  });

  test('answers with nothing that is writeOnly, wherever a composition demands it', async () => {
    const schema = { allOf: [{ properties: created.properties }, { required: created.required }] };
    const context = describing({ responses: { 200: { description: 'Done.', ...json(schema) } } });
    const [operation] = context.operations;
    if (!operation) throw new Error('There is no operation.');
    const responseCases = [...responseCasesOf(context, operation)];
    const bodiesOf = (outcome: string) =>
      responseCases.filter((responseCase) => responseCase.expect === outcome).map(({ reply }) => reply.body);
    expect(bodiesOf('accepted')).toContainEqual({ id: 1, name: 'sample' });
    expect(bodiesOf('refused')).toContainEqual({ id: 1, name: 'sample', pin: 'anything' });
  });

  test('has examples by reference, and examples that stand elsewhere', async () => {
    const examples = {
      near: { $ref: '#/components/examples/Near' },
      far: { externalValue: 'https://example.com/far' },
    };
    const body = { required: true, ...json({ type: 'object' }, { examples }) };
    const { cases, context } = await trying({ requestBody: body }, { examples: { Near: { value: { a: 1 } } } });
    expect(cases.map(({ title }) => title)).toContain('accepts the example near');
    expect(cases.map(({ title }) => title)).not.toContain('accepts the example far');
    expect(context.skipped.size).toBe(0);
  });

  test('takes text and bytes', async () => {
    const content = { 'text/plain': { schema: { type: 'string', minLength: 2 } }, 'application/octet-stream': {} };
    const { cases, holes } = await trying({ requestBody: { required: true, content } });
    expect(holes).toEqual([]);
    const kinds = new Set(bodies(cases, 'accepted').map((value) => (value instanceof Blob ? 'bytes' : typeof value)));
    expect(kinds).toEqual(new Set(['bytes', 'string']));
  });

  test('takes forms with files, lists of files and JSON', async () => {
    const file = { type: 'string', format: 'binary' };
    const properties = { file, files: { type: 'array', items: file }, meta: created, note: { type: 'string' } };
    const encoding = { file: { contentType: 'image/png, image/jpeg' } };
    const schema = { type: 'object', required: ['file'], properties };
    const requestBody = { required: true, content: { 'multipart/form-data': { schema, encoding } } };
    const { cases, holes } = await trying({ requestBody });
    expect(holes).toEqual([]);
    const sent = bodies(cases, 'accepted') as { file: File; files?: unknown[]; meta?: object }[];
    expect(sent.every(({ file }) => file.type === 'image/png')).toBe(true);
    expect(sent.some(({ files }) => files?.[0] instanceof File)).toBe(true);
    expect(sent.some(({ meta }) => JSON.stringify(meta) === '{"pin":"hidden","name":"sample"}')).toBe(true);
  });
});

test('paths that differ in the names of their variables only are asked for no method that one of them has', async () => {
  const item = (method: string, name: string) => ({
    [method]: {
      operationId: `${method}Thing`,
      parameters: [{ name, in: 'path', required: true, schema: { type: 'string' } }],
      responses: ok,
    },
  });
  const paths = { '/things/{id}': item('get', 'id'), '/things/{number}': item('post', 'number') };
  const context = createContext({ openapi: '3.1.0', paths });
  const cases = await Promise.all(context.operations.map((operation) => casesOf(context, operation)));
  const methods = cases.flat().filter(({ expect }) => expect === 'no such method');
  expect(methods.map(({ wire }) => wire.method)).toEqual(['PUT', 'PATCH', 'DELETE']);
});

test('a pattern that takes forever on some texts is tried with others', async () => {
  const pattern = '^(\\w+\\.?)+$';
  const example = 'a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.a.b.c.d.e.f.g.h.i.j.k.l!';
  const schema = { type: 'object', required: ['host'], properties: { host: { type: 'string', pattern } } };
  const content = { 'application/json': { schema, example: { host: example } } };
  const context = describing({ requestBody: { required: true, content } });
  const { cases } = await holesOf(context);
  expect(cases.length).toBeGreaterThan(5);
  expect(cases.filter(({ breaks }) => breaks?.keyword === 'pattern').length).toBeGreaterThan(0);
  expect(cases.filter(({ wire }) => String(wire.body).includes(example))).toEqual([]);
  expect([...context.skipped.values()].flat().join()).toContain('example');
});

test('an operation that declares nothing but failures of the server is not asked to succeed', async () => {
  const responses = { 504: { description: 'Too slow.' }, '5XX': { description: 'Broken.' } };
  const paths = { '/things': { post: { operationId: 'try', responses } } };
  const context = createContext({ openapi: '3.1.0', paths }, { ours: false });
  const { cases } = await holesOf(context);
  expect(cases.filter(({ expect }) => expect === 'accepted')).toEqual([]);
  expect([...context.skipped.values()].flat()).toEqual(['it declares no answers but failures of the server']);
});

test('a very long text is tried at its bound and one beyond, and no oftener', async () => {
  const schema = { type: 'object', required: ['text'], properties: { text: { type: 'string', maxLength: 100_000 } } };
  const { cases } = await holesOf(
    describing({ requestBody: { required: true, content: { 'application/json': { schema } } } }),
  );
  const long = cases.filter(({ wire }) => String(wire.body).length > 50_000);
  expect(long.map(({ expect: outcome, wire }) => [outcome, String(wire.body).length])).toEqual([
    ['accepted', 100_011],
    ['refused', 100_012],
  ]);
});

test('an answer that the mock gives up on, as its schema is too large, is held against nobody', async () => {
  const answering = async (count: number) => {
    const properties = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`p${index}`, { type: 'string' }]),
    );
    const content = { 'application/json': { schema: { type: 'object', properties } } };
    const context = describing({ responses: { 200: { description: 'Large.', content } } });
    const [testCase] = await casesOf(context, context.operations[0] as DescribedOperation);
    return limitationFor(context, testCase as Case, { oracle: 'mock' })?.name;
  };
  expect([await answering(300), await answering(3)]).toEqual(['answer too large to invent', undefined]);
});

test('a 401 has to say how to do better, unless it is all that an operation declares', () => {
  const securitySchemes = { token: { type: 'http', scheme: 'bearer' } };
  const complaint = (responses: JsonObject) => {
    const context = describing({ security: [{ token: [] }], responses }, { securitySchemes });
    const [operation] = context.operations;
    if (!operation) throw new Error('There is no operation.');
    const response = { status: 401, headers: new Headers(), body: '', bytes: new Uint8Array() };
    return challenge(response as never, { operation } as never, context);
  };
  expect(complaint({ ...ok, 401: { description: 'Who?' } })).toMatchObject({
    cause: expect.stringContaining('without a WWW-Authenticate'),
  });
  expect(complaint({ 401: { description: 'Who?' } })).toBeUndefined();
});
