import { describe, expect, it } from 'vitest';
import { answerOf, serveOne } from '../../../test/one-operation.ts';
import type { BodyContent, Field } from '../../operation.ts';

function serveBody(content: Record<string, BodyContent>, required = true, options: Record<string, unknown> = {}) {
  return serveOne({ operation: { body: { required, content } }, options });
}

function post(app: ReturnType<typeof serveOne>['app'], body: BodyInit | null, headers: Record<string, string> = {}) {
  return answerOf(app.request('/loans', { method: 'POST', body, headers }));
}

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
