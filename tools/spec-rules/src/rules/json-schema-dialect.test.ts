import { describe, expect, test } from 'vitest';
import { lintWith } from '../../test/lint-with.ts';

const lint = (line: string) => lintWith('json-schema-dialect', `openapi: 3.1.0\n${line}\npaths: {}\n`);

describe('json-schema-dialect', () => {
  test('passes the dialect of JSON Schema 2020-12', async () => {
    expect(await lint('jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema')).toEqual([]);
  });

  test('refuses a document without one', async () => {
    expect(await lint('')).toEqual([expect.stringMatching(/^#\/openapi {2}The document has no `jsonSchemaDialect`\./)]);
  });

  test.each(['https://spec.openapis.org/oas/3.1/dialect/base', 'https://json-schema.org/draft/2020-12/schema#'])(
    'refuses %s',
    async (dialect) => {
      expect(await lint(`jsonSchemaDialect: ${dialect}`)).toEqual([expect.stringMatching(/^#\/jsonSchemaDialect /)]);
    },
  );
});
