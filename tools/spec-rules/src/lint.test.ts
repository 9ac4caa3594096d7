import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '@rollcall/openapi/apis';
import { describe, expect, test, vi } from 'vitest';
import { library, libraryWith, repositoryWith } from '../test/library.ts';
import { lintAndBundle, lintApi } from './index.ts';

const spec = 'specs/library/openapi.yaml';

async function lint(text: string, others: Record<string, string> = {}) {
  const root = await repositoryWith({ [spec]: text, ...others });
  return lintAndBundle(join(root, spec), { root });
}

describe('a spec without faults', () => {
  test('has no findings and a bundle', async () => {
    const { api, findings, bundle } = await lint(library);
    expect({ api, findings }).toEqual({ api: 'library', findings: [] });
    expect(bundle?.paths?.['/readers']).toHaveProperty('post.operationId', 'addReader');
  });

  test('is bundled with what it refers to in other files, by references within the document', async () => {
    const [document] = libraryWith("'#/components/schemas/Reader'", './schemas.yaml#/Reader').split('components:');
    const schemas = 'Reader: {type: object, properties: {name: {type: string}, email: {type: string}}}';
    const { findings, bundle, dependencies } = await lint(document ?? '', { 'specs/library/schemas.yaml': schemas });
    expect(findings).toEqual([]);
    expect(JSON.stringify(bundle)).toContain('"$ref":"#/components/schemas/Reader"');
    expect(JSON.stringify(bundle)).not.toContain('schemas.yaml');
    expect(dependencies.map((path) => path.slice(-20))).toContainEqual(expect.stringMatching(/schemas\.yaml$/));
  });

  test.each(['3.1.1', '3.2.0'])('may be of OpenAPI %s', async (version) => {
    const { findings, bundle } = await lint(libraryWith('3.1.0', version));
    expect({ findings, version: bundle?.openapi }).toEqual({ findings: [], version });
  });

  test('gives the same bundle twice', async () => {
    const [first, second] = [await lint(library), await lint(library)];
    expect(JSON.stringify(first.bundle)).toBe(JSON.stringify(second.bundle));
  });
});

