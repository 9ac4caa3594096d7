import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { addApi, type Request } from './add-api.ts';

const repository = join(import.meta.dirname, '../../..');

const pets = `openapi: 3.0.3
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example.com }]
paths:
  /pets/{id}:
    get:
      operationId: find-pet
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        '200': { description: A pet., content: { application/json: { schema: { $ref: 'schemas.yaml#/Pet' } } } }
`;
const schemas = 'Pet: { type: object, properties: { name: { type: string, nullable: true, example: Rex } } }\n';
/** Adds an operation with a body that can't be carried. */
const withXml = `${pets}  /xml:
    post:
      requestBody: { content: { application/xml: { schema: { type: object } } } }
      responses: { '204': { description: Done. } }
`;

/** Every line has ten times the values of the one before. */
const bomb = Array.from(
  { length: 9 },
  (_, n) =>
    `x-${n}: &x${n} [${Array(10)
      .fill(n ? `*x${n - 1}` : 'a')
      .join(', ')}]\n`,
).join('');

function workspace(files: Record<string, string> = { 'pets.yaml': pets, 'schemas.yaml': schemas }) {
  const root = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-add-api-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true }));
  const write = (path: string, text: string) => {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), text);
  };
  fs.copyFileSync(join(repository, 'redocly.yaml'), join(root, 'redocly.yaml'));
  write('pnpm-lock.yaml', 'lock');
  fs.mkdirSync(join(root, 'specs'));
  for (const [file, text] of Object.entries(files)) write(`from/${file}`, text);
  const printed: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => void vi.restoreAllMocks());
  const calls: (readonly string[])[] = [];
  const request: Request = {
    root,
    name: 'pets',
    from: join(root, 'from/pets.yaml'),
    within: undefined,
    exclude: false,
    test: true,
    pnpm: async (_folder, args) => {
      calls.push(args);
      return 0;
    },
    verify: async () => {},
  };
  return {
    write,
    path: (path: string) => join(root, path),
    calls,
    printed: () => printed.join(''),
    add: (changes: Partial<Request> = {}) => addApi({ ...request, ...changes }),
    read: (path: string) => fs.readFileSync(join(root, path), 'utf8'),
    /** What an import could have left. */
    traces: () => [
      ...fs.readdirSync(join(root, 'specs')),
      ...(fs.existsSync(join(root, 'packages')) ? fs.readdirSync(join(root, 'packages')) : []),
    ],
  };
}

