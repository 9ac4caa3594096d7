import { describe, expect, test } from 'vitest';
import { found, lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root?: string) => lintWith('portable-media-types', operation(yaml, root));
const post = '#/paths/~1things/post';
const response = (content: string) => `responses: {'200': {description: a, content: ${content}}}`;
const request = (content: string) => `requestBody: {content: ${content}}\nresponses: {}`;
const at = (where: 'requestBody' | 'responses/200', type: string, ...more: string[]) =>
  [post, where, 'content', type.replaceAll('/', '~1'), ...more].join('/').replaceAll(/[*+]/g, '.');

describe('portable-media-types: names and kinds', () => {
  test.each(['json', 'text/csv, text/plain', 'text/', ''])('refuses «%s» for a media type', async (type) => {
    const content = `{'${type}': {}, 'text/*': {}, 'application/vnd.a+json; charset=utf-8': {}}`;
    expect(await lint(`responses: {'200': {description: a, content: ${content}}}`)).toEqual(
      found(`${post}/responses/200/content/.*`, `\`${type}\` is offered`),
    );
  });

  test('says of what stands beside a carried one that it can go, and of what stands alone how it can be carried', async () => {
    const xml = 'application/xml: {schema: {type: object}}';
    expect(await lint(response(`{${xml}, application/json: {schema: {type: object}}}`))).toEqual([
      expect.stringMatching(/`application\/xml` is offered.* Remove it: `application\/json` beside it is carried\.$/),
    ]);
    expect(await lint(response(`{${xml}}`))).toEqual([
      expect.stringMatching(/`application\/xml` is offered.* Write `type: string`, and parse the text yourself/),
    ]);
  });

  test.each(['application/*json', '*/json', 'application/vnd.*', '*/*+json'])(
    'refuses «%s», which is no range',
    async (type) => {
      expect(await lint(response(`{'${type}': {}}`))).toEqual(
        found(`${post}/responses/200/content/.*`, `\`${type.replaceAll('*', '.').replaceAll('+', '.')}\` is offered`),
      );
    },
  );

  test('passes ranges, those of a suffix too, and versions that differ in a parameter', async () => {
    const content =
      '{"*/*": {}, image/*: {}, application/*+json: {}, application/json;v=1: {}, application/json;v=2: {}, text/json: {}}';
    expect(await lint(`${request(content)}`)).toEqual([]);
    expect(await lint(response(content))).toEqual([]);
  });

  test.each([
    ['application/json; v=1', 'Application/JSON;v="1"'],
    ['text/plain; charset=utf-8', 'text/plain;charset=UTF-8'],
  ])('refuses «%s» beside «%s», which is the same', async (type, same) => {
    expect(await lint(response(`{'${type}': {}, '${same}': {}}`))).toEqual(
      found(`${post}/responses/200/content/.*`, `\`${same}\` is \`${type}\``),
    );
  });

  test('refuses a charset that text would not be written in; bytes have none', async () => {
    for (const type of ['text/csv; charset=latin1', 'application/json;charset=iso-8859-1'])
      expect(await lint(request(`{'${type}': {}}`))).toEqual(found(at('requestBody', type), `\`${type}\` is offered`));
    expect(await lint(request('{application/pdf; charset=binary: {}, text/csv; charset=UTF-8: {}}'))).toEqual([]);
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data'])(
    'refuses the fields of a response of %s',
    async (type) => {
      const schema = '{schema: {type: object, properties: {a: {type: string}}}}';
      expect(await lint(response(`{${type}: ${schema}}`))).toEqual(found(at('responses/200', type), '.*is offered'));
      expect(await lint(request(`{${type}: ${schema}}`))).toEqual([]);
      expect(await lint(response(`{${type}: {schema: {type: string}}}`))).toEqual([]);
    },
  );

  test.each([
    ['application/xml', '{type: object}'],
    ['text/csv; charset=utf-8', '{type: array}'],
    ['application/soap+xml', '{properties: {}}'],
    ['*/*', '{type: object}'],
    ['application/zip', '{allOf: [{type: object}]}'],
    ['image/*', '{type: integer}'],
    ['multipart/mixed', '{type: object}'],
  ])('refuses %s of %s, in requests and in responses', async (type, schema) => {
    const content = `content: {"${type}": {schema: ${schema}}}`;
    const yaml = `requestBody: {${content}}\nresponses: {'200': {description: a, ${content}}}`;
    expect(await lint(yaml)).toEqual([
      expect.stringContaining('is offered, which cannot'),
      expect.stringContaining('is offered, which cannot'),
    ]);
  });

  test.each([
    ['application/xml', '{type: string}'],
    ['text/csv', '{}'],
    ['*/*', '{type: string, format: binary}'],
    ['image/*', '{}'],
    ['application/octet-stream', '{oneOf: [{type: string}, {type: object}]}'],
    ['application/problem+json', '{type: object}'],
  ])('passes %s of %s', async (type, schema) => {
    expect(await lint(`responses: {'200': {description: a, content: {"${type}": {schema: ${schema}}}}}`)).toEqual([]);
  });
});

describe('portable-media-types: bytes, files and text', () => {
  test.each([
    ['pattern', "{type: string, pattern: '^a'}", 'pattern'],
    ['enum', '{enum: [a]}', 'enum'],
    ['an encoding', '{type: string, contentEncoding: base64}', 'contentEncoding'],
    ['a format', '{type: string, format: email}', 'format'],
    ['a bound of one branch', '{anyOf: [{type: string, maxLength: 3}, {type: string}]}', 'anyOf/0/maxLength'],
  ])('refuses %s of a body of bytes, which would not be judged', async (_, schema, place) => {
    for (const type of ['application/pdf', '*/*'])
      expect(await lint(request(`{'${type}': {schema: ${schema}}}`))).toEqual(
        found(at('requestBody', type, 'schema', place), 'Bytes have `'),
      );
  });

  test('refuses the same behind a reference, and of a file of a form', async () => {
    const schemas = "components: {schemas: {Pdf: {type: string, format: binary, pattern: '^a'}}}";
    expect(await lint(request("{application/pdf: {schema: {$ref: '#/components/schemas/Pdf'}}}"), schemas)).toEqual(
      found('#/components/schemas/Pdf/pattern', 'Bytes have `pattern`'),
    );
    const form = '{type: object, properties: {a: {type: array, items: {type: string, format: binary, enum: [a]}}}}';
    expect(await lint(request(`{multipart/form-data: {schema: ${form}}}`))).toEqual(
      found(at('requestBody', 'multipart/form-data', 'schema/properties/a/items/enum'), 'A file has `enum`'),
    );
  });

  test('passes what counts the bytes of a body, of a file, and of one that may be null', async () => {
    const file = '{type: string, format: binary, minLength: 1, maxLength: 9}';
    const form = `{type: object, properties: {a: ${file}, b: {anyOf: [${file}, {type: 'null'}]}, c: {type: string, pattern: a}}}`;
    expect(await lint(request(`{application/pdf: {schema: ${file}}, multipart/form-data: {schema: ${form}}}`))).toEqual(
      [],
    );
  });

  test('refuses a file in an urlencoded form', async () => {
    const form = '{type: object, properties: {a: {type: string, format: binary}}}';
    const type = 'application/x-www-form-urlencoded';
    expect(await lint(request(`{${type}: {schema: ${form}}}`))).toEqual(
      found(at('requestBody', type, 'schema/properties/a'), 'A field is a file'),
    );
  });

  test('refuses bytes as parameters and headers', async () => {
    const content = 'content: {application/octet-stream: {}}';
    expect(await lint(`parameters: [{name: a, in: query, ${content}}]\nresponses: {}`)).toEqual(
      found(`${post}/parameters/0/content/.*`, '.*is offered'),
    );
    expect(await lint(`responses: {'200': {description: a, headers: {A: {${content}}}}}`)).toEqual(
      found(`${post}/responses/200/headers/A/content/.*`, '.*is offered'),
    );
    const text = 'content: {text/plain: {schema: {type: integer}}}';
    expect(await lint(`parameters: [{name: a, in: query, ${text}}]\nresponses: {}`)).toEqual([]);
  });

  test('looks at a schema once, however often schemas refer to one another', async () => {
    const ref = (index: number) => `{$ref: '#/components/schemas/S${index}'}`;
    const links = Array.from(
      { length: 40 },
      (_, index) => `S${index}: {allOf: [${ref(index + 1)}, ${ref(index + 1)}]}`,
    );
    const content = `{text/plain: {schema: ${ref(0)}}}`;
    const schemas = (last: string) => `components: {schemas: {${links.join(', ')}, S40: {type: ${last}}}}`;
    const yaml = `responses: {'200': {description: a, content: ${content}}}`;
    expect(await lint(yaml, schemas('string'))).toEqual([]);
    expect(await lint(yaml, schemas('object'))).toEqual(
      found(`${post}/responses/200/content/text~1plain`, '`text/plain` is offered'),
    );
  });
});

describe('portable-media-types: form data', () => {
  const form = (encoding: string) =>
    lint(
      `requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {${encoding}}}}}}\nresponses: {}`,
    );

  test.each(['headers: {X-A: {schema: {type: string}}}', 'allowReserved: true'])(
    'refuses a part with `%s`',
    async (encoding) => {
      expect(await form(encoding)).toHaveLength(1);
    },
  );
});
