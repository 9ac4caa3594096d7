import { parseYaml } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { pets, withXml, workspace } from '../../test/workspace.ts';
import type { Json } from '../json.ts';

const cat = '{ type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }';

test('a union of branches that overlap is any of them where a discriminator says which, and that is told', async () => {
  const { add, printed, read, write } = workspace();
  const union = `{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }`;
  write(
    'from/pets.yaml',
    `${pets.replace('schemas.yaml#/Pet', '#/components/schemas/Pet')}components: { schemas: { Pet: ${union}, Cat: ${cat}, Dog: ${cat} } }\n`,
  );
  expect(await add()).toBe(0);
  const { Pet } = (parseYaml(read('specs/pets/openapi.yaml')) as Json).components.schemas;
  expect(Pet.anyOf).toHaveLength(2);
  expect(Pet.oneOf).toBeUndefined();
  expect(printed()).toMatch(/read as `anyOf`\.\n.*#\/components\/schemas\/Pet\n/);
});

test('what refers to a schema that is not there may be any value, and that is told', async () => {
  const { add, printed, read, write } = workspace();
  write('from/pets.yaml', pets.replace('schemas.yaml#/Pet', '#/components/schemas/Gone'));
  expect(await add()).toBe(0);
  const { schema } = (parseYaml(read('specs/pets/openapi.yaml')) as Json).paths['/pets/{id}'].get.responses[200]
    .content['application/json'];
  expect(schema).toEqual({ 'x-imported-reference': '#/components/schemas/Gone' });
  expect(printed()).toContain('Nothing is at `#/components/schemas/Gone`: it may be any value.');
});

test('XML alone is refused, with a way out that works: as text it is carried', async () => {
  const { add, printed, read, traces, write } = workspace();
  write(
    'from/pets.yaml',
    withXml.replace('schema: { type: object }', "schema: { $ref: 'schemas.yaml#/Pet' }, example: { name: Rex }"),
  );
  await expect(add()).rejects.toThrow("1 thing can't be carried");
  expect(printed()).toContain('`new-api --xml as-text` does so for XML');
  expect(traces()).toEqual([]);
  expect(await add({ asText: true })).toBe(0);
  const { content } = (parseYaml(read('specs/pets/openapi.yaml')) as Json).paths['/xml'].post.requestBody;
  expect(content['application/xml']).toEqual({
    schema: { type: 'string', description: 'The text of `application/xml`. What it holds is described by `Pet`.' },
    'x-imported-schema': { $ref: '#/components/schemas/Pet' },
    'x-imported-example': { name: 'Rex' },
  });
  expect(read('specs/pets/IMPORTED.md')).toContain('`application/xml` is carried as text.');
  expect(read('packages/pets/src/generated/types.ts')).toMatch(/'application\/xml': string/);
});
