import { expect, test } from 'vitest';
import type { TargetModel, TargetOperation } from '../../../../tools/command/src/project/target.ts';
import { httpFiles } from './http.ts';

const [requests, environments] = httpFiles({
  environments: { mock: 'http://127.0.0.1:4010', staging: (api) => `https://${api}.test` },
});

const operation = (changes: Partial<TargetOperation> = {}): TargetOperation => ({
  id: 'addNote',
  pointer: '#/paths/~1notes~1{id}/post',
  method: 'POST',
  path: '/notes/{id}',
  tags: [],
  isDeprecated: false,
  parameters: [
    { name: 'id', in: 'path', isRequired: true, examples: [{ name: 'first', value: 'a/b' }] },
    { name: 'mode', in: 'query', isRequired: true, examples: [{ name: 'first', value: 'a&b' }] },
    { name: 'X-Trace', in: 'header', isRequired: false, examples: [] },
  ],
  requestBody: {
    isRequired: true,
    contents: [{ mediaType: 'application/json', examples: [{ name: 'short', value: { text: 'a\nb' } }] }],
  },
  responses: [],
  security: [['key', 'token']],
  ...changes,
});

const model = (...operations: TargetOperation[]): TargetModel => ({
  version: 1,
  api: 'notes',
  title: 'Notes\n### attack',
  apiVersion: '1',
  servers: [],
  securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'key' }, token: { type: 'http', scheme: 'bearer' } },
  operations,
  webhooks: [],
  schemas: {},
  document: {},
});

const bodyOf = (mediaType: string, value: unknown) =>
  operation({ requestBody: { isRequired: true, contents: [{ mediaType, examples: [{ name: 'x', value }] }] } });
const uncarried = (given: TargetOperation) => [...(requests?.carries(model(given)) ?? [])];

test('each example is a request, with variables for secrets', () => {
  expect(uncarried(operation())).toEqual([]);
  expect(requests?.render(model(operation()))).toBe(`# Notes ### attack 1

### addNote: short
POST {{baseUrl}}/notes/a%2Fb?mode=a%26b&key={{key}}
Authorization: Bearer {{token}}
Content-Type: application/json

{
  "text": "a\\nb"
}
`);
});

test('forms are written as they are sent', () => {
  const form = requests?.render(model(bodyOf('application/x-www-form-urlencoded', { 'a b': '{{x}}', n: 1 })));
  expect(form).toContain('\n\na%20b=%7B%7Bx%7D%7D&n=1\n');
  const multipart = requests?.render(model(bodyOf('multipart/form-data', { a: 'b' })));
  expect(multipart).toContain(
    'boundary=requests\n\n--requests\nContent-Disposition: form-data; name="a"\n\nb\n--requests--\n',
  );
});

test.each([
  ['application/json', { a: '{{secret}}' }, 'The example has a `{{`, which would begin a variable.'],
  ['multipart/form-data', { a: 'x\n--requests--' }, 'The example has a line break.'],
  ['application/xml', '<a/>', "A body of `application/xml` can't be written by hand."],
])('what would be something else in the file is refused: %s %j', (mediaType, value, message) => {
  expect(uncarried(bodyOf(mediaType, value)).map((found) => found.message)).toEqual([message]);
});

test('a required parameter without an example is refused', () => {
  const parameters = [{ name: 'id', in: 'path', isRequired: true, examples: [] }] as const;
  expect(uncarried(operation({ parameters }))).toEqual([
    { pointer: '#/paths/~1notes~1{id}/post/parameters/0', message: 'The parameter `id` has no example.' },
  ]);
});

test('environments have an address for each API', () => {
  expect(JSON.parse(String(environments?.render(model())))).toEqual({
    mock: { baseUrl: 'http://127.0.0.1:4010' },
    staging: { baseUrl: 'https://notes.test' },
  });
});
