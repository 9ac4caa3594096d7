import { BaseResolver, createConfig, lintDocument, makeDocumentFromString } from '@redocly/openapi-core';
import { expect } from 'vitest';
import plugin from '../src/plugin.ts';

/** What rules of ours find in a document: `<pointer>  <message and repair>`. */
export async function lintWith(rule: string | readonly string[], yaml: string): Promise<string[]> {
  const rules = Object.fromEntries([rule].flat().map((id) => [`rollcall/${id}`, 'error' as const]));
  const config = await createConfig({ plugins: [plugin()], rules });
  const document = makeDocumentFromString(yaml, '/openapi.yaml');
  const problems = await lintDocument({ document, config, externalRefResolver: new BaseResolver() });
  return problems.map(({ location, message }) => `${location[0]?.pointer}  ${message}`);
}

/** A list with this finding alone; the pointer and the message are regular expressions. */
export const found = (pointer: string, message: string): unknown[] => [
  expect.stringMatching(new RegExp(`^${pointer.replaceAll('$', '\\$')}  ${message}`)),
];

const indent = (yaml: string, by: number): string => yaml.trim().replaceAll(/^(?=.)/gm, ' '.repeat(by));

/** A document with these named schemas. The YAML begins at the first column. */
export const schemas = (yaml: string): string => `
openapi: 3.1.0
components:
  schemas:
${indent(yaml, 4)}
`;

/** A document with this schema, named `Thing`. */
export const schema = (yaml: string): string => schemas(`Thing:\n${indent(yaml, 2)}`);

/** A document with this operation, `POST /things`, and whatever else stands at the root. */
export const operation = (yaml: string, root = ''): string => `
openapi: 3.1.0
paths:
  /things:
    post:
${indent(yaml, 6)}
${root}
`;

/** A document with an operation that takes this schema as JSON, and these named schemas. */
export const body = (yaml: string, named = 'Unused: {type: string}'): string =>
  operation(
    `
requestBody:
  content:
    application/json:
      schema:
${indent(yaml, 8)}
responses: {}`,
    `components:\n  schemas:\n${indent(named, 4)}`,
  );
