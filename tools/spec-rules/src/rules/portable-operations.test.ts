import { describe, expect, test } from 'vitest';
import { found, lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root?: string) => lintWith('portable-operations', operation(yaml, root));
const post = '#/paths/~1things/post';

describe('portable-operations', () => {
  test.each(['get', 'head'])('refuses a body of `%s`', async (method) => {
    const yaml = `openapi: 3.1.0\npaths: {/things: {${method}: {requestBody: {content: {}}, responses: {}}}}`;
    expect(await lintWith('portable-operations', yaml)).toEqual(
      found(`#/paths/~1things/${method}/requestBody`, `\`${method}\` has a request body`),
    );
  });

  test('refuses the content of a status that has none, referred to or not', async () => {
    const content = '{description: a, content: {application/json: {}}}';
    const yaml = `responses: {'200': ${content}, '204': ${content}, '304': {description: b}, '205': {$ref: '#/components/responses/A'}}`;
    expect(await lint(yaml, `components: {responses: {A: ${content}}}`)).toEqual([
      ...found(`${post}/responses/204`, '`204` has `content`'),
      ...found(`${post}/responses/205`, '`205` has `content`'),
    ]);
  });

  test('refuses a status that is no answer', async () => {
    expect(await lint("responses: {'101': {description: a, content: {text/plain: {}}}, 1XX: {}, '200': {}}")).toEqual([
      ...found(`${post}/responses/101`, 'The status is `101`'),
      ...found(`${post}/responses/1XX`, 'The status is `1XX`'),
    ]);
  });

  test('refuses an operation without responses', async () => {
    expect(await lint('summary: Nothing comes back.')).toEqual(found(post, 'The operation has no `responses`'));
  });

  test('refuses a range of statuses that nothing takes for one', async () => {
    expect(await lint("responses: {'2xx': {description: a}, 4XX: {description: b}}")).toEqual(
      found(`${post}/responses/2xx`, 'The status is `2xx`'),
    );
  });

  test('refuses `trace`', async () => {
    expect(await lintWith('portable-operations', 'openapi: 3.1.0\npaths: {/things: {trace: {responses: {}}}}')).toEqual(
      found('#/paths/~1things/trace', 'There is `trace`'),
    );
  });

  // https://spec.openapis.org/oas/v3.2.0#path-item-object
  test('takes a body of QUERY, and operations of other registered methods', async () => {
    const more = '{COPY: {responses: {}}, M-SEARCH: {responses: {}}}';
    const query = '{requestBody: {content: {}}, responses: {}}';
    const yaml = `openapi: 3.2.0\npaths: {/things: {query: ${query}, additionalOperations: ${more}}}`;
    expect(await lintWith('portable-operations', yaml)).toEqual([]);
  });

  test.each([
    ['POST', 'OpenAPI has a field for this method'],
    ['post', 'OpenAPI has a field for this method'],
    ['CONNECT', '`fetch` does not send it'],
    ['copy', 'the HTTP parser of Node does not read it'],
    ['FROBNICATE', 'the HTTP parser of Node does not read it'],
  ])('refuses `%s` among the additional operations', async (method, why) => {
    const yaml = `openapi: 3.2.0\npaths: {/things: {additionalOperations: {${method}: {responses: {}}}}}`;
    const pointer = `#/paths/~1things/additionalOperations/${method}`;
    expect(await lintWith('portable-operations', yaml)).toEqual(
      found(pointer, `\`${method}\` is an additional operation, which cannot be carried to .*: ${why}`),
    );
  });
});
