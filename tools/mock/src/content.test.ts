import { describe, expect, test } from 'vitest';
import { answerOf, mockOf } from '../test/mock-of.ts';

describe('a JSON body', () => {
  const json = { 'content-type': 'application/json' };
  const statusOf = async (schema: object, body: string | undefined, required = true) =>
    (
      await answerOf(
        { requestBody: { required, content: { 'application/json': { schema } } } },
        { headers: json, body },
      )
    ).status;

  // https://www.rfc-editor.org/rfc/rfc8259#section-3: any value is a text.
  test.each([
    ['false', { type: 'boolean' }],
    ['0', { type: 'integer' }],
    ['-0.0', { type: 'number' }],
    ['null', { type: 'null' }],
    ['null', { type: ['integer', 'null'] }],
    ['""', { type: 'string' }],
    ['[]', { type: 'array' }],
    ['{}', { type: 'object' }],
  ])('%s is a body of %j', async (body, schema) => {
    expect(await statusOf(schema, body)).toBe(204);
    expect(await statusOf(schema, body, false)).toBe(204);
  });

  test.each([
    ['false', { type: 'integer' }],
    ['0', { type: 'boolean' }],
    ['0', { type: 'integer', minimum: 1 }],
    ['null', { type: 'integer' }],
    ['""', { type: 'string', minLength: 1 }],
  ])('%s is none of %j', async (body, schema) => {
    expect(await statusOf(schema, body)).toBe(400);
    expect(await statusOf(schema, body, false)).toBe(400);
  });

  test('that is not there is refused where it is required, and nowhere else', async () => {
    const schema = { type: ['integer', 'null'] };
    expect(await statusOf(schema, undefined)).toBe(400);
    expect(await statusOf(schema, '')).toBe(400);
    expect(await statusOf(schema, undefined, false)).toBe(204);
  });
});

describe('a response of a media type that Prism has no words for', () => {
  const contents = {
    none: {},
    empty: { schema: {} },
    object: { schema: { type: 'object', properties: { a: { type: 'string' } } } },
    example: { example: { a: 1 } },
    text: { example: 'words' },
  };
  const response = (type: string, content: object) => ({ 200: { description: 'x', content: { [type]: content } } });

  test.each([
    '*/*',
    'image/*',
    'image/png',
    'text/*',
    'application/*',
    'application/*+json',
    'application/pdf',
    'text/json',
    'audio/*',
    'font/*',
  ])('answers %s with a Content-Type that it has', async (type) => {
    const paths = Object.fromEntries(
      Object.entries(contents).map(([name, content]) => [`/${name}`, { get: { responses: response(type, content) } }]),
    );
    const mock = await mockOf(paths);
    for (const name of Object.keys(contents)) {
      const answered = await fetch(`${mock}/${name}`);
      expect([name, answered.status]).toEqual([name, 200]);
      const sent = answered.headers.get('content-type') ?? '';
      expect(sent).not.toContain('*');
      const [main = '', sub = ''] = type.split('/');
      if (main !== '*') expect(sent.startsWith(`${main}/`)).toBe(true);
      if (sub.startsWith('*+')) expect(sent.endsWith(sub.slice(1))).toBe(true);
      const text = await answered.text();
      if (name === 'example') expect(text).toBe('{"a":1}');
      if (name === 'text') expect(text.replaceAll('"', '')).toBe('words');
    }
  });
});
