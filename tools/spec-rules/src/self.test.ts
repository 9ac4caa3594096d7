import { join } from 'node:path';
import { expect, test } from 'vitest';
import { library, repositoryWith } from '../test/library.ts';
import { lintAndBundle } from './lint.ts';

const spec = 'specs/library/openapi.yaml';

// https://spec.openapis.org/oas/v3.2.0#oas-self
test.each(['https://example.com/api/openapi', '/api/openapi.yaml', 'others.yaml'])(
  'references may name the document %s, by the URI that it gives itself',
  async (self) => {
    const text = `${library}x-many: 9007199254740993\n`
      .replace('3.1.0', `3.2.0\n$self: ${self}`)
      .replace("'#/components/schemas/Reader'", `${self}#/components/schemas/Reader`);
    const root = await repositoryWith({ [spec]: text });
    const { findings, bundle, dependencies } = await lintAndBundle(join(root, spec), { root });
    expect(findings.map(({ rule }) => rule)).toEqual(['rollcall/exact-numbers']);
    expect(bundle?.paths?.['/readers']).toHaveProperty(
      ['post', 'requestBody', 'content', 'application/json', 'schema', '$ref'],
      '#/components/schemas/Reader',
    );
    expect(Object.keys(bundle?.components?.schemas ?? {})).toEqual(['Reader']);
    expect(dependencies.filter((name) => name.startsWith('https:'))).toEqual([]);
  },
);
