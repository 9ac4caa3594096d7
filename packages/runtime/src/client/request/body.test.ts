import { describe, expect, it } from 'vitest';
import { createClubClient, stub } from '../../../test/club/client.ts';
import { callOne } from '../../../test/club/one.ts';
import { InvalidRequestError, rawBody } from '../index.ts';

const path = { id: '42' };

async function send(mediaType: string, body: unknown, content: object = {}): Promise<Request> {
  return (await callOne({ id: 'put', body: { required: true, content: { [mediaType]: content } } }, { body })).request;
}

describe('a JSON body', () => {
  it('is sent under the media type that the caller chose', async () => {
    const { fetch, requests } = stub();
    const client = createClubClient({ fetch });
    await client.updateMember({ path, contentType: 'application/merge-patch+json', body: { name: null } });
    await client.updateMember({ path, body: { name: 'Ada' } });
    expect(requests.map(({ headers }) => headers.get('content-type'))).toEqual([
      'application/merge-patch+json',
      'application/json',
    ]);
    expect(await requests[0]?.text()).toBe('{"name":null}');
  });

  it('may be null, false, 0 or an empty string', async () => {
    for (const value of [null, false, 0, '']) expect(await (await send('application/json', value)).json()).toBe(value);
  });

  it('that JSON has no words for is refused', async () => {
    await expect(send('application/json', { cents: 1n })).rejects.toThrow(
      "put: the request can't be written: TypeError",
    );
  });

  it('that is missing is refused, and a media type that is not declared', async () => {
    await expect(send('application/json', undefined)).rejects.toThrow('put: the body is missing');
    const client = createClubClient({ fetch: stub().fetch });
    const odd = { path, contentType: 'text/plain', body: 'Ada' } as never;
    await expect(client.updateMember(odd)).rejects.toThrow('updateMember: the API does not take text/plain');
  });
});

