import { beforeAll, describe, expect, test } from 'vitest';
import { type Generated, generated, generatedCase } from '../generated.ts';
import { pairOf, withContent } from '../pair.ts';

const file = { type: 'string', format: 'binary' };
const nothing = { type: 'null' };
const bytes = (length: number) => new Uint8Array(length).fill(0xff);

const shared = (paths: object, schemas: object = {}) => generated({ paths, components: { schemas } });

/** A package with one operation that takes a form of these fields. */
const withForm = (properties: object, schemas: object = {}) =>
  shared(
    {
      '/x': {
        post: {
          operationId: 'sendForm',
          requestBody: {
            required: true,
            content: { 'multipart/form-data': { schema: { type: 'object', properties } } },
          },
          responses: { 204: { description: 'Taken.' } },
        },
      },
    },
    schemas,
  );

interface Judge {
  readonly '~standard': {
    validate(value: unknown): { issues?: { keyword: string; message: string; path: unknown[] }[] };
  };
}

/** The validators of the only body, ajv's and zod's. */
async function judgesOf({ load }: Generated): Promise<Judge[]> {
  const tables = [(await load('validation.js')).clubValidation, (await load('zod.ts')).clubZod];
  return tables.map((table) => Object.values((Object.values(table)[0] as { body: object }).body)[0] as Judge);
}

const accepts = (judges: readonly Judge[], value: unknown) =>
  judges.map((judge) => judge['~standard'].validate(value).issues === undefined);

function formOf(parts: Record<string, string | Blob | readonly Blob[]>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(parts))
    for (const value of [values].flat()) form.append(name, value as string);
  return form;
}

async function given(made: Generated, parts: Parameters<typeof formOf>[0]) {
  const { serve } = await pairOf(made);
  const request = new Request('https://club.example.com', { method: 'POST', body: formOf(parts) });
  return serve(await request.blob(), request.headers.get('content-type') ?? '');
}

describe('a file that may be null', () => {
  const ways = {
    anyOf: { anyOf: [file, nothing] },
    oneOf: { oneOf: [file, nothing] },
    type: { ...file, type: ['string', 'null'] },
    reference: { $ref: '#/components/schemas/Upload' },
    throughReference: { anyOf: [{ $ref: '#/components/schemas/File' }, nothing] },
    ofMediaType: { anyOf: [{ type: 'string', contentMediaType: 'application/octet-stream' }, nothing] },
    list: { type: 'array', items: { anyOf: [file, nothing] } },
    optionalList: { anyOf: [{ type: 'array', items: file }, nothing] },
  };
  const names = Object.keys(ways);
  let made: Generated;
  beforeAll(async () => {
    made = await withForm(ways, { Upload: { anyOf: [file, nothing] }, File: file });
    return made.dispose;
  });

  test('is the case that it was found with, too', async () => {
    const { status, given: input } = await given(await generatedCase('upload-or-null'), {
      from: 'x',
      scan: new Blob([bytes(3)]),
    });
    expect(status).toBe(204);
    expect(input.body.from).toBe('x');
    expect(new Uint8Array(await input.body.scan.arrayBuffer())).toEqual(bytes(3));
  });

  test.each(names)('arrives as a Blob with its bytes (%s)', async (name) => {
    const { status, given: input } = await given(made, { [name]: [new Blob([bytes(3)])] });
    expect(status).toBe(204);
    const [blob] = [input.body[name]].flat();
    expect(blob).toBeInstanceOf(Blob);
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes(3));
  });

  test.each(names)('is judged: files and null, no text (%s)', async (name) => {
    const judges = await judgesOf(made);
    const list = /list/i.test(name);
    const wrap = (value: unknown) => ({ [name]: list ? [value] : value });
    expect(accepts(judges, wrap(new Blob()))).toEqual([true, true]);
    expect(accepts(judges, wrap('text'))).toEqual([false, false]);
    expect(accepts(judges, wrap(1))).toEqual([false, false]);
    expect(accepts(judges, name === 'optionalList' ? { [name]: null } : wrap(null))).toEqual([true, true]);
  });

  test('is typed as what arrives', async () => {
    const use = `import type { operations } from './types.ts';
type Form = operations['sendForm']['requestBody']['content']['multipart/form-data'];
type Is<T, U> = [T, U] extends [U, T] ? true : false;
${names.map((name) => `export const ${name}: Is<NonNullable<Form['${name}']>, ${/list/i.test(name) ? (name === 'list' ? '(Blob | null)[]' : 'Blob[]') : 'Blob'}> = true;`).join('\n')}
export const none: Form = { anyOf: null, type: null };`;
    expect(await made.compile(use)).toEqual([]);
  });
});

