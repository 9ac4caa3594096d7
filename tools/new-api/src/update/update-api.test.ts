import fs from 'node:fs';
import { parseYaml } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { workspace } from '../../test/workspace.ts';
import type { Json } from '../json.ts';

const parameter = (name: string, more = '') => `{ name: ${name}, in: query, schema: { type: integer }${more} }`;
const described = (version: string, summary: string, parameters: readonly string[], more = '') => `openapi: 3.1.0
info: { title: Pets, version: '${version}' }
servers: [{ url: https://pets.example.com }]
paths:
  /pets:
    get:
      operationId: pets/list
      summary: ${summary}
      parameters: [${parameters.join(', ')}]
      responses: { '200': { description: Pets., content: { application/json: { schema: { type: array } } } } }
${more}`;
const first = described('1', 'Lists pets', [parameter('limit'), parameter('page')]);
const second = described(
  '2',
  'Lists all pets',
  [parameter('page'), parameter('limit'), parameter('sort')],
  `  /pets/{id}:
    get: { operationId: pets-list, parameters: [{ name: id, in: path, required: true, schema: { type: integer } }], responses: { '204': { description: None. } } }
`,
);

/** An API that was imported from the first version, edited, and has a second one to be taken. */
async function imported(edit: (spec: string) => string, next = second) {
  const space = workspace({ 'pets.yaml': first });
  await space.add();
  space.write('specs/pets/openapi.yaml', edit(space.read('specs/pets/openapi.yaml')));
  space.write('from/pets.yaml', next);
  space.calls.length = 0;
  const spec = () => parseYaml(space.read('specs/pets/openapi.yaml')) as Json;
  return { ...space, spec, list: () => spec().paths['/pets'].get };
}

const replaced = (from: string | RegExp, to: string) => (spec: string) => {
  expect(spec).toMatch(from);
  return spec.replace(from, to);
};

describe('an import', () => {
  test('records where it came from, and keeps the description as it came', async () => {
    const { add, read } = workspace({ 'pets.yaml': first });
    await add({ asText: true });
    expect(parseYaml(read('specs/pets/upstream.yaml'))).toEqual({
      source: 'from/pets.yaml',
      version: '1',
      openapi: '3.1.0',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      options: { isStrict: false, asText: true },
    });
    expect(read('specs/pets/upstream/pets.yaml')).toBe(first);
    expect(read('specs/pets/upstream/imported.yaml')).toBe(read('specs/pets/openapi.yaml'));
  });
});

