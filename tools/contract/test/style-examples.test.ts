import { createClient } from '@rollcall/runtime/internal/client';
import { createServer } from '@rollcall/runtime/internal/server';
import type { Operation, Shape } from '@rollcall/runtime/operation';
import { describe, expect, test } from 'vitest';
import { createContext } from '../src/cases/index.ts';
import { parse } from '../src/wire/parse.ts';
import { serialise } from '../src/wire/serialise.ts';
import { type StyleExample, styleExamples, textExamples } from './style-examples.ts';

const GROUPS = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

/** The schema, and so the shape, of a value. */
function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return { type: ['array'], items: shapeOf(value[0]) };
  if (typeof value !== 'object') return { type: [typeof value === 'number' ? 'integer' : 'string'] };
  const members = Object.entries(value as object).map(([name, member]) => [name, shapeOf(member)]);
  return { type: ['object'], properties: Object.fromEntries(members) };
}

const pathOf = ({ in: location, name }: StyleExample) => (location === 'path' ? `/x/{${name}}` : '/x');

/** The part of a request that the example is about. */
function partOf(
  { in: location, name }: StyleExample,
  target: string,
  header: (name: string) => string | null | undefined,
) {
  if (location === 'path') return target.slice('/x/'.length);
  if (location === 'query') return target.replace(/^[^?]*\?/, '');
  return header(location === 'cookie' ? 'cookie' : name.toLowerCase());
}

function requestOf({ in: location, name, wire }: StyleExample) {
  const target = location === 'path' ? `/x/${wire}` : location === 'query' ? `/x?${wire}` : '/x';
  const headers: Record<string, string> =
    location === 'header' ? { [name.toLowerCase()]: wire } : location === 'cookie' ? { cookie: wire } : {};
  return { target, headers };
}

function rowOf(example: StyleExample, shape = shapeOf(example.value)): Operation {
  const { in: location, name, style, explode, allowReserved, nested } = example;
  const parameter = {
    ...{ name, in: location, style: style as 'form', explode, required: true, shape },
    ...(allowReserved && { allowReserved }),
    ...(nested && { nested }),
  };
  const more = { responses: { '204': { content: [] } }, security: [], retry: 'never' } as const;
  return { id: 'paint', method: 'GET', path: pathOf(example), parameters: [parameter], ...more };
}

const api = { name: 'paint', servers: [], securitySchemes: {} };

async function clientWrites(example: StyleExample): Promise<string | null | undefined> {
  let sent: Request | undefined;
  const fetch = async (url: string, init: RequestInit) => {
    sent = new Request(url, init);
    return new Response(null, { status: 204 });
  };
  const options = { apiUrl: 'https://example.com', fetch };
  const client = createClient<{ paint(input: object): Promise<unknown> }>(api, { paint: rowOf(example) }, options);
  await client.paint({ [GROUPS[example.in]]: { [example.name]: example.value } });
  return partOf(example, sent?.url.slice('https://example.com'.length) ?? '', (name) => sent?.headers.get(name));
}

async function serverReads(example: StyleExample, shape?: Shape): Promise<unknown> {
  let given: Record<string, object> = {};
  const handler = (input: typeof given) => {
    given = input;
    return { status: 204 };
  };
  const server = createServer(
    { api, operations: { paint: rowOf(example, shape) }, validation: { paint: { responses: {} } } },
    { paint: handler },
    { authenticate: {} },
  );
  const { target, headers } = requestOf(example);
  const { status } = await server.fetch(new Request(`https://example.com${target}`, { headers }));
  return status === 204 ? given[GROUPS[example.in]] : status;
}

function described(example: StyleExample) {
  const { in: location, name, style, explode, allowReserved, nested, value } = example;
  const { document, operations } = createContext({
    openapi: '3.1.0',
    paths: {
      [pathOf(example)]: {
        get: {
          operationId: 'paint',
          responses: { 204: { description: 'Painted.' } },
          parameters: [
            {
              ...{ name, in: location, style, explode, required: true, schema: schemaOf(shapeOf(value)) },
              ...(allowReserved && { allowReserved }),
              ...(nested && { 'x-nested': 'brackets' }),
            },
          ],
        },
      },
    },
  });
  const [operation] = operations;
  if (!operation) throw new Error('There is no operation.');
  return { document, operation };
}

const schemaOf = (shape: Shape): object => JSON.parse(JSON.stringify(shape));
const none = { path: {}, query: {}, header: {}, cookie: {} };

const title = (example: StyleExample) =>
  `${example.clause}: ${example.in} ${example.style} ${example.explode ? 'exploded ' : ''}${example.wire}`;
const those = (only: 'written' | 'read') =>
  styleExamples
    .filter((example) => example.only === undefined || example.only === only)
    .map((example) => [title(example), example] as const);

describe('is written', () => {
  test.each(those('written').filter(([, { ambiguous }]) => !ambiguous))('%s', async (_, example) => {
    const plain = (text: string | null | undefined) => (example.in === 'header' ? text?.replaceAll(', ', ',') : text);
    expect(plain(await clientWrites(example)), 'by the client').toBe(example.wire);
    // The kit encodes what reserved expansion would leave, and decodes to the same.
    if (example.allowReserved) return;
    const { document, operation } = described(example);
    const { target, headers } = serialise(document, operation, {
      ...none,
      [example.in]: { [example.name]: example.value },
    });
    const encoded = (text?: string | null) =>
      example.style === 'cookie' ? text : text?.replaceAll(/[!]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
    expect(encoded(partOf(example, target, (name) => headers[name])), 'by the kit').toBe(example.wire);
  });

  test.each(those('written').filter(([, { ambiguous }]) => ambiguous))('%s: refused', async (_, example) => {
    await expect(clientWrites(example)).rejects.toMatchObject({ name: 'InvalidRequestError' });
  });
});

describe('is read', () => {
  test.each(those('read').filter(([, { ambiguous }]) => !ambiguous))('%s', async (_, example) => {
    const value = { [example.name]: example.value };
    expect(await serverReads(example), 'by the server').toEqual(value);
    const { document, operation } = described(example);
    const read = await parse(document, operation, { method: 'GET', ...requestOf(example) });
    expect(read?.[example.in], 'by the kit').toEqual(value);
  });
});

describe('a text is read', () => {
  test.each(textExamples)('$clause: «$text»', async ({ text, ...example }) => {
    const place = { clause: '', in: 'query', name: 'n', style: 'form', explode: true, value: 0 } as const;
    const value = 'value' in example ? example.value : text;
    const types = ['integer', 'number', 'boolean', 'null'] as const;
    const read = await serverReads({ ...place, wire: `n=${encodeURIComponent(text)}` }, { type: types });
    expect(read).toEqual({ n: value });
  });
});