describe('the bounds of a file', () => {
  const bound = { minLength: 2, maxLength: 3 };
  const ways = {
    itself: { ...file, ...bound },
    nullable: { ...file, ...bound, type: ['string', 'null'] },
    branch: { anyOf: [{ ...file, ...bound }, nothing] },
    reference: { $ref: '#/components/schemas/Bounded' },
    besideReference: { $ref: '#/components/schemas/File', ...bound },
    beside: { ...bound, anyOf: [file, nothing] },
    ofMediaType: { type: 'string', contentMediaType: 'application/octet-stream', ...bound },
    items: { type: 'array', items: { ...file, ...bound } },
  };
  let made: Generated;
  beforeAll(async () => {
    made = await withForm(ways, { Bounded: { ...file, ...bound }, File: file });
    return made.dispose;
  });

  test('are those of the case that they were found with', async () => {
    const scans = await generatedCase('file-max-length');
    expect(accepts(await judgesOf(scans), { scan: new Blob([bytes(3)]) })).toEqual([true, true]);
    expect(accepts(await judgesOf(scans), { scan: new Blob([bytes(5)]) })).toEqual([false, false]);
    expect((await given(scans, { scan: new Blob([bytes(5)]) })).status).toBe(400);
    const { send } = await pairOf(scans, true);
    await expect(send({ body: { scan: new Blob([bytes(5)]) } })).rejects.toThrow('body/scan must have at most 3 bytes');
    expect((await send({ body: { scan: new Blob([bytes(3)]) } })).method).toBe('POST');
  });

  test.each(Object.keys(ways))('count its bytes (%s)', async (name) => {
    const judges = await judgesOf(made);
    const of = (length: number) => ({
      [name]: name === 'items' ? [new Blob([bytes(length)])] : new Blob([bytes(length)]),
    });
    for (const length of [2, 3]) expect(accepts(judges, of(length))).toEqual([true, true]);
    for (const length of [1, 4]) expect(accepts(judges, of(length))).toEqual([false, false]);
    // Two characters, four bytes.
    expect(accepts(judges, name === 'items' ? { items: [new Blob(['éé'])] } : { [name]: new Blob(['éé']) })).toEqual([
      false,
      false,
    ]);
  });

  test('are told as what they are', async () => {
    const [judge] = await judgesOf(made);
    const issues = judge?.['~standard'].validate({ itself: new Blob([bytes(4)]) }).issues;
    expect(issues).toMatchObject([{ keyword: 'maxLength', message: 'must have at most 3 bytes', path: ['itself'] }]);
    expect(judge?.['~standard'].validate({ itself: 'text' }).issues).toMatchObject([
      { keyword: 'type', message: 'must be a file', path: ['itself'] },
    ]);
  });
});

