import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerOf, compile, serveOne } from '../../../test/one-operation.ts';
import type { BodyContent } from '../../operation.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

function serveBody(content: Record<string, BodyContent>, required = true, options: Record<string, unknown> = {}) {
  return serveOne({ operation: { body: { required, content } }, options });
}

function post(app: ReturnType<typeof serveOne>['app'], body: BodyInit | null, headers: Record<string, string> = {}) {
  return answerOf(app.request('/loans', { method: 'POST', body, headers }));
}

describe('a JSON body', () => {
  const { app } = serveBody({ 'application/json': {} });

  it('is given to the handler as it was sent, unknown members included', async () => {
    const sent = { title: 'Ünder ', nested: [{ a: null }], 'a:b': '{"x":"\\"}' };
    expect((await post(app, JSON.stringify(sent), JSON_TYPE)).body).toMatchObject({
      body: sent,
      contentType: 'application/json',
    });
  });

  it.each<[string, BodyInit]>([
    ['is empty', ''],
    ['breaks off', '{"a":'],
    ['has a comma too many', '{"a":1,}'],
    ['is two texts', '{}{}'],
    ['begins with a byte order mark', '\ufeff{}'],
    ['is not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['is a surrogate in bytes', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['has two members of one name', '{"a":1,"a":2}'],
    ['has two members of one name, spelt differently', '{"a":1,"\\u0061":2}'],
    ['has two members of one name further down', '[{"b":{"a":{"x":1},"a":1}}]'],
    ['has two members named __proto__', '{"__proto__":1,"__proto__":2}'],
    ['is nested too deeply', `${'['.repeat(101)}${']'.repeat(101)}`],
    ['has an unclosed string', '"abc'],
  ])('is refused when it %s', async (_, sent) => {
    const { status, body } = await post(app, sent, JSON_TYPE);
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
  });

  it('may be nested to the limit, and hold colons, braces and quotes in its strings', async () => {
    expect((await post(app, `${'['.repeat(100)}${']'.repeat(100)}`, JSON_TYPE)).status).toBe(200);
    expect((await post(app, '{"a{[:\\"":"::{{\\\\"}', JSON_TYPE)).status).toBe(200);
  });

  it('is demanded where it is required', async () => {
    expect(await post(app, null)).toMatchObject({
      status: 400,
      body: { errors: [{ in: 'body', pointer: '', keyword: 'required' }] },
    });
  });

  it('may be absent where it is not', async () => {
    const { app: optional } = serveBody({ 'application/json': {} }, false);
    const { status, body } = await post(optional, null);
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('body');
  });
});

describe('the content coding of a body', () => {
  const { app } = serveBody({ 'application/json': {} });
  const gzip = gzipSync('{}');

  it.each<[string, string, BodyInit]>([
    ['gzip', 'gzip', gzip],
    ['gzip, though the body is plain', 'gzip', '{}'],
    ['another case', 'GZIP', gzip],
    ['one that nobody knows', 'rot13', '{}'],
    ['several', 'identity, gzip', gzip],
    ['gzip, though there is no body', 'gzip', ''],
  ])('is refused with 415 and the codings that are taken: %s', async (_, coding, sent) => {
    const { status, headers, body } = await post(app, sent, { ...JSON_TYPE, 'content-encoding': coding });
    expect([status, headers.get('accept-encoding')]).toEqual([415, 'identity']);
    expect(body.detail).toBe('The body has a content coding (Content-Encoding), and the server takes none.');
  });

  it.each(['identity', 'Identity', '', ' , '])('may be %j, which is none', async (coding) => {
    expect((await post(app, '{}', { ...JSON_TYPE, 'content-encoding': coding })).status).toBe(200);
  });

  it.each<[string, BodyContent]>([
    ['text/plain', {}],
    ['application/octet-stream', {}],
    ['application/x-www-form-urlencoded', { fields: {} }],
    ['multipart/form-data', { fields: {} }],
  ])('is refused of %s too', async (type, content) => {
    const { app: other } = serveBody({ [type]: content });
    const headers = { 'content-type': `${type}; boundary=x`, 'content-encoding': 'br' };
    expect((await post(other, 'x', headers)).status).toBe(415);
  });

  it('is refused with 415 also where the operation documents 400 alone: the media type is not to blame', async () => {
    const responses = { '200': { content: ['application/json'] }, '400': { content: ['application/json'] } };
    const body = { required: true, content: { 'application/json': {} } };
    const { app: documented } = serveOne({ operation: { body, responses } });
    const answer = await post(documented, gzip, { ...JSON_TYPE, 'content-encoding': 'gzip' });
    expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'identity']);
  });
});

