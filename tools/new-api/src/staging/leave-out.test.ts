import { parseYaml } from '@redocly/openapi-core';
import type { Finding } from '@rollcall/spec-rules';
import { describe, expect, test } from 'vitest';
import { pets, withXml, workspace } from '../../test/workspace.ts';
import type { Json } from '../json.ts';
import { leaveOut } from './leave-out.ts';

const refusalAt = (pointer: string) => ({ pointer, message: 'The operation has a fault.' }) as Finding;
const get = { responses: { '204': { description: 'Done.' } } };
const shared = () => ({
  openapi: '3.1.0',
  paths: {
    '/pets': { get },
    '/cats': { $ref: '#/components/pathItems/Cats' },
    '/v1/cats': { $ref: '#/components/pathItems/Chain' },
  },
  webhooks: { born: { $ref: '#/components/pathItems/Born' } },
  components: {
    pathItems: { Cats: { get }, Chain: { $ref: '#/components/pathItems/Cats' }, Born: { post: get }, Unused: { get } },
  },
});

test('a path item that paths refer to stays, with what it refers to', () => {
  const { rest, leftOut } = leaveOut(shared(), [refusalAt('#/paths/~1pets/get')]);
  expect(Object.keys(rest.paths)).toEqual(['/cats', '/v1/cats']);
  expect(Object.keys(rest.components.pathItems)).toEqual(['Cats', 'Chain', 'Born', 'Unused']);
  expect(leftOut.map(({ what }) => what)).toEqual(['GET /pets']);
});

test('what is wrong with a path item takes out every path that refers to it', () => {
  const { rest, leftOut } = leaveOut(shared(), [refusalAt('#/components/pathItems/Cats/get')]);
  expect(Object.keys(rest.paths)).toEqual(['/pets']);
  expect(Object.keys(rest.components.pathItems)).toEqual(['Born', 'Unused']);
  expect(leftOut.map(({ what }) => what)).toEqual(['/cats', '/v1/cats']);
});

test('what is wrong at one place takes out that place alone', () => {
  const { rest } = leaveOut(shared(), [refusalAt('#/paths/~1v1~1cats')]);
  expect(Object.keys(rest.paths)).toEqual(['/pets', '/cats']);
});

