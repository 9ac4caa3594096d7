import fs from 'node:fs';
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

test('XML alone is left out, with a way to have it that works: as text it is carried', async () => {
  const { add, path, printed, read, write } = workspace();
  write(
    'from/pets.yaml',
    withXml.replace('schema: { type: object }', "schema: { $ref: 'schemas.yaml#/Pet' }, example: { name: Rex }"),
  );
  expect(await add()).toBe(0);
  expect(printed()).toContain('`new-api --xml as-text` does so for XML');
  expect(read('specs/pets/LEFT_OUT.md')).toContain('- `POST /xml`');
  for (const folder of ['specs/pets', 'packages/pets']) fs.rmSync(path(folder), { recursive: true });
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

test('text and bytes whose schema describes what a parser would make of them are carried as they are', async () => {
  const { add, read, write } = workspace();
  const object = 'schema: { type: object, properties: { total: { type: integer } } }';
  write(
    'from/pets.yaml',
    `${pets}  /report:
    get:
      operationId: report
      responses:
        '200': { description: A page., content: { text/html: { ${object} } } }
        '400': { description: A file., content: { application/octet-stream: { ${object} } } }
        '404': { description: Parts., content: { multipart/form-data: { ${object} } } }
        '500': { description: A picture., content: { image/png: { schema: { type: string, format: byte, pattern: a } } } }
`,
  );
  expect(await add()).toBe(0);
  const { responses } = (parseYaml(read('specs/pets/openapi.yaml')) as Json).paths['/report'].get;
  expect(responses[200].content['text/html']).toEqual({
    schema: { type: 'string', description: 'The text of `text/html`.' },
    'x-imported-schema': { type: 'object', properties: { total: { type: 'integer' } } },
  });
  for (const [status, type] of Object.entries({ 400: 'application/octet-stream', 404: 'multipart/form-data' }))
    expect(responses[status].content[type].schema).toMatchObject({ type: 'string', format: 'binary' });
  expect(responses[500].content['image/png'].schema).toEqual({
    type: 'string',
    format: 'binary',
    description: 'The bytes of `image/png`.',
  });
  expect(read('specs/pets/IMPORTED.md')).toContain('`text/html` is carried as text.');
  expect(read('packages/pets/src/generated/types.ts')).toMatch(/'text\/html': string;[\s\S]*'image\/png': Blob/);
});

test('a base that is a union of what extends it is what it says beside the union', async () => {
  const { add, read, write } = workspace();
  const base = `{ type: object, required: [kind], properties: { kind: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Loop' }] }`;
  const child = `{ allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }`;
  const loop = `{ type: object, title: Loop, anyOf: [{ $ref: '#/components/schemas/Loop' }] }`;
  write(
    'from/pets.yaml',
    `${pets.replace('schemas.yaml#/Pet', '#/components/schemas/Pet')}components: { schemas: { Pet: ${base}, Cat: ${child}, Loop: ${loop} } }\n`,
  );
  expect(await add()).toBe(0);
  const { Pet, Cat, Loop } = (parseYaml(read('specs/pets/openapi.yaml')) as Json).components.schemas;
  expect(Pet.oneOf).toHaveLength(2);
  expect(Cat.allOf[0]).toEqual({ type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } });
  expect(Loop).toEqual({ type: 'object', title: 'Loop' });
  expect(read('specs/pets/IMPORTED.md')).toContain('taken to be what it says beside the union');
});

test('a pattern that JavaScript does not read is left out, and the value stays', async () => {
  const { add, read, write } = workspace();
  write('from/schemas.yaml', "Pet: { type: object, properties: { name: { type: string, pattern: '(?>a)' } } }\n");
  expect(await add()).toBe(0);
  expect(read('specs/pets/LEFT_OUT.md')).toContain('- `pattern in components/schemas/Pet`');
  expect((parseYaml(read('specs/pets/openapi.yaml')) as Json).components.schemas.Pet.properties.name).toEqual({
    type: 'string',
  });
});