describe('each fault is one finding, with its place and a repair', () => {
  test('a number that JavaScript reads as another one, in another file too', async () => {
    const referring = libraryWith("'#/components/schemas/Reader'", './schemas.yaml#/Reader');
    const { findings } = await lint(`${referring}x-many: 9007199254740993\n`, {
      'specs/library/schemas.yaml': 'Reader: {type: object, properties: {name: {const: -9007199254740993}}}',
    });
    expect(findings.filter(({ rule }) => rule === 'rollcall/exact-numbers')).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('`9007199254740993` is read as 9007199254740992, which cannot be carried to'),
        file: 'specs/library/openapi.yaml',
        pointer: '#/x-many',
      }),
      expect.objectContaining({
        file: 'specs/library/schemas.yaml',
        pointer: '#/Reader/properties/name/const',
        line: 1,
      }),
    ]);
  });

  test('a reference that leads back to itself, in another file too', async () => {
    const loop = libraryWith("'#/components/schemas/Reader'", './schemas.yaml#/Reader');
    const { findings } = await lint(loop, {
      'specs/library/schemas.yaml': 'Reader:\n  $ref: "more.yaml#/Person"\n',
      'specs/library/more.yaml': 'Person:\n  $ref: "schemas.yaml#/Reader"\n',
    });
    expect(findings).toEqual([
      expect.objectContaining({
        message: 'A `$ref` leads back to itself and never to a value.',
        repair: 'Write what it should name, or let it lead there.',
        file: 'specs/library/schemas.yaml',
        pointer: '#/Reader',
      }),
    ]);
  });

  const cases: readonly [fault: string, text: string, finding: object][] = [
    [
      'a missing quote',
      libraryWith('title: Library', 'title: "Library'),
      { rule: 'yaml-syntax', message: expect.stringMatching(/^This is not YAML: .*[^)]\.$/), pointer: '' },
    ],
    [
      'a repeated key',
      libraryWith('  version: 1.0.0', '  version: 1.0.0\n  version: 2.0.0'),
      { rule: 'yaml-syntax', line: 6 },
    ],
    [
      'an empty file',
      '',
      { rule: 'openapi-version', message: 'This is not an OpenAPI 3.1 or 3.2 document: it has no `openapi`.', line: 1 },
    ],
    ['a list', '- a', { rule: 'openapi-version' }],
    [
      'OpenAPI 3.0',
      libraryWith('3.1.0', '3.0.3'),
      { rule: 'openapi-version', pointer: '#/openapi', line: 1, column: 10 },
    ],
    ['a version that is a number', libraryWith('3.1.0', '3.1'), { rule: 'openapi-version', pointer: '#/openapi' }],
    [
      'a broken reference',
      libraryWith("'#/components/schemas/Reader'", "'#/components/schemas/Raeder'"),
      {
        rule: 'no-unresolved-refs',
        message: 'Nothing is at `#/components/schemas/Raeder`.',
        repair: 'Did you mean `#/components/schemas/Reader`?',
        line: 26,
        pointer: expect.stringMatching(/^#\/paths\/~1readers\/post\/requestBody\/.*schema/),
      },
    ],
    [
      'a reference to a file that is not there',
      libraryWith("'#/components/schemas/Reader'", './reader.yaml'),
      {
        rule: 'no-unresolved-refs',
        line: 26,
        message: expect.stringMatching(/^Nothing is at `\.\/reader\.yaml`: [^/]*'specs\/library\/reader\.yaml'\.$/),
      },
    ],
    [
      'a reference to itself',
      `${library}    Other: {$ref: '#/components/schemas/Other'}\n`,
      { rule: 'no-unresolved-refs', pointer: '#/components/schemas/Other' },
    ],
    [
      'references that lead to one another',
      `${library}    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n`,
      { rule: 'no-unresolved-refs', pointer: '#/components/schemas/A' },
    ],
    [
      'an operation id twice',
      libraryWith(
        'components:',
        library.slice(library.indexOf('  /readers:'), library.indexOf('components:')).replace('readers', 'guests') +
          'components:',
      ),
      { rule: 'rollcall/operation-id-unique', pointer: '#/paths/~1guests/post/operationId' },
    ],
    [
      'an example of the wrong type',
      libraryWith('name: Ada', 'name: 1'),
      {
        rule: 'no-invalid-media-type-examples',
        line: 29,
        pointer: expect.stringMatching(/\/examples\/byEmail\/value\/name$/),
      },
    ],
    [
      'an example of the wrong format',
      libraryWith('email: ada@example.com', 'email: ada'),
      {
        rule: 'no-invalid-media-type-examples',
        message: expect.stringContaining('`email` property must match format "email"'),
      },
    ],
    [
      'an example that fits no branch',
      libraryWith(', email: ada@example.com', ''),
      {
        rule: 'no-invalid-media-type-examples',
        message: expect.stringContaining(
          "must have required property 'email'; must have required property 'phone'; must match a schema in anyOf",
        ),
      },
    ],
    [
      'an example with an unknown property',
      libraryWith('name: Ada', 'name: Ada, age: 3'),
      { rule: 'no-invalid-media-type-examples' },
    ],
    [
      'an unknown keyword',
      libraryWith('minLength: 1', 'minLenght: 1'),
      {
        rule: 'rollcall/keyword-known',
        repair: expect.stringContaining('`minLength`'),
        pointer: expect.stringMatching(/\/name\/minLenght$/),
      },
    ],
    ['a keyword of the wrong type', libraryWith('required: [name]', 'required: name'), { rule: 'struct' }],
    [
      'a keyword that is not carried',
      libraryWith('{type: string, minLength: 1}', '{type: string, $anchor: a}'),
      { rule: 'rollcall/portable-keywords' },
    ],
    [
      'two bounds on one side',
      libraryWith('        phone:', '        age: {type: integer, minimum: 0, exclusiveMinimum: 0}\n        phone:'),
      { rule: 'no-mixed-number-range-constraints' },
    ],
    ['a component that is not used', `${library}    Unused: {type: string}\n`, { rule: 'no-unused-components' }],
  ];

  test.each(cases)('%s', async (_, text, finding) => {
    const { findings } = await lint(text);
    expect(findings).toEqual([expect.objectContaining({ api: 'library', file: spec, severity: 'error', ...finding })]);
    expect(findings[0]?.repair).toMatch(/[.?]$/);
    expect(findings[0]?.line).toBeGreaterThan(0);
  });

  test('a syntax error in a file that is referred to twice is reported there', async () => {
    const twice = libraryWith("'#/components/schemas/Reader'", './reader.yaml').replace(
      '{type: string}',
      '{$ref: ./reader.yaml}',
    );
    const { findings, bundle } = await lint(twice, {
      'specs/library/reader.yaml': 'type: object\nproperties: {a: {type: string}\n',
    });
    expect(findings).toEqual([expect.objectContaining({ rule: 'yaml-syntax', file: 'specs/library/reader.yaml' })]);
    expect(bundle).toBeUndefined();
  });

  test('findings come in the order of their places', async () => {
    const { findings } = await lint(
      libraryWith('  license: {name: MIT, identifier: MIT}\n', '').replace('x-retry: never', 'x-retry: maybe'),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['info-license', 'rollcall/retry-declared']);
  });
});

