import { createClient } from '@rollcall/runtime/internal/client';
import { createServer } from '@rollcall/runtime/internal/server';
import { describe, expect, test } from 'vitest';
import { createContext } from '../src/cases/index.ts';
import { comparable } from '../src/document/file.ts';
import { tableOf } from '../src/wire/table.ts';
import { type FormExample, formExamples } from './form-examples.ts';

const api = { name: 'forms', servers: [], securitySchemes: {} };

function operationOf({ mediaType, properties, encoding = {} }: FormExample) {
  const content = { [mediaType]: { schema: { type: 'object', properties }, encoding } };
  const post = { operationId: 'fill', requestBody: { content }, responses: { 204: { description: 'Filled.' } } };
  const { document, operations } = createContext({ openapi: '3.1.0', paths: { '/x': { post } } });
  const [operation] = operations;
  if (!operation) throw new Error('There is no operation.');
  return tableOf(document, operation);
}

async function clientWrites(example: FormExample): Promise<Request | undefined> {
  let sent: Request | undefined;
  const fetch = async (url: string, init: RequestInit) => {
    sent = new Request(url, init);
    return new Response(null, { status: 204 });
  };
  const options = { apiUrl: 'https://example.com', fetch };
  const client = createClient<{ fill(input: object): Promise<unknown> }>(api, { fill: operationOf(example) }, options);
  await client.fill({ body: example.value });
  return sent;
}

async function serverReads(example: FormExample, contentType: string, body: BodyInit): Promise<unknown> {
  let given: unknown;
  const handler = (input: { readonly body: unknown }) => {
    given = input.body;
    return { status: 204 };
  };
  const operations = { fill: operationOf(example) };
  const server = createServer({ api, operations, validation: { fill: { responses: {} } } }, { fill: handler }, {});
  const headers = { 'content-type': contentType };
  const { status } = await server.fetch(new Request('https://example.com/x', { method: 'POST', headers, body }));
  return status === 204 ? comparable(given) : status;
}

/** The parts of a form between its boundaries. */
const joined = (parts: readonly string[], boundary: string): string =>
  `${parts.map((text) => `--${boundary}\r\n${text}\r\n`).join('')}--${boundary}--\r\n`;

const bytesOf = (text: string): Buffer<ArrayBuffer> => Buffer.from(text, 'latin1');

const titled = formExamples.map((example) => [`${example.clause}: ${Object.keys(example.value)}`, example] as const);

describe('a form is written', () => {
  test.each(titled.filter(([, { only }]) => only !== 'read'))('%s', async (_, example) => {
    const sent = await clientWrites(example);
    const bytes = Buffer.from(await new Response(sent?.body ?? null).arrayBuffer()).toString('latin1');
    const [type, boundary = ''] = sent?.headers.get('content-type')?.split('; boundary=') ?? [];
    expect(type).toBe(example.mediaType);
    const { wire } = example;
    if (typeof wire !== 'string') return expect(bytes).toBe(joined(wire, boundary));
    // There are several ways to write a character.
    expect([...new URLSearchParams(bytes)]).toEqual([...new URLSearchParams(wire)]);
    expect(bytes).toMatch(/^[\w.~%,&=-]*$/);
  });
});

describe('a form is read', () => {
  test.each(titled)('%s', async (_, example) => {
    const { mediaType, wire, value } = example;
    const isText = typeof wire === 'string';
    const body = bytesOf(isText ? wire : joined(wire, 'AaB03x'));
    const read = await serverReads(example, isText ? mediaType : `${mediaType}; boundary=AaB03x`, body);
    expect(read).toEqual(await comparable(value));
  });
});

// https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
describe('a multipart body', () => {
  const [example] = formExamples.filter(({ clause }) => clause === 'HTML 4.01, 17.13.4.2');
  if (!example) throw new Error('There is no example.');
  const whole = joined(example.wire as string[], 'gc0pJq0M:08jU5/34');

  test.each([
    ['its boundary in quotes', 'multipart/form-data; boundary="gc0pJq0M:08jU5/34"', whole],
    ['names in capitals', 'MULTIPART/FORM-DATA; BOUNDARY="gc0pJq0M:08jU5/34"', whole],
  ])('is read with %s', async (_, contentType, body) => {
    expect(await serverReads(example, contentType, bytesOf(body))).toEqual(await comparable(example.value));
  });

  test.each([
    ['no boundary in its media type', 'multipart/form-data', whole],
    ['another boundary', 'multipart/form-data; boundary=other', whole],
    ['no end', 'multipart/form-data; boundary="gc0pJq0M:08jU5/34"', whole.replace(/--\r\n$/, '')],
    [
      'a part without a name',
      'multipart/form-data; boundary=b',
      joined(['Content-Disposition: form-data\r\n\r\nx'], 'b'),
    ],
  ])('is refused with %s', async (_, contentType, body) => {
    expect(await serverReads(example, contentType, bytesOf(body))).toBe(400);
  });
});