describe('a multipart body', () => {
  const file = new File(['%PDF'], 'a "b".pdf', { type: 'application/pdf' });

  it('has a part for every field and for every item of a list', async () => {
    const { fetch, requests } = stub(new Response(null, { status: 201 }));
    const client = createClubClient({ fetch });
    await client.uploadPicture({ body: { file, tags: ['a', 'b'], about: { alt: 'Ada' }, note: '# Ada' } });
    const text = (await requests[0]?.clone().text()) ?? '';
    const form = (await requests[0]?.formData()) as FormData;
    expect(requests[0]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
    expect(form.getAll('tags')).toEqual(['a', 'b']);
    expect(form.get('about')).toBe('{"alt":"Ada"}');
    expect(form.get('file')).toMatchObject({ name: 'a "b".pdf', type: 'application/pdf', size: 4 });
    expect(text).toContain('name="about"\r\nContent-Type: application/json\r\n\r\n');
    expect(text).toContain('name="note"\r\nContent-Type: text/markdown\r\n\r\n# Ada');
    expect(text).toContain('name="tags"\r\n\r\na\r\n');
  });

  it('leaves out what is undefined or null', async () => {
    const form = await (await send('multipart/form-data', { a: undefined, b: null, c: '' }, { fields: {} })).formData();
    expect([...form.keys()]).toEqual(['c']);
  });

  it("lets no field name end its part's header", async () => {
    const request = await send('multipart/form-data', { 'a"\r\nX-Evil: 1': 'b' }, { fields: {} });
    expect(await request.text()).toContain('name="a%22%0D%0AX-Evil: 1"\r\n\r\nb');
  });

  it("takes a file's own type where a range is declared, and the declared one where it is one", async () => {
    const shape = {};
    const fields = {
      any: { shape, required: false, contentType: 'image/*' },
      list: { shape, required: false, contentType: 'image/png, image/jpeg' },
      one: { shape, required: false, contentType: 'image/png' },
    };
    const body = {
      any: new Blob(['x'], { type: 'image/gif' }),
      list: new Blob(['x'], { type: 'image/jpeg' }),
      one: file,
    };
    const form = await (await send('multipart/form-data', body, { fields })).formData();
    expect(['any', 'list', 'one'].map((name) => (form.get(name) as File).type)).toEqual([
      'image/gif',
      'image/jpeg',
      'image/png',
    ]);
  });

  it('may be a FormData of the caller, for which rawBody stands', async () => {
    const form = new FormData();
    form.set('file', file);
    const request = await send('multipart/form-data', rawBody<{ file: Blob }>(form));
    expect(request.headers.get('content-type')).toMatch(/^multipart\/form-data; ?boundary=/);
    expect((await request.formData()).get('file')).toBeInstanceOf(File);
  });
});

it('a form of the caller is never sent as JSON', async () => {
  await expect(send('application/json', rawBody(new FormData()))).rejects.toThrow(
    "put: the request can't be written: TypeError",
  );
});

describe('an urlencoded body', () => {
  it('writes what is declared as JSON in one piece, null too', async () => {
    const json = { required: false, contentType: 'application/json' };
    const fields = {
      whole: { ...json, shape: { type: ['array' as const], items: { type: ['integer' as const] } } },
      none: { ...json, shape: { type: ['object' as const, 'null' as const] } },
    };
    const request = await send('application/x-www-form-urlencoded', { whole: [1, 2], none: null }, { fields });
    expect([...new URLSearchParams(await request.text())]).toEqual([
      ['whole', '[1,2]'],
      ['none', 'null'],
    ]);
  });

  it('repeats the items of a list and writes objects as JSON', async () => {
    const body = { name: 'Ada & Co', tags: ['a', 'b'], about: { a: 1 }, none: null };
    const request = await send('application/x-www-form-urlencoded', body, { fields: {} });
    expect(request.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(await request.text())]).toEqual([
      ['name', 'Ada & Co'],
      ['tags', 'a'],
      ['tags', 'b'],
      ['about', '{"a":1}'],
    ]);
  });

  it('follows the style of a field', async () => {
    const required = false;
    const fields = {
      list: { shape: {}, required, style: 'pipeDelimited', explode: false },
      deep: { shape: {}, required, style: 'deepObject', explode: true },
    };
    const request = await send('application/x-www-form-urlencoded', { list: ['a', 'b'], deep: { x: 1 } }, { fields });
    expect(await request.text()).toBe('list=a%7Cb&deep%5Bx%5D=1');
  });

  it('may be a URLSearchParams of the caller', async () => {
    const request = await send('application/x-www-form-urlencoded', new URLSearchParams({ a: '1' }));
    expect(await request.text()).toBe('a=1');
  });
});

describe('a body of bytes', () => {
  it.each([
    ['a Blob', () => new Blob(['zip'])],
    ['an ArrayBuffer', () => new TextEncoder().encode('zip').buffer],
    ['a typed array', () => new TextEncoder().encode('zip')],
    ['a stream', () => new Blob(['zip']).stream()],
    ['a string', () => 'zip'],
  ])('may be %s', async (_, make) => {
    const { fetch, requests } = stub();
    await createClubClient({ fetch }).putBackup({ body: make() as Blob });
    expect(requests[0]?.headers.get('content-type')).toBe('application/octet-stream');
    expect(await requests[0]?.text()).toBe('zip');
  });

  it("is sent under the file's own type where a range is declared", async () => {
    const request = await send('image/*', new Blob(['x'], { type: 'image/gif' }));
    expect(request.headers.get('content-type')).toBe('image/gif');
  });

  it('is left out where it is optional and not given', async () => {
    const { fetch, requests } = stub();
    await createClubClient({ fetch }).putBackup();
    expect(requests[0]?.headers.has('content-type')).toBe(false);
    expect(requests[0]?.body).toBeNull();
  });

  it('of any other kind is refused', async () => {
    await expect(send('application/zip', { a: 1 })).rejects.toThrow(InvalidRequestError);
  });
});
