/** The table of rules and the findings agree: every rule has a pair that shows it, and every finding a rule. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@rollcall/openapi/json';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareDocuments } from '../src/contract/compare.ts';
import { judge } from '../src/rules/breaking-change.ts';
import { CONTRACT_RULES } from '../src/rules/contract.ts';
import { effectOf, RULES, type RuleId, type ValueRule, verdictOf } from '../src/rules/index.ts';
import { VALUE_RULES } from '../src/rules/values.ts';
import { cases, findingsOf, now, titleOf } from './corpus.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const rows = parse(read('rules.yaml')) as [place: string, old: JsonObject, next: JsonObject, ...ids: string[]][];

const ok = { '200': { description: 'Done.' } };
const act = (operation: object) => ({
  paths: { '/things': { post: { operationId: 'act', responses: ok, ...operation } } },
});
const body = (type: string, content: object) => act({ requestBody: { content: { [type]: content } } });

/** A document with a fragment at its place. */
const places: Readonly<Record<string, (fragment: JsonObject) => JsonObject>> = {
  schema: (schema) => body('application/json', { schema }),
  operation: act,
  part: (headers) =>
    body('multipart/form-data', {
      schema: { type: 'object', properties: { file: { type: 'string' } } },
      encoding: { file: { contentType: 'text/plain', headers } },
    }),
  response: (response) => act({ responses: { '200': { description: 'Done.', ...response } } }),
  document: (fields) => ({ ...act({}), ...fields }),
  webhook: (operation) => ({ webhooks: { done: { post: { responses: ok, ...operation } } } }),
  scheme: (scheme) => ({ ...act({ security: [{ key: [] }] }), components: { securitySchemes: { key: scheme } } }),
  flows: (flows) => ({
    ...act({ security: [{ key: [] }] }),
    components: { securitySchemes: { key: { type: 'oauth2', flows } } },
  }),
};

function document(place: string, fragment: JsonObject): JsonObject {
  const { components, ...fields }: { components?: object } = places[place]?.(fragment) ?? {};
  const pet = { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } };
  const info = { title: 'Things', version: '1.0.0' };
  return {
    openapi: '3.1.0',
    info,
    paths: {},
    ...fields,
    components: { schemas: { Cat: pet, Dog: pet }, ...components },
  };
}

/** Rules of other analyzers, of packages and of the surroundings, with the test that shows each. */
const NAMED: Partial<Record<RuleId, string>> = {
  'unions-added': 'size.test.ts',
  'unions-removed': 'size.test.ts',
  'unions-changed': 'size.test.ts',
  'request-payload-refused': 'combine-analyzers.test.ts',
  'response-payload-unexpected': 'combine-analyzers.test.ts',
  'redocly-finding': 'combine-analyzers.test.ts',
  'types-callers-break': 'combine-analyzers.test.ts',
  'types-implementers-break': 'combine-analyzers.test.ts',
  'types-readers-break': 'combine-analyzers.test.ts',
  'payloads-could-not-judge': 'combine-analyzers.test.ts',
  'redocly-could-not-judge': 'combine-analyzers.test.ts',
  'compiler-could-not-judge': 'combine-analyzers.test.ts',
  'payloads-not-made': 'combine-analyzers.test.ts',
  'base-unknown': 'command.test.ts',
  'clone-shallow': 'command.test.ts',
};

describe('a pair for', () => {
  test.each(rows.map((row) => [row.slice(3).join(), row] as const))('%s', (_, [place, old, next, ...ids]) => {
    const findings = compareDocuments(document(place, old), document(place, next), now);
    expect(findings.map(titleOf)).toEqual(ids);
  });
});

const idsOf = (titles: readonly string[]) => titles.map((title) => title.replace(/^(request|response) /, ''));

test('every rule has a pair, or a test that is named here', () => {
  const claimed = new Set(idsOf([...cases.flatMap(({ ids }) => ids), ...rows.flatMap(([, , , ...ids]) => ids)]));
  const named = Object.entries(NAMED).filter(([id, file]) => new RegExp(`['" ]${id}['" ]`).test(read(file)));
  expect(Object.keys(RULES).filter((id) => !claimed.has(id) && !named.some(([other]) => other === id))).toEqual([]);
  expect([...claimed].filter((id) => !Object.hasOwn(RULES, id))).toEqual([]);
  expect(named.map(([id]) => id).filter((id) => claimed.has(id))).toEqual([]);
});

test('every rule is one greppable word, in the code that applies it', () => {
  const source = globSync('../src/**/*.ts', { cwd: import.meta.dirname, exclude: ['../src/rules/**'] })
    .map(read)
    .join('\n');
  expect(Object.keys(RULES).filter((id) => !source.includes(`'${id}'`))).toEqual([]);
  expect(Object.keys(RULES).length).toBe(Object.keys(VALUE_RULES).length + Object.keys(CONTRACT_RULES).length);
});

test('every finding of the corpus is as severe as the table says, for the reason that it gives', () => {
  for (const edited of cases) {
    for (const finding of findingsOf(edited)) {
      const { id, direction, severity, reason, hint } = finding;
      const isValue = (rule: RuleId): rule is ValueRule => Object.hasOwn(VALUE_RULES, rule);
      expect(reason, edited.name).toBe(RULES[id][1]);
      // Gone after its sunset.
      if (severity === 'warning' && hint?.startsWith('Stop')) continue;
      if (!isValue(id)) expect(severity, edited.name).toBe(verdictOf(id).severity);
      else if (direction && VALUE_RULES[id][0] !== 'varies')
        expect(severity, `${edited.name}: ${id}`).toBe(judge(effectOf({ rule: id }), direction).severity);
      if (severity === 'breaking') expect(hint, `${edited.name}: ${id}`).toMatch(/^[A-Z].*\.$/);
      expect(hint ?? '').not.toContain('{');
    }
  }
});
