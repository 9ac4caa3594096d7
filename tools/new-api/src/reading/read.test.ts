import { parseYaml } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { pets, workspace } from '../../test/workspace.ts';

/** Every line has ten times the values of the one before. */
const bomb = Array.from(
  { length: 9 },
  (_, n) =>
    `x-${n}: &x${n} [${Array(10)
      .fill(n ? `*x${n - 1}` : 'a')
      .join(', ')}]\n`,
).join('');

describe('reading a description', () => {
  test.each([
    [
      'is Swagger 1',
      { 'pets.yaml': "swagger: '1.2'\n" },
      'is no OpenAPI 3.0, 3.1 or 3.2 description, and no Swagger 2.0',
    ],
    [
      'is of a version to come',
      { 'pets.yaml': 'openapi: 4.0.0\n' },
      'is no OpenAPI 3.0, 3.1 or 3.2 description, and no Swagger 2.0: it says `openapi: "4.0.0"`',
    ],
    ['is something else', { 'pets.yaml': 'Pets!\n' }, 'is no OpenAPI 3.0, 3.1 or 3.2 description'],
    [
      'is a web page',
      { 'pets.yaml': '<!doctype html>\n<p>Not: found' },
      'is no description but a web page, or XML: name the file',
    ],
    ['is a web page that passes for YAML', { 'pets.yaml': '<p>Pets</p>' }, 'is no description but a web page'],
    ['makes too much of a few lines', { 'pets.yaml': bomb }, 'its aliases make more than 20000000 values of it'],
    ['is not YAML', { 'pets.yaml': 'a: [\n' }, 'pets.yaml:2:1: this is neither JSON nor YAML: '],
    [
      'says something twice',
      { 'pets.yaml': `${pets}info: { title: Pets again, version: '2' }\n` },
      /pets\.yaml:11:1: the key `info` is there twice in one object.* Remove or rename one of the two\./,
    ],
    [
      'says it twice in JSON',
      { 'pets.yaml': '{"a": {\n "b": 1, "b": 2 }}' },
      'pets.yaml:2:11: the key `"b"` is there twice',
    ],
    ['is indented wrongly', { 'pets.yaml': 'a:\n  b: 1\n c: 2\n' }, /pets\.yaml:3:2: .*bad indentation/],
    [
      'is a template',
      { 'pets.yaml': 'a:\n  {{- if .b }}\n  c: 2\n  {{- end }}\n' },
      /pets\.yaml:\d:\d: this is a template, and no description yet/,
    ],
    ['is not there', {}, "can't be read"],
    ['lacks a file', { 'pets.yaml': pets }, 'schemas.yaml'],
  ])('refuses what %s', async (_what, files, message) => {
    const { add, traces } = workspace(files);
    await expect(add()).rejects.toThrow(message);
    expect(traces()).toEqual([]);
  });

  test('reads what other readers do, though YAML asks for more blanks, and says so', async () => {
    const { add, printed, read, write } = workspace();
    const odd = pets.replace(
      "{ title: Pets, version: '1' }",
      "{\ntitle: Pets, description: 'one\ntwo',\n  version: '1'\n}",
    );
    write('from/pets.yaml', odd);
    expect(await add()).toBe(0);
    expect(parseYaml(read('specs/pets/openapi.yaml'))).toMatchObject({
      info: { title: 'Pets', description: 'one two', version: '1' },
    });
    for (const line of [3, 4, 6]) expect(printed()).toMatch(new RegExp(`from/pets\\.yaml:${line}: YAML asks for more`));
  });

  test('says where a reference stands that leads back to itself', async () => {
    const { add, traces, write } = workspace();
    write('from/schemas.yaml', 'Pet:\n  $ref: "more.yaml#/Dog"\n');
    write('from/more.yaml', 'Dog:\n  $ref: "#/Cat"\nCat:\n  $ref: "#/Dog"\n');
    await expect(add()).rejects.toThrow(
      /from\/more\.yaml:2:3 at #\/Dog: A `\$ref` leads back to itself and never to a value\. Write what/,
    );
    expect(traces()).toEqual([]);
  });

  test('reads no file outside the folder of the description, unless it is told to', async () => {
    const { add, write, traces, path } = workspace();
    write('from/deep/pets.yaml', pets.replace('schemas.yaml', '../schemas.yaml'));
    const from = path('from/deep/pets.yaml');
    await expect(add({ from })).rejects.toThrow(/schemas\.yaml is outside .*from\/deep; `--within` names the folder/);
    expect(traces()).toEqual([]);
    expect(await add({ from, within: path('from') })).toBe(0);
  });

  test('needs no file that only an example stands in', async () => {
    const { add, write } = workspace();
    const examples = 'examples: { rex: { externalValue: examples/rex.json } }, schema';
    write(
      'from/pets.yaml',
      pets.replace('content: { application/json: { schema', `content: { application/json: { ${examples}`),
    );
    expect(await add()).toBe(0);
  });

  test('finds the schema that a discriminator maps to by a file that is not there any more', async () => {
    const { add, read, write } = workspace();
    const cat = '{ type: object, required: [kind], properties: { kind: { const: cat } } }';
    const pet = (file: string) =>
      `{ type: object, discriminator: { propertyName: kind, mapping: { cat: models/${file} } } }`;
    const described = (file: string) =>
      pets.replace('schemas.yaml#/Pet', '#/components/schemas/Pet') +
      `components: { schemas: { Pet: ${pet(file)}, Cat: ${cat} } }\n`;
    write('from/pets.yaml', described('Dog.yaml'));
    await expect(add()).rejects.toThrow(/mapping\/cat: Can't resolve \$ref: .*models\/Dog\.yaml'$/);
    write('from/pets.yaml', described('Cat.yaml'));
    expect(await add()).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toContain("cat: '#/components/schemas/Cat'");
  });
});
