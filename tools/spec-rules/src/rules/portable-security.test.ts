import { describe, expect, test } from 'vitest';
import { found, lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root?: string) => lintWith('portable-security', operation(yaml, root));
const post = '#/paths/~1things/post';

describe('portable-security', () => {
  test('refuses two credentials of one requirement that are sent in one place', async () => {
    const schemes = `{token: {type: apiKey, in: header, name: AUTHORIZATION}, key: {type: apiKey, in: header, name: X-Key},
      basic: {type: http, scheme: basic}, page: {type: apiKey, in: query, name: X-Key}}`;
    const yaml = `security: [{token: []}, {basic: []}, {basic: [], key: [], page: []}, {key: [], basic: [], token: []}]\nresponses: {}`;
    expect(await lint(yaml, `components: {securitySchemes: ${schemes}}`)).toEqual(
      found(`${post}/security/3`, '`basic` and `token` are both sent in the header `authorization`'),
    );
  });

  test.each(['mutualTLS', 'http, scheme: digest'])('refuses the security scheme {type: %s}', async (scheme) => {
    expect(await lint('responses: {}', `components: {securitySchemes: {a: {type: ${scheme}}}}`)).toHaveLength(1);
  });

  test.each(['Host', 'cookie'])('refuses the header %s for an API key', async (name) => {
    const scheme = `components: {securitySchemes: {a: {type: apiKey, in: header, name: ${name}}, b: {type: apiKey, in: query, name: ${name}}}}`;
    expect(await lint('responses: {}', scheme)).toEqual(
      found('#/components/securitySchemes/a/name', `The key is the header \`${name === 'Host' ? name : 'Cookie'}\``),
    );
  });

  test('refuses a security scheme that is not defined, wherever it is asked for', async () => {
    const root =
      'security: [{key: []}, {other: []}]\ncomponents: {securitySchemes: {key: {type: apiKey, in: header, name: a}}}';
    expect(await lint('security: [{key: [], another: []}, {}]\nresponses: {}', root)).toEqual([
      expect.stringContaining('`other` is not defined'),
      expect.stringContaining('`another` is not defined'),
    ]);
  });
});