describe('a hostile spec', () => {
  const referring = (ref: string) => libraryWith("'#/components/schemas/Reader'", `'${ref}'`);

  test('does not make the lint fetch anything', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch');
    const findings = [...(await lint(referring('https://example.com/reader.yaml'))).findings];
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'no-unresolved-refs',
        message: expect.stringContaining('is not a file of this repository'),
      }),
    ]);
    expect(fetch).not.toHaveBeenCalled();
    fetch.mockRestore();
  });

  test.each(['/etc/hostname', '../../../outside.yaml'])('does not read %s into the bundle', async (path) => {
    const { findings, bundle } = await lint(referring(path));
    expect(findings).toEqual([
      expect.objectContaining({ message: expect.stringContaining('the file is outside the repository') }),
    ]);
    expect(bundle).toBeUndefined();
  });

  test.each([
    ['components:\n', 'components: []\nx-rest:\n'],
    ['properties:\n', 'properties: null\n      x-rest:\n'],
    ['anyOf:\n', 'anyOf: {}\n      x-rest:\n'],
    ['responses:\n', 'responses: null\n      x-rest:\n'],
    ['requestBody:\n', 'requestBody: 1\n      x-rest:\n'],
    ['security: []', 'security: [null]'],
    ['type: string, minLength: 1', 'type: string, enum: a'],
    ['type: string, minLength: 1', 'type: string, format: 3'],
    ['type: string, minLength: 1', 'type: string, pattern: [a]'],
    ['type: string, minLength: 1', 'type: {}'],
    ["$ref: '#/components/schemas/Reader'", '$ref: 3'],
    [
      "$ref: '#/components/schemas/Reader'",
      "$ref: '#/paths/~1readers/post/requestBody/content/application~1json/schema'",
    ],
  ])('that is nonsense is a finding, not a crash: %j', async (passage, replacement) => {
    expect((await lint(libraryWith(passage, replacement))).findings).not.toEqual([]);
  });
});

test('a file that is not there is an error', async () => {
  await expect(lintApi('specs/nowhere/openapi.yaml')).rejects.toThrow(/specs\/nowhere\/openapi\.yaml/);
});

test('`redocly lint` in an editor or a shell finds the same', async () => {
  const faulty = libraryWith('x-retry: never', 'x-retry: maybe').replace('name: Ada', 'name: 1');
  const root = await repositoryWith({ [spec]: faulty });
  const bin = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');
  const args = [bin, 'lint', join(root, spec), '--config', join(repository, 'redocly.yaml'), '--format', 'json'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env }).catch(
    (error: { stdout: string }) => error,
  );
  const { problems } = JSON.parse(stdout) as { problems: { ruleId: string }[] };
  const ours = await lintApi(join(root, spec), { root });
  expect(problems.map(({ ruleId }) => ruleId).sort()).toEqual(ours.map(({ rule }) => rule).sort());
  expect(ours).toHaveLength(2);
}, 30_000);

test('an extension that is null is nothing to stumble over', async () => {
  const text = library.replace(/^info:\n/m, 'info:\n  x-nothing: null\n');
  expect(text).not.toBe(library);
  const root = await repositoryWith({ 'specs/library/openapi.yaml': text });
  const unsafe = await repositoryWith({
    'specs/library/openapi.yaml': text.replace(/^info:\n/m, 'info:\n  x-unsafe: {description: "<script>"}\n'),
  });
  const lint = (folder: string) => lintApi(join(folder, 'specs/library/openapi.yaml'), { root: folder });
  expect(await lint(root)).toEqual([]);
  expect(await lint(unsafe)).toMatchObject([{ rule: 'no-unsafe-markdown' }]);
});
