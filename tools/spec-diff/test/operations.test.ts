/** Every edit of `operations.yaml`: media types, statuses, parameters, encodings, headers, links, callbacks, servers, security. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@rollcall/openapi/json';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareDocuments } from '../src/contract/compare.ts';
import { bumpOf } from '../src/severity.ts';
import { now } from './corpus.ts';

type Row = [name: string, verdict: 'breaks' | 'holds', old: object, next: object];

const rows = parse(readFileSync(join(import.meta.dirname, 'operations.yaml'), 'utf8')) as Row[];
const ok = { 200: { description: 'Done.' } };

const document = (operation: object): JsonObject => ({
  openapi: '3.2.0',
  info: { title: 'Things', version: '1.0.0' },
  servers: [{ url: 'https://a.example.com' }],
  security: [{ key: [] }],
  paths: { '/things': { post: { operationId: 'act', responses: ok, ...operation } } },
  components: {
    callbacks: { Done: { '{$request.body#/url}': { post: { responses: { 200: { description: 'd' } } } } } },
    mediaTypes: { Text: { schema: { type: 'string' } } },
    requestBodies: { B: { content: { 'application/json': { schema: { type: 'string' } } } } },
    parameters: { Q: { name: 'q', in: 'query', schema: { type: 'string' } } },
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      oauth: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: 'https://a.example.com/token', scopes: { read: 'r', write: 'w' } } },
      },
    },
  },
});

test.each(rows)('%s: %s', (_, verdict, old, next) => {
  const findings = compareDocuments(document(old), document(next), now);
  expect(bumpOf(findings) === 'major' ? 'breaks' : 'holds', findings.map(({ id }) => id).join()).toBe(verdict);
  expect(findings.map(({ id }) => id)).not.toContain('not-judged');
});

// https://spec.openapis.org/oas/v3.2.0#path-item-object
test.each(['query', 'COPY'])('an operation of %s is one like any other', (method) => {
  const withMethod = (operation?: object): JsonObject => {
    const items =
      operation && (method === 'query' ? { query: operation } : { additionalOperations: { COPY: operation } });
    return { ...document({}), paths: { '/things': { get: { responses: ok }, ...items } } };
  };
  const ids = (old: object | undefined, next: object | undefined) =>
    compareDocuments(withMethod(old), withMethod(next), now).map(({ id }) => id);
  const operation = { operationId: 'other', responses: ok };
  const required = [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }];
  expect(ids(undefined, operation)).toEqual(['operation-added']);
  expect(ids(operation, undefined)).toEqual(['operation-removed']);
  expect(ids(operation, { ...operation, parameters: required })).toEqual(['request-required-parameter-added']);
});
