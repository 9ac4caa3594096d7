import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerOf, compile, serveOne } from '../../../test/one-operation.ts';
import type { BodyContent, Field } from '../../operation.ts';

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

const field = (shape: Field['shape'], more: Partial<Field> = {}): Field => ({ shape, required: false, ...more });
const fields: Record<string, Field> = {
  title: field({ type: ['string'] }),
  copies: field({ type: ['integer'] }),
  lent: field({ type: ['boolean'] }),
  tags: field({ type: ['array'], items: { type: ['string'] } }),
  years: field({ type: ['array'], items: { type: ['integer'] } }),
  author: field({ type: ['object'], properties: { born: { type: ['integer'] } } }),
};

describe('an urlencoded body', () => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const { app } = serveBody({ 'application/x-www-form-urlencoded': { fields } });

  it('has its fields coerced by their shape; text stays text, unknown fields are kept', async () => {
    const sent = 'title=12&copies=12&lent=false&tags=a&years=1&years=2&author=%7B%22born%22%3A1920%7D&other=5&other=6';
    expect((await post(app, sent, type)).body.body).toEqual({
      title: '12',
      copies: 12,
      lent: false,
      tags: ['a'],
      years: [1, 2],
      author: { born: 1920 },
      other: ['5', '6'],
    });
  });

  it.each(['title=a&title=b', 'title=%zz', 'author=%7B', '%ff=1'])('is refused when it is %s', async (sent) => {
    expect((await post(app, sent, type)).status).toBe(400);
  });

  it('follows the style of a field', async () => {
    const styled = serveBody({
      'application/x-www-form-urlencoded': {
        fields: {
          tags: field(fields.tags?.shape ?? {}, { style: 'pipeDelimited', explode: false }),
          author: field(fields.author?.shape ?? {}, { style: 'deepObject', explode: true }),
          place: field(
            { type: ['object'], properties: { row: { type: ['integer'] } } },
            { style: 'form', explode: true },
          ),
        },
      },
    });
    expect((await post(styled.app, 'tags=a|b&author[born]=1920&row=3', type)).body.body).toEqual({
      tags: ['a', 'b'],
      author: { born: 1920 },
      place: { row: 3 },
    });
  });

  it('of nothing is an empty form', async () => {
    expect((await post(app, '', type)).body.body).toEqual({});
  });
});