describe('an update', () => {
  test('takes the newer version, keeps edits and names, and ends with the diff and the tests', async () => {
    const { update, calls, list, spec, printed, read } = await imported(
      (text) => `${replaced(/name: limit\n +in: query\n/, '$&          description: At most.\n')(text)}x-ours: true\n`,
    );
    expect(await update()).toBe(0);
    expect(printed()).toContain('specs/pets: 1 → 2, from ');
    expect(printed()).toContain('Edits of yours: 2 kept, 0 that the newer version has too.');
    const { parameters, summary, 'x-operation-name': name } = list();
    expect(summary).toBe('Lists all pets');
    expect(parameters.map((each: Json) => [each.name, each.description])).toEqual([
      ['page', undefined],
      ['limit', 'At most.'],
      ['sort', undefined],
    ]);
    expect([name, spec().paths['/pets/{id}'].get['x-operation-name']]).toEqual(['petsList', 'petsList2']);
    expect(spec()['x-ours']).toBe(true);
    expect(parseYaml(read('specs/pets/overlay.yaml'))).toMatchObject({
      overlay: '1.0.0',
      extends: 'upstream/imported.yaml',
      actions: [
        {
          target: "$['paths']['/pets']['get']['parameters'][?@['name']=='limit' && @['in']=='query']",
          update: { description: 'At most.' },
        },
        { target: '$', update: { 'x-ours': true } },
      ],
    });
    expect(read('packages/pets/src/generated/calls.ts')).toContain('petsList2');
    expect(parseYaml(read('specs/pets/upstream.yaml'))).toMatchObject({ version: '2' });
    expect(calls).toEqual(['install', 'diff --api pets --write', 'test']);
    // A third time, the edits are still there.
    expect(await update()).toBe(0);
    expect(printed()).toContain('specs/pets is up to date with from/pets.yaml (2).');
  });

  test('shows both sides of a conflict and writes nothing, unless it is told whose side counts', async () => {
    const { update, printed, read, list } = await imported((text) =>
      replaced('summary: Lists pets', 'summary: All the pets')(replaced('title: Pets', 'title: Our pets')(text)),
    );
    const before = read('specs/pets/openapi.yaml');
    await expect(update()).rejects.toThrow('specs/pets was not updated.');
    expect(printed()).toContain(
      `Your edits that the newer description contradicts (1):

  $['paths']['/pets']['get']['summary']
    imported  "Lists pets"
    yours     "All the pets"
    theirs    "Lists all pets"
`,
    );
    expect(read('specs/pets/openapi.yaml')).toBe(before);
    expect(parseYaml(read('specs/pets/upstream.yaml'))).toMatchObject({ version: '1' });
    expect(await update({ prefer: 'ours' })).toBe(0);
    expect(list().summary).toBe('All the pets');
  });

  test('says so where the newer version has no place for an edit of ours', async () => {
    const gone = second.replace('/pets:', '/animals:');
    const { update, read } = await imported(replaced('summary: Lists pets', 'summary: All the pets'), gone);
    const before = read('specs/pets/openapi.yaml');
    await expect(update({ prefer: 'ours' })).rejects.toThrow(
      "has no place for an edit of yours: $['paths']['/pets']['get']['summary'].",
    );
    expect(read('specs/pets/openapi.yaml')).toBe(before);
    expect(await update({ prefer: 'theirs' })).toBe(0);
  });

  test('drops an edit where theirs counts, and one that the newer version has made itself', async () => {
    const { update, list, printed, path } = await imported(replaced('summary: Lists pets', 'summary: All the pets'));
    expect(await update({ prefer: 'theirs' })).toBe(0);
    expect(list().summary).toBe('Lists all pets');
    expect(fs.existsSync(path('specs/pets/overlay.yaml'))).toBe(false);
    const same = await imported(replaced('summary: Lists pets', 'summary: Lists all pets'));
    expect(await same.update()).toBe(0);
    expect(same.printed()).toContain('Edits of yours: 0 kept, 1 that the newer version has too.');
    expect(printed()).toContain('1 → 2');
  });

  test('counts waivers again, and keeps those that people have written as long as they are needed', async () => {
    const { update, read, write } = await imported((spec) => spec);
    const own = [
      { rule: 'info-license', reason: 'They have none.' },
      { rule: 'no-server-trailing-slash', reason: 'Gone.' },
    ];
    write('specs/pets/waivers.yaml', JSON.stringify(own));
    expect(await update()).toBe(0);
    const waivers = parseYaml(read('specs/pets/waivers.yaml')) as { rule: string; reason: string }[];
    expect(waivers[0]).toEqual(own[0]);
    expect(waivers.filter(({ rule }) => rule === 'info-license')).toHaveLength(1);
    expect(waivers.find(({ rule }) => rule === 'no-server-trailing-slash')).toBeUndefined();
    expect(waivers.find(({ rule }) => rule === 'rollcall/retry-declared')?.reason).toContain('2 times');
  });

  test('keeps tests, version and changelog, and puts everything back if what comes out does not work', async () => {
    const { update, read, write } = await imported((spec) => spec);
    write('packages/pets/test/own.test.ts', '// ours\n');
    write('packages/pets/CHANGELOG.md', '# ours\n');
    const before = read('specs/pets/openapi.yaml');
    const verify = async () => {
      throw new Error('It does not compile.');
    };
    await expect(update({ verify })).rejects.toThrow('It does not compile.\nspecs/pets was not updated.');
    expect(read('specs/pets/openapi.yaml')).toBe(before);
    expect(read('packages/pets/src/generated/calls.ts')).not.toContain('petsList2');
    expect(await update()).toBe(0);
    expect(read('packages/pets/test/own.test.ts')).toBe('// ours\n');
    expect(read('packages/pets/CHANGELOG.md')).toBe('# ours\n');
  });

  test('refuses what can not be carried, and an API that was not imported', async () => {
    const { update, read } = await imported((spec) => spec, second.replace('title: Pets', 'title: [Pets]'));
    await expect(update()).rejects.toThrow("specs/pets was not updated: 1 thing can't be carried.");
    expect(parseYaml(read('specs/pets/upstream.yaml'))).toMatchObject({ version: '1' });
    const { write, update: other } = workspace();
    write('specs/pets/openapi.yaml', 'ours');
    await expect(other()).rejects.toThrow('it was not imported');
  });
});

describe('a check', () => {
  test.each([
    [0, 'There is a newer version, which breaks nothing'],
    [1, 'There is a newer version, and it breaks something'],
  ] as const)('exits with %i and writes nothing', async (code, words) => {
    const { update, read, printed, calls } = await imported((spec) => spec);
    const compared: (readonly string[])[] = [];
    const diff = async (_root: string, files: readonly string[]) => {
      compared.push(files.map((file) => (parseYaml(fs.readFileSync(file, 'utf8')) as Json).info.version));
      return code;
    };
    expect(await update({ check: true, diff })).toBe(code);
    expect(compared).toEqual([['1', '2']]);
    expect(printed()).toContain(words);
    expect(parseYaml(read('specs/pets/upstream.yaml'))).toMatchObject({ version: '1' });
    expect(calls).toEqual([]);
  });

  test('exits with 0 where nothing is newer', async () => {
    const { update, printed } = await imported((spec) => spec, first);
    expect(await update({ check: true })).toBe(0);
    expect(printed()).toContain('specs/pets is up to date');
  });
});
