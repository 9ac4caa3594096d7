import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '@rollcall/openapi/apis';
import { onTestFinished } from 'vitest';

/** A spec without faults, for tests to break. */
export const library = `openapi: 3.1.0
jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
info:
  title: Library
  version: 1.0.0
  license: {name: MIT, identifier: MIT}
servers:
  - url: https://library.test
tags:
  - name: Readers
    description: People who borrow books.
security: []
paths:
  /readers:
    post:
      operationId: addReader
      tags: [Readers]
      summary: Add a reader
      x-source: {document: library.md, section: Readers}
      x-retry: never
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Reader'
            examples:
              byEmail:
                value: {name: Ada, email: ada@example.com}
      responses:
        '201':
          description: The reader was added.
        '400':
          description: Something is wrong with the body.
components:
  schemas:
    Reader:
      type: object
      required: [name]
      properties:
        name: {type: string, minLength: 1}
        email: {type: string, format: email}
        phone: {type: string}
      anyOf:
        - {type: object, required: [email], properties: {email: {type: string, format: email}}}
        - {type: object, required: [phone], properties: {phone: {type: string}}}
`;

/** The library with a passage replaced; throws if it is not there, so that no test breaks nothing. */
export function libraryWith(passage: string, replacement: string): string {
  if (!library.includes(passage)) throw new Error(`The library has no ${passage}`);
  return library.replace(passage, () => replacement);
}

/** A repository in a temporary folder, removed after the test, with this repository's rules and these files. */
export async function repositoryWith(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'spec-rules-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(join(repository, 'redocly.yaml'), join(root, 'redocly.yaml'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}
