import type { JsonObject } from '@rollcall/openapi/json';
import { describe, expect, test } from 'vitest';
import { casesOf, createContext, responseCasesOf } from '../src/cases/index.ts';
import { challenge } from '../src/checks/challenge.ts';
import { coverageOf } from '../src/measure/coverage.ts';
import { parse } from '../src/wire/parse.ts';
import { serialise } from '../src/wire/serialise.ts';

const ok = { 200: { description: 'Done.' } };

function describing(operation: JsonObject, components: JsonObject = {}, path = '/things') {
  const document = {
    openapi: '3.1.0',
    paths: { [path]: { post: { operationId: 'try', responses: ok, ...operation } } },
  };
  return createContext({ ...document, components });
}

async function holesOf(context: ReturnType<typeof describing>) {
  const [operation] = context.operations;
  if (!operation) throw new Error('There is no operation.');
  const cases = await casesOf(context, operation);
  const responseCases = [...responseCasesOf(context, operation)];
  return { cases, holes: coverageOf(context, operation, cases, responseCases).holes };
}

const list = { type: 'array', items: { type: 'string' } };
const object = { type: 'object', properties: { r: { type: 'integer' }, g: { type: 'string' } } };

describe('a parameter comes back as it was sent', () => {
  const texts = ['a b', 'ä,b', '100%', '&=;.|', '😀'];
  const styles: [location: 'path' | 'query' | 'header', style: string, explode: boolean, wire: RegExp][] = [
    ['path', 'simple', false, /^\/things\/r,1,g,x$/],
    ['path', 'simple', true, /^\/things\/r=1,g=x$/],
    ['path', 'label', false, /^\/things\/\.r,1,g,x$/],
    ['path', 'label', true, /^\/things\/\.r=1\.g=x$/],
    ['path', 'matrix', false, /^\/things\/;p=r,1,g,x$/],
    ['path', 'matrix', true, /^\/things\/;r=1;g=x$/],
    ['query', 'form', false, /\?p=r,1,g,x$/],
    ['query', 'form', true, /\?r=1&g=x$/],
    ['query', 'spaceDelimited', false, /\?p=r%201%20g%20x$/],
    ['query', 'pipeDelimited', false, /\?p=r%7C1%7Cg%7Cx$/],
    ['query', 'deepObject', true, /\?p%5Br%5D=1&p%5Bg%5D=x$/],
    ['header', 'simple', true, /^\/things$/],
  ];
  test.each(styles)('in the %s, style %s, explode %s', async (location, style, explode, wire) => {
    const safe = style === 'form' || style === 'simple' || style === 'matrix';
    const values: unknown[] = [{ r: 1, g: 'x' }, ...(safe && location !== 'header' ? [{ r: -7, g: '😀 &=;|.' }] : [])];
    if (style !== 'deepObject') values.push(safe && location !== 'header' ? texts : ['a', 'b']);
    for (const value of values) {
      const schema = Array.isArray(value) ? list : object;
      const parameters = [{ name: 'p', in: location, required: true, style, explode, schema }];
      const context = describing({ parameters }, {}, location === 'path' ? '/things/{p}' : '/things');
      const [operation] = context.operations;
      if (!operation) throw new Error('There is no operation.');
      const none = { path: {}, query: {}, header: {}, cookie: {} };
      const sent = serialise(context.document, operation, { ...none, [location]: { p: value } });
      expect((await parse(context.document, operation, sent))?.[location]).toEqual({ p: value });
      if (value === values[0]) expect(sent.target).toMatch(wire);
    }
  });

  test('as JSON', async () => {
    const parameters = [{ name: 'p', in: 'query', content: { 'application/json': { schema: object } } }];
    const context = describing({ parameters });
    expect((await holesOf(context)).holes).toEqual([]);
  });
});

describe('fields of a form with styles come back as they were sent', () => {
  const brackets = { style: 'deepObject', explode: true, 'x-nested': 'brackets' };
  const schema = {
    type: 'object',
    properties: {
      nested: { type: 'object', properties: { tags: list, lines: { type: 'array', items: object } } },
      tags: list,
      commas: list,
    },
  };
  const encoding = { nested: brackets, commas: { explode: false } };

  // `tags` is a name within `nested` and one beside it.
  test.each(['application/x-www-form-urlencoded', 'multipart/form-data'])('in %s', async (mediaType) => {
    const context = describing({ requestBody: { content: { [mediaType]: { schema, encoding } } } });
    const [operation] = context.operations;
    if (!operation) throw new Error('There is no operation.');
    const value = {
      nested: { tags: ['a', 'b'], lines: [{ r: 1, g: 'x' }, { g: '&=[]' }] },
      tags: ['c'],
      commas: ['d', 'e+f'],
    };
    const none = { path: {}, query: {}, header: {}, cookie: {} };
    const sent = serialise(context.document, operation, { ...none, body: { mediaType, value } });
    expect((await parse(context.document, operation, sent))?.body?.value).toEqual(value);
  });
});

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
