/** Every edit of `keywords.yaml` at every place where a schema stands, forwards and backwards. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@rollcall/openapi/json';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareDocuments } from '../src/contract/compare.ts';
import { bumpOf } from '../src/severity.ts';
import { now } from './corpus.ts';

type Effect = 'same' | 'narrows' | 'widens' | 'incomparable';
type Row = [name: string, effect: Effect, old: object, next: object];

const rows = parse(readFileSync(join(import.meta.dirname, 'keywords.yaml'), 'utf8')) as Row[];

const ok = { 200: { description: 'Done.' } };
const content = (schema: object) => ({ 'application/json': { schema } });
const answered = (schema: object) => ({ 200: { description: 'Done.', content: content(schema) } });

/** Who writes what the schema describes: the client of the API, or the API. */
const places: Record<string, readonly ['client' | 'api', (schema: object) => object]> = {
  'a request body': ['client', (schema) => paths({ requestBody: { content: content(schema) }, responses: ok })],
  'a response body': ['api', (schema) => paths({ responses: answered(schema) })],
  'a query parameter': [
    'client',
    (schema) => paths({ parameters: [{ name: 'q', in: 'query', content: content(schema) }], responses: ok }),
  ],
  'a response header': [
    'api',
    (schema) =>
      paths({ responses: { 200: { description: 'Done.', headers: { 'X-A': { content: content(schema) } } } } }),
  ],
  'a part of a form': [
    'client',
    (schema) =>
      paths({
        requestBody: {
          content: { 'multipart/form-data': { schema: { type: 'object', properties: { part: schema } } } },
        },
        responses: ok,
      }),
  ],
  'a webhook': [
    'api',
    (schema) => ({ webhooks: { done: { post: { requestBody: { content: content(schema) }, responses: ok } } } }),
  ],
  'an answer to a webhook': ['client', (schema) => ({ webhooks: { done: { post: { responses: answered(schema) } } } })],
  'a callback': [
    'api',
    (schema) =>
      paths({ callbacks: callback({ requestBody: { content: content(schema) }, responses: ok }), responses: ok }),
  ],
  'an answer to a callback': [
    'client',
    (schema) => paths({ callbacks: callback({ responses: answered(schema) }), responses: ok }),
  ],
  'an item of a stream': [
    'api',
    (schema) =>
      paths({ responses: { 200: { description: 'Done.', content: { 'application/jsonl': { itemSchema: schema } } } } }),
  ],
};

const paths = (operation: object) => ({ paths: { '/things': { post: { operationId: 'act', ...operation } } } });
const callback = (operation: object) => ({ done: { '{$request.body#/url}': { post: operation } } });

const document = (place: object): JsonObject => ({
  openapi: '3.2.0',
  info: { title: 'Things', version: '1.0.0' },
  paths: {},
  ...place,
  components: {
    schemas: {
      Text: { type: 'string', maxLength: 10 },
      Short: { type: 'string', maxLength: 5 },
      Alias: { $ref: '#/components/schemas/Text' },
      One: { enum: ['a'] },
      Two: { enum: ['a', 'b'] },
    },
  },
});

const REVERSE = { same: 'same', narrows: 'widens', widens: 'narrows', incomparable: 'incomparable' } as const;

const breaks = (effect: Effect, writer: 'client' | 'api'): boolean =>
  effect === 'incomparable' || effect === (writer === 'client' ? 'narrows' : 'widens');

describe.each(Object.entries(places))('in %s', (_, [writer, put]) => {
  const verdict = (old: object, next: object) => {
    const findings = compareDocuments(document(put(old)), document(put(next)), now);
    return { bump: bumpOf(findings), ids: findings.map(({ id }) => id) };
  };

  test.each(rows)('%s: %s', (_name, effect, old, next) => {
    for (const [meant, before, after] of [
      [effect, old, next],
      [REVERSE[effect], next, old],
    ] as const) {
      const { bump, ids } = verdict(before, after);
      if (meant === 'same') expect(['none', 'patch'], ids.join()).toContain(bump);
      else expect(bump, ids.join()).toBe(breaks(meant, writer) ? 'major' : 'minor');
      expect(ids).not.toContain('not-judged');
    }
  });
});

test('pairs', () => {
  expect(rows.length * Object.keys(places).length * 2).toBeGreaterThan(700);
});
