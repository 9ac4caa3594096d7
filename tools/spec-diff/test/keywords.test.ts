/** Every edit of `keywords.yaml` at every place where a schema stands, forwards and backwards. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@rollcall/openapi/json';
import { valueAt } from '@rollcall/openapi/pointer';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareDocuments } from '../src/contract/compare.ts';
import { bumpOf } from '../src/severity.ts';
import { now } from './corpus.ts';

type Effect = 'same' | 'narrows' | 'widens' | 'incomparable';
type Row = [name: string, effect: Effect, old: object, next: object, ids?: string[], undone?: string[]];

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
  'an item of a stream in 3.1': [
    'api',
    (schema) =>
      paths({
        responses: { 200: { description: 'Done.', content: { 'application/jsonl': { 'x-oai-itemSchema': schema } } } },
      }),
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

/** What says the same in another way. */
const WORDS = ['spelling-changed', 'documentation-changed'];

describe.each(Object.entries(places))('in %s', (_, [writer, put]) => {
  const verdict = (old: object, next: object) => {
    const findings = compareDocuments(document(put(old)), document(put(next)), now);
    // Every finding points at something that is there.
    const lost = findings.flatMap(({ id, old: from, new: to }) => [
      ...(from && valueAt(document(put(old)), from.pointer) === undefined ? [`${id} ${from.pointer}`] : []),
      ...(to && valueAt(document(put(next)), to.pointer) === undefined ? [`${id} ${to.pointer}`] : []),
    ]);
    return { bump: bumpOf(findings), ids: findings.map(({ id }) => id), lost };
  };

  test.each(rows)('%s: %s', (_name, effect, old, next, expected = [], undone = []) => {
    for (const [meant, before, after, found] of [
      [effect, old, next, expected],
      [REVERSE[effect], next, old, undone],
    ] as const) {
      const { bump, ids, lost } = verdict(before, after);
      expect(lost).toEqual([]);
      if (meant === 'same') expect(['none', 'patch'], ids.join()).toContain(bump);
      else expect(bump, ids.join()).toBe(breaks(meant, writer) ? 'major' : 'minor');
      expect(ids.filter((id) => !WORDS.includes(id)).sort()).toEqual(found);
    }
  });
});

/** Keywords that no row has, and why. */
const WAIVED: Readonly<Record<string, string>> = {
  $id: 'names a schema; a reference by it leaves the document, and is refused',
  $schema: 'names the dialect, as `jsonSchemaDialect` does, whose change is not judged',
  $anchor: 'names a schema; a reference by it is refused',
  $dynamicAnchor: 'its change is not judged, which is a finding',
  $dynamicRef: 'its change is not judged, which is a finding',
  $vocabulary: 'stands in meta-schemas only',
  $comment: 'words',
  $defs: 'says nothing by itself',
  description: 'words',
  title: 'words',
  examples: 'words',
  default: 'corpus: `a default …`, by direction',
  deprecated: 'corpus: `… deprecated`',
  readOnly: 'by direction: read-only.test.ts and the corpus',
  writeOnly: 'by direction: read-only.test.ts and the corpus',
};

/** All keywords of the dialect, by its meta-schemas. */
function keywordsOfDialect(): string[] {
  const ajv = new Ajv2020();
  const names = ['core', 'applicator', 'unevaluated', 'validation', 'meta-data', 'format-annotation', 'content'];
  return names.flatMap((name) => {
    const meta = ajv.getSchema(`https://json-schema.org/draft/2020-12/meta/${name}`)?.schema;
    return Object.keys((meta as { properties: object }).properties);
  });
}

/** All values of a keyword, anywhere in a schema. */
const valuesOf = (schema: unknown, keyword: string): unknown[] =>
  typeof schema === 'object' && schema !== null
    ? Object.entries(schema).flatMap(([name, value]) => [
        ...(name === keyword ? [value] : []),
        ...valuesOf(value, keyword),
      ])
    : [];

test('every keyword is in a row that changes what is allowed, or waived', () => {
  const changing = rows.filter(([, effect]) => effect !== 'same');
  const isClaimed = (keyword: string) =>
    changing.some(
      ([, , old, next]) => JSON.stringify(valuesOf(old, keyword)) !== JSON.stringify(valuesOf(next, keyword)),
    );
  const keywords = keywordsOfDialect();
  expect(keywords.length).toBeGreaterThan(50);
  expect(keywords.filter((keyword) => !isClaimed(keyword) && !WAIVED[keyword])).toEqual([]);
  expect(Object.keys(WAIVED).filter((keyword) => isClaimed(keyword) || !keywords.includes(keyword))).toEqual([]);
});

test('pairs', () => {
  expect(rows.length * Object.keys(places).length * 2).toBeGreaterThan(700);
});