describe('a multipart body', () => {
  const files = {
    ...fields,
    cover: field({}, { binary: true, contentType: 'image/png, image/jpeg' }),
    scans: field({ type: ['array'], items: {} }, { binary: true }),
  };
  const content = { 'multipart/form-data': { fields: files } };
  const { app } = serveOne({
    operation: { body: { required: true, content } },
    handler: async ({ body }) => ({
      status: 200,
      body: {
        ...body,
        cover: await describeFile(body.cover),
        scans: await Promise.all((body.scans ?? []).map(describeFile)),
      },
    }),
  });
  async function describeFile(file: unknown) {
    if (!(file instanceof Blob)) return null;
    return {
      name: file instanceof File ? file.name : null,
      type: file.type,
      bytes: [...new Uint8Array(await file.arrayBuffer())],
    };
  }
  const boundary = { 'content-type': 'multipart/form-data; boundary=b' };
  const part = (name: string, value: string, more = '') =>
    `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

  it('as the platform writes it has its parts coerced by their shape', async () => {
    const form = new FormData();
    form.append('title', 'Łódź "12"\r\n--b');
    form.append('copies', '12');
    form.append('lent', 'false');
    form.append('tags', 'a');
    form.append('years', '1');
    form.append('years', '2');
    form.append('author', new Blob(['{"born":1920}'], { type: 'application/json' }));
    form.append('cover', new Blob([new Uint8Array([0, 255, 13, 10, 45, 45])], { type: 'image/png' }), 'Cöver "1".png');
    form.append('scans', new Blob([new Uint8Array([1])]), 'a');
    form.append('scans', new Blob([new Uint8Array([2])]), 'b');
    form.append('other "field"', '5');
    const { status, body } = await post(app, form);
    expect(status).toBe(200);
    expect(body).toEqual({
      title: 'Łódź "12"\r\n--b',
      copies: 12,
      lent: false,
      tags: ['a'],
      years: [1, 2],
      author: { born: 1920 },
      cover: { name: 'Cöver "1".png', type: 'image/png', bytes: [0, 255, 13, 10, 45, 45] },
      scans: [
        { name: 'a', type: 'application/octet-stream', bytes: [1] },
        { name: 'b', type: 'application/octet-stream', bytes: [2] },
      ],
      'other "field"': '5',
    });
  });

  it('keeps the bytes of a file that has no name', async () => {
    const sent = new Uint8Array([
      ...new TextEncoder().encode(
        '--b\r\nContent-Disposition: form-data; name="cover"\r\nContent-Type: image/png\r\n\r\n',
      ),
      0xff,
      ...new TextEncoder().encode('\r\n--b--'),
    ]);
    expect((await post(app, sent, boundary)).body.cover).toEqual({ name: null, type: 'image/png', bytes: [255] });
  });

  it('may hold empty values, and end without a line break', async () => {
    expect((await post(app, `${part('title', '')}--b--`, boundary)).body.title).toBe('');
  });

  it.each<[string, string]>([
    ['is no multipart at all', 'title=a'],
    ['is empty', ''],
    ['breaks off', part('title', 'a')],
    ['breaks off in a header', '--b\r\nContent-Disposition: form-data; name="a"'],
    ['has a preamble', `hello\r\n${part('title', 'a')}--b--`],
    ['goes on after its end', `${part('title', 'a')}--b--\r\nhello`],
    ['has text after a delimiter', `--bx\r\n\r\n--b--`],
    ['has a part without a name', '--b\r\nContent-Disposition: form-data\r\n\r\na\r\n--b--'],
    ['has a part that is no form data', '--b\r\nContent-Disposition: attachment; name="a"\r\n\r\na\r\n--b--'],
    ['has a part without headers', '--b\r\n\r\na\r\n--b--'],
    ['has a header without a colon', '--b\r\nContent-Disposition\r\n\r\na\r\n--b--'],
    [
      'has a header twice',
      '--b\r\nContent-Disposition: form-data; name="a"\r\nContent-Disposition: form-data; name="b"\r\n\r\na\r\n--b--',
    ],
    [
      'has a transfer encoding',
      '--b\r\nContent-Disposition: form-data; name="title"\r\nContent-Transfer-Encoding: base64\r\n\r\nYQ==\r\n--b--',
    ],
    [
      'has text in another charset',
      '--b\r\nContent-Disposition: form-data; name="title"\r\nContent-Type: text/plain; charset=utf-16\r\n\r\na\r\n--b--',
    ],
    [
      'has a file of another media type',
      '--b\r\nContent-Disposition: form-data; name="cover"\r\nContent-Type: text/html\r\n\r\na\r\n--b--',
    ],
    ['has a field twice', `${part('title', 'a')}${part('title', 'b')}--b--`],
    ['has broken JSON', `${part('author', '{')}--b--`],
  ])('is refused when it %s', async (_, sent) => {
    expect((await post(app, sent, boundary)).status).toBe(400);
  });

  it('is refused without a boundary', async () => {
    expect((await post(app, `${part('title', 'a')}--b--`, { 'content-type': 'multipart/form-data' })).status).toBe(400);
  });

  it('has at most so many parts', async () => {
    const { app: few } = serveBody(content, true, { maxFields: 2 });
    expect((await post(few, `${part('tags', 'a').repeat(2)}--b--`, boundary)).status).toBe(200);
    expect((await post(few, `${part('tags', 'a').repeat(3)}--b--`, boundary)).status).toBe(400);
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
