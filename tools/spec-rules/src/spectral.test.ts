import fs from 'node:fs';
import { join } from 'node:path';
import { listApis, repository, specFile } from '@rollcall/openapi/apis';
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import * as parsers from '@stoplight/spectral-parsers';
import { oas } from '@stoplight/spectral-rulesets';
import { describe, expect, test } from 'vitest';
import { loadCore } from './core.ts';
import { readWaivers } from './read-waivers.ts';

const { Document, Spectral } = spectralCore;

/** Rules that Redocly has too: where `waivers.yaml` waives Redocly's, Spectral's has to find the same, and may. */
const SAME: Readonly<Record<string, string>> = { 'no-path-trailing-slash': 'path-keys-no-trailing-slash' };

/** `spectral lint` with `extends: spectral:oas` as it comes: what it finds, whatever the severity. */
async function findings(text: string): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [oas as RulesetDefinition] });
  const results = await spectral.run(new Document(text, parsers.Yaml, 'openapi.yaml'));
  return results.map(({ code, path }) => `${code} at ${path.join('.')}`);
}

const ruleOf = (finding: string): string => finding.split(' at ')[0] ?? '';

// What others make of their descriptions is theirs.
const isOurs = (api: string): boolean => !fs.existsSync(join(repository, 'specs', api, 'IMPORTED.md'));

describe("Spectral's stock rules", () => {
  test.each(listApis(join(repository, 'specs')).filter(isOurs))(
    'have nothing to say of %s but what is waived',
    async (api) => {
      const { waivers } = await readWaivers(await loadCore(), join(repository, 'specs', api, 'waivers.yaml'));
      const waived = waivers.flatMap(({ waiver }) => SAME[waiver.rule] ?? []);
      const found = await findings(fs.readFileSync(specFile(repository, api), 'utf8'));
      expect(found.filter((each) => !waived.includes(ruleOf(each)))).toEqual([]);
      expect([...new Set(found.map(ruleOf))]).toEqual(waived);
    },
  );

  test('say so where a pattern is read without the `u` flag, and where nobody is named', async () => {
    const text = `
openapi: 3.1.0
info: { title: A, version: '1', description: A. }
servers: [{ url: https://a.test }]
tags: [{ name: A }]
paths:
  /a:
    post:
      operationId: a
      description: A.
      tags: [A]
      requestBody:
        content: { text/plain: { schema: { type: string, pattern: '^\\p{L}+$' }, examples: { a: { value: Ida } } } }
      responses: { '204': { description: Done. } }
`;
    expect((await findings(text)).map(ruleOf).sort()).toEqual(['info-contact', 'oas3-valid-media-example']);
  });
});