describe('a body of bytes', () => {
  let made: Generated;
  const content = { 'application/octet-stream': { schema: { ...file, maxLength: 3 } } };
  beforeAll(async () => {
    made = await shared({
      '/x': {
        post: {
          operationId: 'sendBytes',
          requestBody: { content },
          responses: { 200: { description: 'Back.', content } },
        },
      },
    });
    return made.dispose;
  });

  const forms = {
    Blob: (length: number) => new Blob([bytes(length)]),
    ArrayBuffer: (length: number) => bytes(length).buffer,
    Uint8Array: bytes,
    DataView: (length: number) => new DataView(bytes(length).buffer),
    Uint16Array: (length: number) => new Uint16Array(length / 2),
  };

  test.each(Object.entries(forms))(
    'is judged by its bytes, given as %s: by validators, client and server',
    async (_, of) => {
      const judges = await judgesOf(made);
      expect(accepts(judges, of(2))).toEqual([true, true]);
      expect(accepts(judges, of(4))).toEqual([false, false]);
      const { send, answer } = await pairOf(made, true);
      await expect(send({ body: of(4) })).rejects.toThrow('body must have at most 3 bytes');
      expect((await answer({ status: 200, body: of(4) })).status).toBe(500);
      expect((await answer({ status: 200, body: of(2) })).status).toBe(200);
    },
  );

  test('is judged on arrival', async () => {
    const { serve, receive } = await pairOf(made, true);
    expect((await serve(bytes(4), 'application/octet-stream')).status).toBe(400);
    await expect(receive(bytes(4), 'application/octet-stream')).rejects.toThrow('body must have at most 3 bytes');
    expect((await receive(bytes(3), 'application/octet-stream')).body.size).toBe(3);
  });
});

describe('a body of text', () => {
  test.each([
    ['Uint8Array', bytes(2)],
    ['ArrayBuffer', bytes(2).buffer],
    ['DataView', new DataView(bytes(2).buffer)],
    ['Blob', new Blob(['a'])],
  ])('may be given as %s, into which a schema of text cannot look', async (_, body) => {
    const { send } = await pairOf(await generatedCase('opaque-view'), true);
    const sent = await send({ body });
    expect(sent.headers.get('content-type')).toBe('text/csv');
  });

  test.each(['application/yaml', 'application/vnd.plan+yaml', 'application/jwt', 'application/xml', 'text/x-anything'])(
    'of %s is text on both sides, and judged',
    async (mediaType) => {
      const schema = { type: 'string', minLength: 5, pattern: '^plan' };
      const content = { [mediaType]: { schema } };
      const made =
        mediaType === 'application/yaml' ? await generatedCase('yaml-limits') : await withContent('request', content);
      expect(accepts(await judgesOf(made), 'plan: 1')).toEqual([true, true]);
      for (const wrong of ['plan', 'a plan', new Blob(['plan: 1'])])
        expect(accepts(await judgesOf(made), wrong)).toEqual([false, false]);
      const { send, serve } = await pairOf(made, true);
      expect(await (await send({ body: 'plan: 1' })).text()).toBe('plan: 1');
      await expect(send({ body: 'plan' })).rejects.toThrow('at least 5 characters');
      expect(await serve('plan: é', mediaType)).toMatchObject({ status: 204, given: { body: 'plan: é' } });
      expect((await serve('plan', mediaType)).status).toBe(400);
    },
  );
});

test('a style, which programs write beside every field, is none of a file', async () => {
  const properties = { scan: { ...file, type: ['string', 'null'] }, scans: { type: 'array', items: file } };
  const encoding = { scan: { style: 'form' }, scans: { style: 'form', explode: true } };
  const made = await withContent('request', {
    'multipart/form-data': { schema: { type: 'object', properties }, encoding },
  });
  const { send, serve } = await pairOf(made, true);
  const sent = await send({ body: { scan: new Blob([bytes(1)]), scans: [new Blob([bytes(2)])] } });
  const { given: input } = await serve(await sent.blob(), sent.headers.get('content-type') ?? '');
  expect([input.body.scan.size, input.body.scans[0].size]).toEqual([1, 2]);
});

test('the media type that a file names for itself is that of its part', async () => {
  const made = await withForm({ picture: { type: 'string', contentMediaType: 'image/png' }, other: file });
  const { send } = await pairOf(made);
  const sent = await send({ body: { picture: new Blob(['x']), other: new Blob(['x'], { type: 'image/gif' }) } });
  const form = await sent.formData();
  expect([(form.get('picture') as File).type, (form.get('other') as File).type]).toEqual(['image/png', 'image/gif']);
  expect((await given(made, { picture: new Blob(['x'], { type: 'image/gif' }) })).status).toBe(400);
});