describe('an import that may leave things out', () => {
  test('refuses what can not be carried if it is told to, all of it together, and leaves nothing behind', async () => {
    const { add, traces, printed, write } = workspace();
    write('from/pets.yaml', withXml.replace('schema: { type: integer }', 'schema: { type: integer, $anchor: a }'));
    await expect(add({ isStrict: true })).rejects.toThrow("specs/pets was not added: 2 things can't be carried.");
    expect(printed()).toContain("What can't be carried (2):");
    expect(printed()).toMatch(/pets\.yaml:\d+:\d+ {2}#\/paths\/~1xml\/post\/requestBody\/content\/application~1xml/);
    expect(printed()).toContain('`$anchor`');
    expect(traces()).toEqual([]);
  });

  test('leaves out what can not be carried, and records it with what to do about it', async () => {
    const { add, read, write } = workspace();
    write('from/pets.yaml', withXml);
    expect(await add()).toBe(0);
    expect(read('specs/pets/openapi.yaml')).not.toContain('/xml');
    expect(read('specs/pets/LEFT_OUT.md')).toMatch(
      /- `POST \/xml`\n {2}- `application\/xml` is offered.*`new-api --xml as-text` does so/,
    );
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
    const excluded = read('specs/pets/LEFT_OUT.md');
    for (const what of ['header x-api-key in /keys', 'header Host in GET /keys', 'header Content-Length in GET /keys'])
      expect(excluded).toContain(`- \`${what}\`\n`);
    expect(excluded).toContain('is the security scheme `key` too');
    const spec = read('specs/pets/openapi.yaml');
    for (const name of ['X-Other', 'X-Page', 'Unused']) expect(spec).toContain(name);
    for (const name of ['Host', 'Content-Length', 'components/parameters/Key']) expect(spec).not.toContain(name);
  });

  test('leaves out a credential that is not defined', async () => {
    const { add, read, write } = workspace();
    const security = 'security: [{ gone: [] }, { key: [] }]';
    write(
      'from/pets.yaml',
      `${pets.replace('operationId: find_pet', `operationId: find_pet\n      ${security}`)}components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\n`,
    );
    expect(await add()).toBe(0);
    expect(read('specs/pets/LEFT_OUT.md')).toContain('- `credential gone in GET /pets/{id}`');
    expect((parseYaml(read('specs/pets/openapi.yaml')) as Json).paths['/pets/{id}'].get.security).toEqual([
      { key: [] },
    ]);
  });

  test('leaves out a component that no operation leads to', async () => {
    const { add, read, write } = workspace();
    write('from/pets.yaml', `${pets}components: { schemas: { Unused: { type: string, $anchor: a } } }\n`);
    expect(await add()).toBe(0);
    expect(read('specs/pets/LEFT_OUT.md')).toContain('- `components/schemas/Unused`');
    expect(read('specs/pets/openapi.yaml')).toContain('find_pet');
  });

  test('leaves out unknown fields, and the permission to send nothing', async () => {
    const { add, read, write } = workspace();
    const unknown = "version: '1', logo: pets.png, licence: { name: MIT } }";
    const empty = '{ name: page, in: query, allowEmptyValue: true, schema: { type: integer } }';
    write(
      'from/pets.yaml',
      `${pets.replace("version: '1' }", unknown).replace('parameters: [', `parameters: [${empty}, `)}components: { kinds: {} }\n`,
    );
    await expect(add({ isStrict: true })).rejects.toThrow("4 things can't be carried");
    expect(await add()).toBe(0);
    expect(read('specs/pets/LEFT_OUT.md')).toContain('Did you mean `license`?');
    expect(read('specs/pets/LEFT_OUT.md').match(/^- .*/gm)).toEqual([
      '- `info/logo`',
      '- `info/licence`',
      '- `allowEmptyValue in GET /pets/{id}`',
      '- `components/kinds`',
    ]);
    expect(read('specs/pets/openapi.yaml')).toContain('page');
  });

  test('keeps what only the mapping of a discriminator leads to, and what nothing led to before', async () => {
    const { add, read, write } = workspace();
    const cat = '{ type: object, required: [kind], properties: { kind: { const: cat } } }';
    const base = `{ type: object, discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } } }`;
    write(
      'from/pets.yaml',
      withXml
        .replace('schemas.yaml#/Pet', '#/components/schemas/Pet')
        .replace('schema: { type: object }', "schema: { $ref: '#/components/schemas/Gone' }") +
        `components: { schemas: { Pet: ${base}, Cat: ${cat}, Gone: ${cat}, Unused: ${cat} } }\n`,
    );
    expect(await add()).toBe(0);
    for (const name of ['Cat:', 'Unused:']) expect(read('specs/pets/openapi.yaml')).toContain(name);
    expect(read('specs/pets/openapi.yaml')).not.toContain('Gone:');
  });

  test('adds nothing of which nothing would be left', async () => {
    const { add, traces, write } = workspace();
    write('from/pets.yaml', pets.replace('application/json', 'application/xml'));
    await expect(add()).rejects.toThrow('no operation holds it that could be left out, or all do.');
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
    expect(await add()).toBe(0);
    const spec = read('specs/pets/openapi.yaml');
    expect(spec).toContain('find_pet');
    expect(spec).not.toMatch(/deep|xml/);
  });

  test('leaves out what a client can do without, and keeps the operation', async () => {
    const { add, read, write } = workspace();
    const empty = '{ content: { application/x-www-form-urlencoded: { schema: { type: object, properties: {} } } } }';
    const none = "'204': { $ref: '#/components/responses/Done' }, '404': { $ref: '#/components/responses/Done' }";
    write(
      'from/pets.yaml',
      `${pets
        .replace('operationId: find_pet', `operationId: find_pet\n      requestBody: ${empty}`)
        .replace('application/json', 'application/xml: { schema: { type: object } }, application/json')
        .replace(
          "responses:\n        '200'",
          `responses:\n        ${none.replace(', ', '\n        ')}\n        '200'`,
        )}components: { responses: { Done: { description: Done., content: { application/json: {} } } } }\n`,
    );
    await expect(add({ isStrict: true })).rejects.toThrow("3 things can't be carried");
    expect(await add()).toBe(0);
    expect(read('specs/pets/LEFT_OUT.md').match(/^- .*/gm)).toEqual([
      '- `requestBody in GET /pets/{id}`',
      '- `application/xml of 200 in GET /pets/{id}`',
      '- `content of 204 in GET /pets/{id}`',
    ]);
    const spec = parseYaml(read('specs/pets/openapi.yaml')) as Json;
    const { requestBody, responses } = spec.paths['/pets/{id}'].get;
    expect(requestBody).toBeUndefined();
    expect(responses['204']).toEqual({ description: 'Done.' });
    expect(responses['404']).toEqual({ $ref: '#/components/responses/Done' });
    expect(spec.components.responses.Done.content).toEqual({ 'application/json': {} });
  });

  test('leaves out a status that is no answer, and the operation that has no other', async () => {
    const { add, read, write } = workspace();
    const interim = "'101': { description: Switched. }";
    write(
      'from/pets.yaml',
      `${pets.replace("responses:\n        '200'", `responses:\n        ${interim}\n        '200'`)}  /socket: { get: { responses: { ${interim} } } }\n`,
    );
    expect(await add()).toBe(0);
    expect(read('specs/pets/LEFT_OUT.md').match(/^- .*/gm)).toEqual(['- `101 in GET /pets/{id}`', '- `GET /socket`']);
  });

  test.each([
    ['is required', 'required: true, content: { application/json: { schema: { type: object } } }'],
    ['says something', 'content: { application/json: { schema: { type: object, required: [a] } } }'],
    ['is a list', 'content: { application/json: { schema: { type: array } } }'],
  ])('refuses a body of GET that %s, and says what to do', async (_what, body) => {
    const { add, printed, write } = workspace();
    write(
      'from/pets.yaml',
      pets.replace('operationId: find_pet', `operationId: find_pet\n      requestBody: { ${body} }`),
    );
    await expect(add()).rejects.toThrow("1 thing can't be carried");
    expect(printed()).toContain('`get` has a request body');
  });
});
