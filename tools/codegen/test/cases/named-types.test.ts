import { afterAll, beforeAll, expect, it } from 'vitest';
import { Editor } from '../editor.ts';
import { type Generated, generated } from '../generated.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ 'application/json': { schema } });
const operation = (operationId: string, schema: object) => ({
  operationId,
  requestBody: { required: true, content: json(schema) },
  responses: {
    200: { description: 'a', content: json(schema) },
    400: { description: 'b', content: json(ref('Error')) },
  },
});

const schemas = {
  Member: {
    type: 'object',
    required: ['name'],
    properties: { name: ref('Name'), rating: { anyOf: [ref('Rating'), { type: 'null' }] }, crew: ref('crew-of') },
  },
  Name: { type: 'string', description: 'What a member is called.' },
  Rating: { type: 'integer', description: 'An Elo rating.' },
  'crew-of': { type: 'array', items: ref('Member') },
  Json: { anyOf: [{ type: 'string' }, { type: 'array', items: ref('Json') }] },
  Nest: { type: 'array', items: { anyOf: [ref('Nest'), { type: 'array', items: ref('Nest') }] } },
  Contact: {
    anyOf: [
      { type: 'object', required: ['email'], properties: { email: { type: 'string' } } },
      { type: 'object', required: ['phone'], properties: { phone: { type: 'string' } } },
    ],
  },
  Error: { type: 'object', properties: { message: { type: 'string' } } },
  Result: { type: 'object', required: ['won'], properties: { won: { type: 'boolean' } } },
  ApiError: { type: 'object', required: ['code'], properties: { code: { type: 'integer' } } },
  JoinInput: { type: 'object', required: ['odd'], properties: { odd: { type: 'boolean' } } },
  Record: { type: 'object', additionalProperties: ref('Result') },
  string: { type: 'integer', description: '*/ globalThis.pwned = 1; /*' },
  Gender: { type: 'string', description: 'How a member is addressed.', enum: ['f', "m'", '*/', 1] },
  GENDERS: {
    type: 'object',
    properties: { country: { enum: ['NL', 'BE', null] }, status: { type: 'string', enum: ['a'] } },
  },
  Query: { type: 'object', properties: { sort: { type: 'string', enum: ['up', 'down'] } } },
  QuerySort: { type: 'string' },
};

let club: Generated;
beforeAll(async () => {
  const limit = { name: 'limit', in: 'query', schema: { type: 'integer', description: 'How many at most.' } };
  club = await generated({
    servers: [
      { name: 'production', url: 'https://{region}.example.com/v1', variables: { region: { default: 'eu' } } },
      { name: 'test */', url: 'https://test.example.com' },
      { url: 'https://unnamed.example.com' },
    ],
    paths: {
      '/join': { post: operation('join', ref('Member')) },
      '/join2': { post: operation('join-', ref('Contact')) },
      '/list': { get: { operationId: 'list', parameters: [limit], responses: { 204: { description: 'none' } } } },
    },
    components: {
      schemas,
      securitySchemes: { old: { type: 'apiKey', in: 'header', name: 'X-Old', deprecated: true } },
    },
  });
});
afterAll(() => club.dispose());

/** What the `index.ts` of a package exports. */
const INDEX = `export * from '@rollcall/runtime/client';
export * from './client.ts';
export type * from './signatures.ts';
export type * from './types.ts';
export * from './values.ts';
`;

it('gives every component and operation a type that the package can export, whatever it is called', async () => {
  const errors = await club.compile(`${INDEX}
import type { ApiErrorSchema, ErrorOf, Gender, JoinInput, JoinOperationInput, Json, Member, Nest, QuerySortValue, RecordSchema, ResultSchema, String } from './use.ts';
const json: Json = ['a', ['b', []]];
const nest: Nest = [[], [[[]]]];
const input: JoinOperationInput = { body: { name: 'Ada', crew: [{ name: 'Bo', rating: null }] } };
const own: JoinInput = { odd: true };
const record: RecordSchema = { a: { won: true } };
const sort: QuerySortValue = 'up';
const result: ResultSchema = record.a!;
const gender: Gender = "m'";
({ json, nest, input, own, sort, result, gender }) satisfies object;
1 satisfies String;
({ code: 1 }) satisfies ApiErrorSchema;
// @ts-expect-error a list of lists alone
const wrong: Nest = ['a'];
// @ts-expect-error neither an email nor a phone
const nobody: Parameters<typeof import('./calls.ts')['join-']>[1] = { body: {} };
export type Unused = [ErrorOf<never>, Member, typeof wrong, typeof nobody];
`);
  expect(errors).toEqual([]);
});

it('exports the values of what lists them, those that its type allows', async () => {
  const { GENDERS_2, GENDERS_COUNTRIES, QUERY_SORT_VALUES, SERVERS: _, ...others } = await club.load('values.ts');
  expect(GENDERS_2).toEqual(['f', "m'", '*/']);
  expect(GENDERS_COUNTRIES).toEqual(['NL', 'BE']);
  expect(QUERY_SORT_VALUES).toEqual(['up', 'down']);
  expect(others).toEqual({});
});

// https://spec.openapis.org/oas/v3.2.0#security-scheme-object
it('marks security schemes that are deprecated', () => {
  expect(club.read('client.ts')).toMatch(
    /Sent as the header `X-Old`\.\n {3}\*\n {3}\* @deprecated\n {3}\*\/\n {2}readonly old\?/,
  );
});

// https://spec.openapis.org/oas/v3.2.0#server-object
it('exports the servers that have a name', async () => {
  expect((await club.load('values.ts')).SERVERS).toEqual({
    production: 'https://eu.example.com/v1',
    'test */': 'https://test.example.com',
  });
});

it('shows the description of what a property or a parameter refers to', () => {
  const editor = new Editor(club.folder);
  const member = "import type { Member } from './types.ts';\ndeclare const member: Member;\nmember.";
  expect(editor.hover(`${member}na|me;`).comment).toBe('What a member is called.');
  expect(editor.hover(`${member}rat|ing;`).comment).toBe('An Elo rating.');
  const list = "import { list } from './calls.ts';\nlist({} as never, { query: { lim|it: 1 } });";
  expect(editor.hover(list).comment).toBe('How many at most.');
});
