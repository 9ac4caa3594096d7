import { describe, expect, test } from 'vitest';
import { lintWith } from '../../test/lint-with.ts';

const lint = (paths: string, more = '') => lintWith('portable-parameters', `openapi: 3.1.0\npaths: ${paths}\n${more}`);
const header = (name: string) => `{name: ${name}, in: header, schema: {type: string}}`;
const things = (parameters: string, more = '') =>
  `{/things: {get: {parameters: [${parameters}], responses: {}${more}}}}`;
const schemes = `components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    page: {type: apiKey, in: query, name: key}
    session: {$ref: '#/components/securitySchemes/visit'}
    visit: {type: apiKey, in: cookie, name: sid}
    basic: {type: http, scheme: basic}
  parameters:
    Key: {name: x-key, in: header, schema: {type: string}}`;

describe('portable-parameters: headers', () => {
  test.each([
    'Host',
    'content-length',
    'Connection',
    'Keep-Alive',
    'Transfer-Encoding',
    'TE',
    'Trailer',
    'Upgrade',
    'Expect',
  ])('refuses %s, which is no caller’s to say', async (name) => {
    expect(await lint(things(`${header('X-A')}, ${header(name)}`))).toEqual([
      expect.stringMatching(
        `^#/paths/~1things/get/parameters/1  \`${name}\` is a header parameter, which cannot be carried to client: .*fetch`,
      ),
    ]);
  });

  test('refuses the header of all cookies, and passes cookies', async () => {
    expect(await lint(things(`${header('Cookie')}, {name: Cookie, in: cookie, schema: {}}`))).toEqual([
      expect.stringContaining('`Cookie` is a header parameter, which cannot be carried to client and server'),
    ]);
  });

  test('passes other headers, other places, and what the API itself sends', async () => {
    const webhook = `webhooks: {joined: {post: {parameters: [${header('Host')}], responses: {}}}}`;
    expect(
      await lint(things(`${header('User-Agent')}, ${header('Origin')}, {name: Host, in: query, schema: {}}`), webhook),
    ).toEqual([]);
  });
});

describe('portable-parameters: credentials', () => {
  test('refuses the header, query or cookie that a security scheme of the operation is, references followed', async () => {
    const parameters = `{$ref: '#/components/parameters/Key'}, {name: key, in: query, schema: {}}, {name: sid, in: cookie, schema: {}}`;
    expect(
      await lint(things(parameters, ', security: [{key: [], basic: []}, {page: []}, {session: []}]'), schemes),
    ).toEqual([
      expect.stringMatching(
        '^#/paths/~1things/get/parameters/0  The header parameter `x-key` is the security scheme `key` too, which cannot be carried to client and server: ',
      ),
      expect.stringContaining('parameters/1  The query parameter `key` is the security scheme `page` too'),
      expect.stringContaining('parameters/2  The cookie parameter `sid` is the security scheme `session` too'),
    ]);
  });

  test('asks for the security of the document, and of the operation where it has some', async () => {
    const root = `security: [{key: []}]\n${schemes}`;
    expect(await lint(things(header('X-Key')), root)).toHaveLength(1);
    expect(await lint(things(header('X-Key'), ', security: []'), root)).toEqual([]);
    expect(await lint(things(header('X-Key'), ', security: [{page: []}]'), root)).toEqual([]);
  });

  test('says it once of a parameter of a path', async () => {
    const item = `{parameters: [${header('X-Key')}], get: {responses: {}}, put: {responses: {}}}`;
    expect(await lint(`{/things: ${item}}`, `security: [{key: []}]\n${schemes}`)).toEqual([
      expect.stringContaining('#/paths/~1things/parameters/0  The header parameter'),
    ]);
  });
});