describe('adding an API', () => {
  test('writes one description of OpenAPI 3.1, generates its package, installs it and runs its tests', async () => {
    const { add, read, calls } = workspace();
    expect(await add()).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toMatch(/^openapi: 3\.1\.0\njsonSchemaDialect: .*2020-12/);
    expect(read('specs/pets/openapi.yaml')).not.toContain('schemas.yaml');
    expect(read('packages/pets/src/generated/types.ts')).toMatch(/name\?: string \| null/);
    expect(calls).toEqual([
      ['install', '--no-frozen-lockfile'],
      ['run', 'test', expect.stringMatching(/^--reporter=(?:dot|minimal)$/)],
    ]);
  });

  test('waives what the lint wants, and lists it with file, line, pointer and repair', async () => {
    const { add, read, printed, write } = workspace();
    write(
      'from/pets.yaml',
      pets.replace("'schemas.yaml#/Pet'", "'#/components/schemas/Pet'") +
        `components: { schemas: { ${schemas.trim()} } }\n`,
    );
    await add();
    expect(read('specs/pets/waivers.yaml')).toContain(
      "- rule: rollcall/operation-id-camel-case\n  reason: 'Imported: the description breaks it once.'",
    );
    expect(printed()).toMatch(
      /operation-id-camel-case: Use letters.*\n.*camelCase\.\n {4}\S*from\/pets\.yaml:7:20 {2}#\/paths\/~1pets~1\{id}\/get\/operationId\n/,
    );
    expect(read('specs/pets/IMPORTED.md')).toMatch(
      /## rollcall\/operation-id-camel-case\n\nUse letters.*\n\n.*camelCase\.\n\n- pets\.yaml:7:20 `#\/paths\/~1pets~1\{id}\/get\/operationId`\n/,
    );
  });

  test('carries a pattern and examples that other tools read otherwise, and says so', async () => {
    const { add, read, printed, write } = workspace();
    const media = (example: string) =>
      `{ application/json: { schema: { type: string, pattern: '^\\d+$' }, examples: { ${example}: { value: '1' } } } }`;
    write(
      'from/pets.yaml',
      `${pets}  /count:
    post:
      requestBody: { required: true, content: ${media('asked')} }
      responses: { '200': { description: Done., content: ${media('answered')} } }
`,
    );
    expect(await add()).toBe(0);
    expect(read('packages/pets/src/generated/validation.js')).toContain('new RegExp("^\\\\d+$", "u")');
    for (const rule of ['pattern-interoperable', 'example-names-paired'])
      expect(read('specs/pets/waivers.yaml')).toContain(`- rule: rollcall/${rule}\n`);
    expect(printed()).toMatch(/example-names-paired/);
    expect(read('specs/pets/IMPORTED.md')).toContain('Write `[0-9]`.');
    expect(read('specs/pets/IMPORTED.md')).toContain('No response has an example `asked`, as the request body has.');
  });

  test('takes brackets for the notation of nested values, and says that it guessed', async () => {
    const deep = 'style: deepObject, explode: true';
    const { add, read, printed, write } = workspace();
    const parameters = `[{ name: expand, in: query, ${deep}, schema: { type: array, items: { type: string } } }, { name: flat, in: query, ${deep}, schema: { type: object } }, { name: own, in: query, x-nested: 3, schema: { type: string } }]`;
    const form = `{ schema: { type: object, properties: { lines: { type: array, items: { type: object } } } }, encoding: { lines: { ${deep} } } }`;
    write(
      'from/pets.yaml',
      `openapi: 3.0.3
info: { title: Orders, version: '1' }
servers: [{ url: https://orders.example.com }]
paths:
  /orders:
    post:
      operationId: order
      parameters: ${parameters}
      requestBody: { content: { application/x-www-form-urlencoded: ${form} } }
      responses: { '204': { description: Done. } }
`,
    );
    expect(await add({ exclude: true })).toBe(0);
    const spec = read('specs/pets/openapi.yaml');
    expect(spec.match(/x-nested: brackets/g)).toHaveLength(2);
    expect(spec).toContain('x-imported-nested: 3');
    expect(printed()).toContain('Guessed (2):');
    const media = 'application~1x-www-form-urlencoded';
    for (const pointer of ['parameters/0', `requestBody/content/${media}/encoding/lines`])
      for (const text of [printed(), read('specs/pets/IMPORTED.md')])
        expect(text).toContain(`#/paths/~1orders/post/${pointer}`);
    expect(read('specs/pets/IMPORTED.md')).toMatch(/guessed in 2 places[\s\S]*taken to be `a\[b\]\[c\]=1`/);
  });

  test('counts what the lint wants where it is much, and lists it in a file', async () => {
    const { add, read, printed, write } = workspace();
    const paths = Array.from(
      { length: 30 },
      (_, index) => `  /many/${index}: { get: { responses: { '204': { description: Gone. } } } }\n`,
    );
    write('from/pets.yaml', pets + paths.join(''));
    await add();
    expect(printed()).toMatch(
      /waived as imported \(\d{3}\), each with its place in specs\/pets\/IMPORTED\.md:\n\n +\d+ {2}/,
    );
    expect(printed()).toMatch(/^ +31 {2}operation-summary$/m);
    expect(printed()).not.toContain('/many/7');
    expect(read('specs/pets/IMPORTED.md')).toContain('`#/paths/~1many~17/get`');
  });

  test('refuses values that JavaScript reads as others, and tells of bounds and examples', async () => {
    const { add, printed, read, traces, write } = workspace();
    const integer = (more: string) => `Pet: { type: integer, format: int64, ${more} }\n`;
    write('from/schemas.yaml', integer('enum: [1, 9007199254740993]'));
    await expect(add()).rejects.toThrow(
      /from\/schemas\.yaml:1:\d+ at #\/Pet\/enum\/1: `9007199254740993` is read as 9007199254740992, for .* Write a number/,
    );
    expect(traces()).toEqual([]);
    write('from/schemas.yaml', integer('maximum: 9223372036854775807, example: 12345678901234567891'));
    write('from/pets.yaml', `${pets}x-number: 9007199254740993\n`);
    expect(await add()).toBe(0);
    for (const text of [printed(), read('specs/pets/IMPORTED.md')])
      for (const digits of ['9223372036854775807', '12345678901234567891', '9007199254740993'])
        expect(text).toContain(`\`${digits}\` is read as `);
    expect(printed()).toContain('Read as other numbers (3):');
    expect(printed()).toMatch(/pets\.yaml:\d+:\d+ {2}#\/x-number/);
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

  test('says where in which file a fault is', async () => {
    const { add, printed, write, read } = workspace();
    write('from/schemas.yaml', "Pet:\n  type: object\n  properties:\n    owner: { $ref: 'deep/more.yaml#/Owner' }\n");
    write(
      'from/deep/more.yaml',
      "# Owners\nOwner:\n  type: object\n  properties:\n    name: { type: string, pattern: '(' }\n",
    );
    await expect(add()).rejects.toThrow("1 thing can't be carried");
    expect(printed()).toMatch(
      /from\/deep\/more\.yaml:5:36 {2}#\/components\/schemas\/Owner\/properties\/name\/pattern\n/,
    );
    write('from/deep/more.yaml', '# Owners\nOwner:\n  type: object\n  required: [age]\n');
    await add();
    expect(read('specs/pets/IMPORTED.md')).toMatch(
      /^- deep\/more\.yaml:4:\d+ `#\/components\/schemas\/Owner\/required/m,
    );
  });

  test('keeps the text of a description that needs no change', async () => {
    const { add, read, write } = workspace();
    const text = `# ours\n${pets.replace('3.0.3', '3.1.0\njsonSchemaDialect: https://json-schema.org/draft/2020-12/schema').replace(/{ \$ref: 'schemas.*?' }/, '{ type: object }')}`;
    write('from/pets.yaml', text);
    expect(await add()).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toBe(text);
  });

  test('refuses what can not be carried, all of it together, and leaves nothing behind', async () => {
    const { add, traces, printed, write } = workspace();
    write(
      'from/pets.yaml',
      withXml.replace('schema: { type: integer }', 'schema: { type: integer, $anchor: a, nullabel: true }'),
    );
    await expect(add()).rejects.toThrow("specs/pets was not added: 3 things can't be carried.");
    expect(printed()).toContain("What can't be carried (3):");
    expect(printed()).toMatch(/pets\.yaml:\d+:\d+ {2}#\/paths\/~1xml\/post\/requestBody\/content\/application~1xml/);
    expect(printed()).toContain('`$anchor`');
    expect(printed()).toContain('nullabel');
    expect(traces()).toEqual([]);
  });

  test('leaves out what can not be carried if it is told to, and records it', async () => {
    const { add, read, write } = workspace();
    write('from/pets.yaml', withXml);
    expect(await add({ exclude: true })).toBe(0);
    expect(read('specs/pets/openapi.yaml')).not.toContain('/xml');
    expect(read('specs/pets/EXCLUDED.md')).toMatch(/- `POST \/xml`\n {2}- `application\/xml` is offered/);
  });

  test('leaves out parameters that a credential or `fetch` sends, and records it', async () => {
    const { add, read, write } = workspace();
    const header = (name: string) => `{ name: ${name}, in: header, required: true, schema: { type: string } }`;
    write(
      'from/pets.yaml',
      `openapi: 3.0.3
info: { title: Keys, version: '1' }
servers: [{ url: https://keys.example.com }]
security: [{ key: [] }]
paths:
  /keys:
    parameters: [{ $ref: '#/components/parameters/Key' }, ${header('X-Other')}]
    get:
      operationId: listKeys
      parameters: [${header('Host')}, ${header('Content-Length')}, ${header('X-Page')}]
      responses: { '204': { description: Done. } }
components:
  schemas: { Unused: { type: string } }
  parameters: { Key: ${header('x-api-key')} }
  securitySchemes: { key: { type: apiKey, in: header, name: X-API-Key } }
`,
    );
    expect(await add()).toBe(0);
    const excluded = read('specs/pets/EXCLUDED.md');
    for (const what of ['header x-api-key in /keys', 'header Host in GET /keys', 'header Content-Length in GET /keys'])
      expect(excluded).toContain(`- \`${what}\`\n`);
    expect(excluded).toContain('is the security scheme `key` too');
    const spec = read('specs/pets/openapi.yaml');
    for (const name of ['X-Other', 'X-Page', 'Unused']) expect(spec).toContain(name);
    for (const name of ['Host', 'Content-Length', 'components/parameters/Key']) expect(spec).not.toContain(name);
  });

  test('leaves out a component that no operation leads to', async () => {
    const { add, read, write } = workspace();
    write('from/pets.yaml', `${pets}components: { schemas: { Unused: { type: string, $anchor: a } } }\n`);
    expect(await add({ exclude: true })).toBe(0);
    expect(read('specs/pets/EXCLUDED.md')).toContain('- `components/schemas/Unused`');
    expect(read('specs/pets/openapi.yaml')).toContain('find-pet');
  });

  test('leaves out by themselves unknown fields that are about no operation, and the permission to send nothing', async () => {
    const { add, read, write } = workspace();
    const unknown = "version: '1', logo: pets.png }";
    const empty = '{ name: page, in: query, allowEmptyValue: true, schema: { type: integer } }';
    write(
      'from/pets.yaml',
      `${pets.replace("version: '1' }", unknown).replace('parameters: [', `parameters: [${empty}, `)}components: { kinds: {} }\n`,
    );
    await expect(add()).rejects.toThrow("3 things can't be carried");
    expect(await add({ exclude: true })).toBe(0);
    expect(read('specs/pets/EXCLUDED.md').match(/^- .*/gm)).toEqual([
      '- `info/logo`',
      '- `allowEmptyValue in GET /pets/{id}`',
      '- `components/kinds`',
    ]);
    expect(read('specs/pets/openapi.yaml')).toContain('page');
  });

  test('keeps what only the mapping of a discriminator leads to', async () => {
    const { add, read, write } = workspace();
    const cat = '{ type: object, required: [kind], properties: { kind: { const: cat } } }';
    const base = `{ type: object, discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } } }`;
    write(
      'from/pets.yaml',
      withXml.replace('schemas.yaml#/Pet', '#/components/schemas/Pet') +
        `components: { schemas: { Pet: ${base}, Cat: ${cat}, Unused: ${cat} } }\n`,
    );
    expect(await add({ exclude: true })).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toContain('Cat:');
    expect(read('specs/pets/openapi.yaml')).not.toContain('Unused:');
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

  test('adds nothing of which nothing would be left', async () => {
    const { add, traces, write } = workspace();
    write('from/pets.yaml', pets.replace('application/json', 'application/xml'));
    await expect(add({ exclude: true })).rejects.toThrow('No operation holds it that could be left out, or all do.');
    expect(traces()).toEqual([]);
  });

  test('leaves out no more than an optional parameter or one of several media types', async () => {
    const { add, read, write } = workspace();
    const parameter = '{ name: deep, in: query, schema: { type: integer, $anchor: a } }';
    const xml = 'application/xml: { schema: { type: object } }, application/json';
    write(
      'from/pets.yaml',
      pets.replace('parameters: [', `parameters: [${parameter}, `).replace('application/json', xml),
    );
    expect(await add({ exclude: true })).toBe(0);
    const spec = read('specs/pets/openapi.yaml');
    expect(spec).toContain('find-pet');
    expect(spec).not.toMatch(/deep|xml/);
  });

  test.each([
    ['is Swagger', { 'pets.yaml': "swagger: '2.0'\n" }, 'is Swagger 2.0: convert it to OpenAPI 3.0 first'],
    [
      'is of a version to come',
      { 'pets.yaml': 'openapi: 4.0.0\n' },
      'is no OpenAPI 3.0 or 3.1 description: it says `openapi: "4.0.0"`',
    ],
    ['is something else', { 'pets.yaml': 'Pets!\n' }, 'is no OpenAPI 3.0 or 3.1 description'],
    [
      'is a web page',
      { 'pets.yaml': '<!doctype html>\n<p>Not: found' },
      'is no description but a web page, or XML: name the file',
    ],
    ['is a web page that passes for YAML', { 'pets.yaml': '<p>Pets</p>' }, 'is no description but a web page'],
    ['makes too much of a few lines', { 'pets.yaml': bomb }, 'its aliases make more than 20000000 values of it'],
    ['is not YAML', { 'pets.yaml': 'a: [\n' }, 'is neither JSON nor YAML'],
    ['is not there', {}, "can't be read"],
    ['lacks a file', { 'pets.yaml': pets }, 'schemas.yaml'],
  ])('refuses what %s', async (_what, files, message) => {
    const { add, traces } = workspace(files);
    await expect(add()).rejects.toThrow(message);
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

  test('takes everything back when installing fails', async () => {
    const { add, traces, read, write } = workspace();
    const pnpm = async () => {
      write('pnpm-lock.yaml', 'changed');
      return 1;
    };
    await expect(add({ pnpm })).rejects.toThrow('`pnpm install` failed.\nspecs/pets was not added.');
    expect(traces()).toEqual([]);
    expect(read('pnpm-lock.yaml')).toBe('lock');
  });

  test('takes everything back when generating fails', async () => {
    const { add, write, path } = workspace();
    write('packages', 'a file where a folder has to be');
    await expect(add()).rejects.toThrow('specs/pets was not added.');
    expect(fs.readdirSync(path('specs'))).toEqual([]);
  });

  test('takes everything back when it is interrupted', async () => {
    const { path, traces, read, write } = workspace();
    write('pnpm.js', "console.log('installing'); setInterval(() => {}, 1000);");
    const main = join(import.meta.dirname, 'main.ts');
    const child = spawn(process.execPath, [main, 'pets', path('from/pets.yaml'), '--root', path('.')], {
      env: { ...process.env, npm_execpath: path('pnpm.js') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    for await (const text of child.stdout) if (String(text).includes('installing')) child.kill('SIGINT');
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(130);
    expect(traces()).toEqual([]);
    expect(read('pnpm-lock.yaml')).toBe('lock');
  });

  test('keeps the API and says so when its contract tests fail', async () => {
    const { add, traces } = workspace();
    expect(await add({ pnpm: async (_folder, [command]) => (command === 'run' ? 1 : 0) })).toBe(1);
    expect(traces()).toEqual(['pets', 'pets']);
  });

  test.each(['Pets', 'a--b', '../pets', 'p ets', ''])('refuses the name `%s`', async (name) => {
    await expect(workspace().add({ name })).rejects.toThrow('a package name needs lower-case letters');
  });

  test('refuses a name that is taken, and touches nothing', async () => {
    const { add, write, read } = workspace();
    write('specs/pets/openapi.yaml', 'ours');
    await expect(add()).rejects.toThrow('specs/pets already exists');
    expect(read('specs/pets/openapi.yaml')).toBe('ours');
  });
});

describe('adding an API by URL', () => {
  type Answer = string | ((response: ServerResponse) => void);

  async function serve(answers: Record<string, Answer>): Promise<string> {
    const server = createServer((request, response) => {
      const answer = answers[request.url ?? ''];
      if (typeof answer === 'function') return answer(response);
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test('reads it and what it refers to', async () => {
    const url = await serve({ '/v1/pets.yaml': pets, '/v1/schemas.yaml': schemas });
    const { add, read } = workspace();
    expect(await add({ from: `${url}/v1/pets.yaml` })).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toContain('name:');
  });

  test('follows a redirect, and looks for what it refers to beside what was found', async () => {
    const redirect = (response: ServerResponse) => response.writeHead(302, { location: '/v2/pets.yaml' }).end();
    const url = await serve({ '/latest': redirect, '/v2/pets.yaml': pets, '/v2/schemas.yaml': schemas });
    const { add, read } = workspace();
    expect(await add({ from: `${url}/latest` })).toBe(0);
    expect(read('specs/pets/openapi.yaml')).toContain('name:');
  });

  test('asks for few of many files at a time', async () => {
    let open = 0;
    let most = 0;
    const schema = (response: ServerResponse) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end('{ type: string }');
      }, 5);
    };
    const names = Array.from({ length: 40 }, (_, index) => `Schema${index}`);
    const all = names.map((name) => `    ${name}: { $ref: '${name}.yaml' }\n`).join('');
    const url = await serve({
      '/pets.yaml': `${pets.replace(/{ \$ref: '.*?' }/, '{}')}components:\n  schemas:\n${all}`,
      ...Object.fromEntries(names.map((name) => [`/${name}.yaml`, schema])),
    });
    expect(await workspace().add({ from: `${url}/pets.yaml` })).toBe(0);
    expect(most).toBe(8);
  });

  test('waits no longer than 30 seconds for an answer, nor for the rest of one', async () => {
    const real = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((time) => real(time / 100));
    const url = await serve({ '/silent': () => {}, '/slow': (response) => response.write('openapi: 3.1.0\n') });
    for (const path of ['/silent', '/slow'])
      await expect(workspace().add({ from: `${url}${path}` })).rejects.toThrow(
        `${url}${path} can't be fetched: no answer within 30 s`,
      );
  });

  test('reads no more than 64 MiB', async () => {
    const url = await serve({ '/pets.yaml': ' '.repeat(65 * 1024 * 1024) });
    await expect(workspace().add({ from: `${url}/pets.yaml` })).rejects.toThrow('it is larger than 64 MiB');
  });

  test('says why there is no answer', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await expect(workspace().add({ from: `http://127.0.0.1:${port}/pets.yaml` })).rejects.toThrow(
      /can't be fetched: connect ECONNREFUSED/,
    );
  });

  test('says what was answered', async () => {
    const url = await serve({});
    await expect(workspace().add({ from: `${url}/pets.yaml` })).rejects.toThrow(
      `${url}/pets.yaml can't be fetched: it was answered 404`,
    );
  });

  test('follows no reference to another host, nor to a file', async () => {
    const { add } = workspace();
    for (const other of ['http://localhost:1/schemas.yaml', 'file:///etc/hosts']) {
      const url = await serve({ '/pets.yaml': pets.replace('schemas.yaml', other) });
      await expect(add({ from: `${url}/pets.yaml` })).rejects.toThrow(`is not on ${url}`);
    }
  });
});
