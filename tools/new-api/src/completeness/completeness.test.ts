import type { Operation } from '@rollcall/runtime/operation';
import { describe, expect, test } from 'vitest';
import { withXml, workspace } from '../../test/workspace.ts';
import type { Json } from '../json.ts';
import { compareFacts, compareKeywords } from './completeness.ts';
import { factsOf, factsOfTable } from './facts.ts';

const parameter = (name: string, location: Operation['parameters'][number]['in']) =>
  ({ name, in: location, required: true, style: 'form', explode: true, shape: {} }) as const;
/** What the generated code would know of {@link openApi} and of {@link swagger}. */
const whole: Operation = {
  id: 'addPet',
  method: 'POST',
  path: '/pets/{id}',
  parameters: [parameter('id', 'path'), parameter('X-Key', 'header')],
  body: { required: true, content: { 'application/json': {} } },
  responses: {
    '200': { content: ['application/json', 'text/csv'], headers: { 'X-Rate': { required: false, shape: {} } } },
    '4XX': { content: [] },
  },
  security: [{ key: [] }],
  retry: 'never',
};

const key = { name: 'x-key', in: 'header', schema: {} };
const openApi: Json = {
  openapi: '3.0.3',
  paths: {
    '/pets/{number}': {
      parameters: [{ $ref: '#/components/parameters/Number' }],
      post: {
        parameters: [key, { name: 'Accept', in: 'header', schema: {} }],
        requestBody: { content: { 'application/json': {} } },
        responses: {
          '200 OK': { headers: { 'X-Rate': {} }, content: { 'application/json, text/csv': {} } },
          '4xx': { description: 'Refused.' },
        },
        security: [{ key: [] }],
      },
    },
  },
  components: { parameters: { Number: { name: 'number', in: 'path', required: true, schema: {} } } },
};
const swagger: Json = {
  swagger: '2.0',
  produces: ['application/json', 'text/csv'],
  security: [{ key: [] }],
  paths: {
    '/pets/{id}': {
      post: {
        consumes: ['application/json'],
        parameters: [{ name: 'id', in: 'path' }, { name: 'pet', in: 'body', schema: {} }, key],
        responses: { 200: { schema: {}, headers: { 'X-Rate': {} } }, '4XX': {} },
      },
    },
  },
};
const nothing = { leftOut: [], decisions: [] };
const { body: _body, ...bodiless } = whole;

describe.each([
  ['OpenAPI', openApi],
  ['Swagger', swagger],
])('what a description of %s says of operations', (_version, document) => {
  const lost = (known: Operation[], recorded = nothing) =>
    compareFacts(factsOf(document), factsOfTable(known), recorded).lost;

  test('is all known where the table of operations has it', () => {
    const { counts, lost } = compareFacts(factsOf(document), factsOfTable([whole]), nothing);
    expect(lost).toEqual([]);
    expect(Object.fromEntries(counts)).toEqual({
      operation: { said: 1, known: 1 },
      parameter: { said: 2, known: 2 },
      body: { said: 3, known: 3 },
      response: { said: 2, known: 2 },
      header: { said: 1, known: 1 },
      credential: { said: 1, known: 1 },
    });
  });

  test.each<[what: string, known: Operation, lost: string[]]>([
    ['a parameter', { ...whole, parameters: [parameter('id', 'path')] }, ['header x-key in POST /pets/{}']],
    ['a parameter of the path', { ...whole, parameters: [parameter('X-Key', 'header')] }, ['path 0 in POST /pets/{}']],
    ['a body', bodiless, ['application/json in POST /pets/{}']],
    [
      'a media type, a header and a status',
      { ...whole, responses: { '200': { content: ['application/json'] } } },
      ['text/csv of 200 in POST /pets/{}', 'x-rate of 200 in POST /pets/{}', '4XX in POST /pets/{}'],
    ],
    ['a credential', { ...whole, security: [] }, ['credential key in POST /pets/{}']],
  ])('is missed where %s is gone', (_what, known, expected) => {
    expect(lost([known])).toEqual(expected);
  });

  test.each([
    ['the operation', 'POST /pets/{id}'],
    ['the path', '/pets/{id}'],
  ])('is not missed where %s is left out by name', (_what, what) => {
    expect(lost([], { ...nothing, leftOut: [{ what, reasons: [] }] } as never)).toEqual([]);
    expect(lost([])).toHaveLength(10);
  });
});

test('what an answer or the whole description has that is left out by name is not missed', () => {
  const leftOut = ['200 in POST /pets/{id}', 'credential key'].map((what) => ({ what, reasons: [] }));
  const known = { ...whole, responses: { '4XX': { content: [] } }, security: [] };
  expect(compareFacts(factsOf(openApi), factsOfTable([known]), { leftOut, decisions: [] }).lost).toEqual([]);
});

describe('what schemas say', () => {
  const withPet = (Pet: Json, openapi = '3.0.3') => ({ openapi, paths: {}, components: { schemas: { Pet } } });
  const pet = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', maxLength: 5, nullable: true } },
  };

  test('is there in the words of another version', () => {
    const name = { anyOf: [{ type: 'string', maxLength: 5 }, { type: 'null' }] };
    expect(compareKeywords(withPet(pet), withPet({ ...pet, properties: { name } }, '3.1.0'), nothing)).toEqual([]);
    const { components, ...document } = withPet(pet);
    const older = { ...document, openapi: undefined, swagger: '2.0', definitions: components.schemas };
    expect(compareKeywords(older, withPet(pet), nothing)).toEqual([]);
  });

  test.each<[what: string, made: Json, lost: string[]]>([
    ['a keyword', { ...pet, properties: { name: { type: 'string' } } }, ['maxLength in components/schemas/Pet']],
    [
      'a property',
      { type: 'object' },
      ['maxLength', 'required name', 'the property name'].map((word) => `${word} in components/schemas/Pet`),
    ],
  ])('is missed where %s is gone, unless that is recorded', (_what, made, expected) => {
    expect(compareKeywords(withPet(pet), withPet(made), nothing)).toEqual(expected);
    const guessed = { rule: 'guessed', message: '', repair: '', pointer: '#/components/schemas/Pet/oneOf' };
    expect(compareKeywords(withPet(pet), withPet(made), { ...nothing, decisions: [guessed] })).toEqual([]);
  });

  test('is missed where a reference leads elsewhere', () => {
    const owner = (name: string) => ({ ...withPet({ items: { $ref: `#/components/schemas/${name}` } }) });
    expect(compareKeywords(owner('Cat'), owner('Dog'), nothing)).toEqual([
      'a reference to Cat in components/schemas/Pet',
    ]);
  });
});

test('an import says how much of the description was carried', async () => {
  const { add, printed, write } = workspace();
  write('from/pets.yaml', withXml);
  expect(await add()).toBe(0);
  expect(printed()).toContain(
    'Carried: 1 of 2 operations, 1 of 1 parameters, 1 of 2 responses, 1 of 2 media types of bodies. The others are in LEFT_OUT.md or IMPORTED.md.\n',
  );
  expect(printed()).not.toContain('fault of ours');
});
