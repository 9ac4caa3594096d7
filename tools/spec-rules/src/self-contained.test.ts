import { join } from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { library, libraryWith, repositoryWith } from '../test/library.ts';
import { lintAndBundle, type OpenApiDocument } from './index.ts';

const file = 'specs/library/openapi.yaml';
const schemas = (yaml: string) => `${library}${yaml}`;
const cat = '    Cat: {type: object, required: [kind], properties: {kind: {const: cat}}}\n';
const pet = (mapping: string) =>
  schemas(
    `${cat}    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {cat: ${mapping}}}}\n`,
  );

async function lint(text: string) {
  const others = { 'specs/library/reader.yaml': '{type: object, properties: {name: {type: string}}}' };
  const root = await repositoryWith({ [file]: text, ...others });
  const early: OpenApiDocument[] = [];
  const result = await lintAndBundle(join(root, file), { root, onCarriable: (document) => early.push(document) });
  return { ...result, early, path: join(root, file) };
}

describe('a document is given as Redocly bundles it', () => {
  const cases: Readonly<Record<string, string>> = {
    'of one file': library,
    'without components':
      library.slice(0, library.indexOf('      requestBody:')) +
      library.slice(library.indexOf('      responses:'), library.indexOf('components:')),
    'of two files': libraryWith("'#/components/schemas/Reader'", './reader.yaml'),
    'that names itself in a reference': libraryWith(
      "'#/components/schemas/Reader'",
      "'openapi.yaml#/components/schemas/Reader'",
    ),
    'with a reference where a text should be': libraryWith('name: Ada,', "name: {$ref: '#/info/title'},"),
    'with a mapping to a component': pet("'#/components/schemas/Cat'"),
    'with a mapping that names the file': pet("'openapi.yaml#/components/schemas/Cat'"),
    'with a mapping to a reference': `${pet("'#/components/schemas/Alias'")}    Alias: {$ref: '#/components/schemas/Cat'}\n`,
    'with a mapping to a part of a schema': `${pet("'#/components/schemas/Cats/items'")}    Cats: {type: array, items: {type: object, properties: {kind: {const: cat}}}}\n`,
  };

  test.each(Object.entries(cases))('%s', async (_, text) => {
    const { bundle: given, early, path } = await lint(text);
    const redocly = await bundle({ ref: path, config: await createConfig({}) });
    expect(JSON.stringify(given)).toBe(JSON.stringify(redocly.bundle.parsed));
    for (const document of early) expect(JSON.stringify(document)).toBe(JSON.stringify(given));
  });
});

describe('callers that wait for a document are told', () => {
  test('as soon as it can be carried, whatever else is wrong with it', async () => {
    const { early, findings } = await lint(libraryWith('      summary: Add a reader\n', ''));
    expect(early).toHaveLength(1);
    expect(findings).toMatchObject([{ rule: 'operation-summary' }]);
  });

  test.each([
    ['is not YAML', libraryWith('title: Library', 'title: "Library')],
    ['is not well-formed', libraryWith('minLength: 1', 'minLength: one')],
    ['refers to nothing', libraryWith("'#/components/schemas/Reader'", "'#/components/schemas/Raeder'")],
    ['can not be carried', libraryWith('minLength: 1', '$anchor: name')],
    ['needs bundling', libraryWith("'#/components/schemas/Reader'", './reader.yaml')],
  ])('not of one that %s', async (_, text) => {
    expect((await lint(text)).early).toEqual([]);
  });
});
