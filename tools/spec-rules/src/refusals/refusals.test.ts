import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Oas3_2Types } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { repositoryWith } from '../../test/library.ts';
import { lintWith, operation } from '../../test/lint-with.ts';
import { carriedKeywords } from '../carried-keywords.ts';
import { lintApi } from '../lint.ts';
import { portableRules } from '../rule-ids.ts';
import { type Construct, refusalOf, refusals } from './index.ts';
import { keywords } from './table/keywords.ts';

const constructs = Object.keys(refusals) as Construct[];
const unsupported = await readFile(join(import.meta.dirname, '../../test/unsupported.openapi.yaml'), 'utf8');

async function lintUnsupported(text = unsupported) {
  const root = await repositoryWith({ 'specs/unsupported/openapi.yaml': text });
  return lintApi(join(root, 'specs/unsupported/openapi.yaml'), { root });
}

describe('the table of refusals', () => {
  test('knows every keyword that Redocly knows, so that none is missed', () => {
    const known = new Set([...carriedKeywords, ...Object.keys(keywords)]);
    expect(Object.keys(Oas3_2Types.Schema?.properties ?? {}).filter((keyword) => !known.has(keyword))).toEqual([]);
  });

  test('has no keyword that is carried', () => {
    expect(Object.keys(keywords).filter((keyword) => carriedKeywords.has(keyword))).toEqual([]);
  });

  test.each(constructs)('says of `%s` where it is lost, why and what to write instead', (construct) => {
    const { artefacts, why, instead } = refusals[construct];
    expect(artefacts.length).toBeGreaterThan(0);
    expect(why).toMatch(/^[^A-Z].*[^.]$|^(?:HTTP|JSON|OpenAPI) .*[^.]$/);
    expect(instead).toMatch(/^[A-Z].*\.$/);
  });

  test('is what lint refuses: each construct in one run, with its place and a repair', async () => {
    const findings = await lintUnsupported();
    const refused = (construct: Construct) => {
      const { message, repair } = refusalOf(construct, '');
      return findings.some((finding) => finding.message.endsWith(message) && finding.repair === repair);
    };
    expect(constructs.filter((construct) => !refused(construct))).toEqual([]);
    expect(findings.filter(({ line, pointer, repair }) => line < 1 || !pointer || !repair)).toEqual([]);
    const messages = findings.map(({ message }) => message).join('\n');
    for (const words of [
      ...Object.keys(keywords).map((keyword) => `has \`${keyword}\``),
      ...['has `minItems` beside `$ref`', 'is also the operation id', 'Nothing is at'],
    ])
      expect(messages).toContain(words);
  });

  test.each(['3', 'null', "{ '{$url}': 3 }"])('is refused whole beside a callback that is %s', async (callback) => {
    const broken = unsupported.replace('  callbacks:\n', `  callbacks:\n    Bad: ${callback}\n`);
    const messages = (await lintUnsupported(broken)).map(({ message }) => message);
    expect(messages.filter((message) => message.startsWith('Expected type'))).not.toEqual([]);
    const lost = constructs.filter((construct) => !messages.join('\n').includes(refusals[construct].why));
    expect(lost).toEqual([]);
  });
});

describe('what every artefact carries', () => {
  const ids = portableRules.map((id) => id.replace('rollcall/', ''));
  const lint = (yaml: string, root: string) => lintWith(ids, operation(yaml, root));

  test('passes', async () => {
    const yaml = `
security: [{key: []}, {basic: []}]
parameters: [{name: a, in: cookie, schema: {type: string}}, {name: X-A, in: header, schema: {type: string}}]
requestBody: {content: {application/json: {}, application/x-www-form-urlencoded: {}, text/plain: {}}}
responses: {default: {description: a, content: {application/problem+json: {}}}}`;
    const schemes =
      'components: {securitySchemes: {key: {type: apiKey, in: header, name: a}, basic: {type: http, scheme: Basic}}}';
    expect(await lint(yaml, schemes)).toEqual([]);
  });

  test('has webhooks, callbacks, links, servers of an operation and headers that OpenAPI ignores', async () => {
    const yaml = `
servers: [{url: https://upload.example.com}]
callbacks: {done: {'{$request.body#/url}': {post: {responses: {}}}}}
parameters: [{name: Accept, in: header, schema: {type: string}}, {name: q, in: query, allowEmptyValue: false}]
responses: {'200': {description: a, links: {next: {operationId: a}}}}`;
    expect(await lint(yaml, 'webhooks: {joined: {post: {responses: {}}}}')).toEqual([]);
  });
});