describe('the media type of a body', () => {
  const { app } = serveBody({ 'application/json': {} });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
    'may be written %s',
    async (type) => {
      expect((await post(app, '{}', { 'content-type': type })).status).toBe(200);
    },
  );

  it.each([
    'text/plain',
    'application/problem+json',
    'application/jsonx',
    'json',
    'application/json; charset=latin1',
    '',
  ])('is refused when it is %j', async (type) => {
    expect((await post(app, '{}', { 'content-type': type })).status).toBe(415);
  });

  it('is refused when it is missing', async () => {
    expect((await post(app, new TextEncoder().encode('{}'))).status).toBe(415);
  });

  it('is refused with 400 where the operation documents that and not 415', async () => {
    const documented = serveOne({
      operation: {
        body: { required: true, content: { 'application/json': {} } },
        responses: { '200': { content: ['application/json'] }, '400': { content: ['application/problem+json'] } },
      },
    });
    expect((await post(documented.app, '{}', { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it('may be declared as a range; text is text, anything else a Blob', async () => {
    const { app: ranges } = serveOne({
      operation: { body: { required: true, content: { 'text/*': {}, '*/*': {} } } },
      handler: async ({ body }) => ({
        status: 200,
        body: { blob: body instanceof Blob ? await body.text() : null, body },
      }),
    });
    expect((await post(ranges, 'héllo', { 'content-type': 'text/csv' })).body).toEqual({ blob: null, body: 'héllo' });
    expect((await post(ranges, 'abc', { 'content-type': 'image/png' })).body).toEqual({ blob: 'abc', body: {} });
    expect((await post(ranges, new Uint8Array([0xff]), { 'content-type': 'text/csv' })).status).toBe(400);
  });
});

describe('the size of a body', () => {
  const { app } = serveBody({ 'application/json': {} }, true, { maxBodyBytes: 10 });
  const stream = (chunks: number) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let sent = 0; sent < chunks; sent++) controller.enqueue(new TextEncoder().encode('    '));
        controller.enqueue(new TextEncoder().encode('{}'));
        controller.close();
      },
    });
  const streamed = (chunks: number) =>
    new Request('http://localhost/loans', {
      method: 'POST',
      body: stream(chunks),
      headers: JSON_TYPE,
      duplex: 'half',
    } as RequestInit);

  it('is refused by its declared length, unread', async () => {
    const request = new Request('http://localhost/loans', {
      method: 'POST',
      body: '{}',
      headers: { ...JSON_TYPE, 'content-length': '11' },
    });
    expect((await app.fetch(request)).status).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  it('is refused when a stream passes the limit', async () => {
    expect((await app.fetch(streamed(2))).status).toBe(200);
    expect((await app.fetch(streamed(3))).status).toBe(413);
  });

  it('is refused when the declared length is a lie', async () => {
    const headers = { ...JSON_TYPE, 'content-length': '2' };
    expect((await post(app, `{}${' '.repeat(9)}`, headers)).status).toBe(413);
  });

  it('must be a number', async () => {
    expect((await post(app, '{}', { ...JSON_TYPE, 'content-length': '2, 2' })).status).toBe(400);
  });

  it('does not matter when the sender breaks off', async () => {
    const body = new ReadableStream({
      pull() {
        throw new Error('gone');
      },
    });
    const request = new Request('http://localhost/loans', {
      method: 'POST',
      body,
      headers: JSON_TYPE,
      duplex: 'half',
    } as RequestInit);
    expect((await app.fetch(request)).status).toBe(400);
  });
});

describe('a body that breaks its schema', () => {
  const responses = (...statuses: string[]) =>
    Object.fromEntries(['200', ...statuses].map((status) => [status, { content: ['application/json'] }]));
  const statusOf = async (...documented: string[]) => {
    const { app } = serveOne({
      operation: { body: { required: true, content: { 'application/json': {} } }, responses: responses(...documented) },
      validation: { body: { 'application/json': compile({ type: 'object' }) } },
    });
    return (await post(app, '[]', JSON_TYPE)).status;
  };

  it('is refused with 400, or with 422 where only that is documented', async () => {
    expect(await statusOf()).toBe(400);
    expect(await statusOf('400')).toBe(400);
    expect(await statusOf('422')).toBe(422);
    expect(await statusOf('400', '422')).toBe(400);
    expect(await statusOf('4XX')).toBe(400);
  });
});
