import { describe, expect, it } from 'vitest';
import { answerOf, serveOne } from '../../test/one-operation.ts';
import type { SecurityRequirement, SecuritySchemes } from '../operation.ts';
import { safeEqual } from './index.ts';

const schemes = {
  basic: { type: 'http', scheme: 'Basic' },
  bearer: { type: 'http', scheme: 'bearer' },
  digest: { type: 'http', scheme: 'digest' },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
  oauth: { type: 'oauth2' },
} as const satisfies SecuritySchemes;

/** Authenticators that accept what contains `good`, and say who it is. */
const authenticate = Object.fromEntries(
  Object.keys(schemes).map((name) => [
    name,
    async (credential: object, { scopes }: { scopes: readonly string[] }) =>
      Object.values(credential).some((value) => value.includes('good')) && {
        ...credential,
        ...(scopes.length > 0 && { scopes }),
      },
  ]),
);

function serve(...security: SecurityRequirement[]) {
  return serveOne({ operation: { method: 'GET', security }, schemes, options: { authenticate } }).app;
}

const basic = (text: string) => `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}`;

async function principalOf(app: ReturnType<typeof serve>, headers: Record<string, string>, query = '') {
  const { status, body } = await answerOf(app.request(`/loans${query}`, { headers }));
  return status === 200 ? body.principal : status;
}

describe('a credential', () => {
  it.each<[string, SecurityRequirement, Record<string, string>, string, unknown]>([
    ['Basic', { basic: [] }, { authorization: basic('maren:good') }, '', { username: 'maren', password: 'good' }],
    [
      'Basic, its name in any case',
      { basic: [] },
      { authorization: basic('maren:good').replace('Basic', 'bASIC ') },
      '',
      { username: 'maren', password: 'good' },
    ],
    [
      'Basic, with colons in the password',
      { basic: [] },
      { authorization: basic('maren:good::') },
      '',
      { username: 'maren', password: 'good::' },
    ],
    [
      'Basic, in UTF-8',
      { basic: [] },
      { authorization: basic('mären:goodß') },
      '',
      { username: 'mären', password: 'goodß' },
    ],
    ['Bearer', { bearer: [] }, { authorization: 'bearer good.a-b_c~/+==' }, '', { token: 'good.a-b_c~/+==' }],
    [
      'OAuth 2, with scopes',
      { oauth: ['lend'] },
      { authorization: 'Bearer good' },
      '',
      { token: 'good', scopes: ['lend'] },
    ],
    [
      'another scheme',
      { digest: [] },
      { authorization: 'Digest username="good", x=1' },
      '',
      { credentials: 'username="good", x=1' },
    ],
    ['a key in a header', { header: [] }, { 'x-key': 'good' }, '', { key: 'good' }],
    ['a key in the query', { query: [] }, {}, '?key=good%20', { key: 'good ' }],
    ['a key in a cookie', { cookie: [] }, { cookie: 'a=b; session=good' }, '', { key: 'good' }],
  ])('%s', async (_, requirement, headers, query, expected) => {
    expect(await principalOf(serve(requirement), headers, query)).toEqual({
      [Object.keys(requirement)[0] ?? '']: expected,
    });
  });

  it.each<[string, SecurityRequirement, Record<string, string>, string]>([
    ['is missing', { basic: [] }, {}, ''],
    ['is of another scheme', { basic: [] }, { authorization: 'Bearer good' }, ''],
    ['is of a scheme that begins alike', { bearer: [] }, { authorization: 'BearerX good' }, ''],
    ['is no base64', { basic: [] }, { authorization: 'Basic go*d' }, ''],
    ['is no UTF-8', { basic: [] }, { authorization: `Basic ${btoa('good:\xff')}` }, ''],
    ['has no colon', { basic: [] }, { authorization: basic('good') }, ''],
    ['has no token', { bearer: [] }, { authorization: 'Bearer' }, ''],
    ['has two tokens', { bearer: [] }, { authorization: 'Bearer good, Bearer good' }, ''],
    ['is empty', { header: [] }, { 'x-key': '' }, ''],
    ['is given twice', { query: [] }, {}, '?key=good&key=good'],
    ['stands in a malformed query', { query: [] }, {}, '?key=good&x=%zz'],
    ['is refused by its authenticator', { header: [] }, { 'x-key': 'bad' }, ''],
  ])('is answered 401 when it %s', async (_, requirement, headers, query) => {
    expect(await principalOf(serve(requirement), headers, query)).toBe(401);
  });
});

describe('a security requirement', () => {
  it('demands all of its schemes', async () => {
    const app = serve({ header: [], bearer: [] });
    expect(await principalOf(app, { 'x-key': 'good' })).toBe(401);
    expect(await principalOf(app, { authorization: 'Bearer good' })).toBe(401);
    expect(await principalOf(app, { 'x-key': 'good', authorization: 'Bearer bad' })).toBe(401);
    expect(await principalOf(app, { 'x-key': 'good', authorization: 'Bearer good' })).toEqual({
      header: { key: 'good' },
      bearer: { token: 'good' },
    });
  });

  it('is one of several alternatives', async () => {
    const app = serve({ header: [] }, { bearer: [] });
    expect(await principalOf(app, { 'x-key': 'bad', authorization: 'Bearer good' })).toEqual({
      bearer: { token: 'good' },
    });
    expect(await principalOf(app, { 'x-key': 'bad', authorization: 'Bearer bad' })).toBe(401);
  });

  it('that is empty lets anybody in, but knows those who prove who they are', async () => {
    const app = serve({}, { header: [] });
    expect(await principalOf(app, {})).toEqual({});
    expect(await principalOf(app, { 'x-key': 'good' })).toEqual({ header: { key: 'good' } });
  });

  it('asks no authenticator unless all credentials are there', async () => {
    let asked = 0;
    const count = () => ++asked;
    const { app } = serveOne({
      operation: { method: 'GET', security: [{ header: [], bearer: [] }] },
      schemes,
      options: { authenticate: { ...authenticate, header: count, bearer: count } },
    });
    await app.request('/loans', { headers: { 'x-key': 'good' } });
    expect(asked).toBe(0);
  });

  it('without an authenticator is refused when the server is made', () => {
    const make = (names: object) => () =>
      serveOne({ operation: { security: [{ header: [] }] }, schemes, options: { authenticate: names } });
    expect(make({})).toThrow('library needs authenticate.header: a function.');
    expect(make({ header: true })).toThrow(TypeError);
  });

  it('of a scheme that nobody declares is refused when the server is made', () => {
    expect(() => serveOne({ operation: { security: [{ other: [] }] } })).toThrow(
      'library declares no security scheme other.',
    );
  });
});

describe('a 401', () => {
  it.each<[SecurityRequirement[], string]>([
    [[{ basic: [] }], 'Basic realm="library", charset="UTF-8"'],
    [[{ bearer: [] }, { oauth: [] }], 'Bearer realm="library"'],
    [
      [{ header: [], basic: [] }],
      'ApiKey realm="library", in="header", name="X-Key", Basic realm="library", charset="UTF-8"',
    ],
    [[{ digest: [] }], 'Digest realm="library"'],
  ])('asks for %j', async (security, challenge) => {
    expect((await serve(...security).request('/loans')).headers.get('www-authenticate')).toBe(challenge);
  });

  it('comes before anything is said about the input', async () => {
    const { app } = serveOne({
      operation: { security: [{ basic: [] }], body: { required: true, content: { 'application/json': {} } } },
      schemes,
      options: { authenticate },
    });
    expect((await app.request('/loans?%zz', { method: 'POST', body: 'x' })).status).toBe(401);
  });

  it('is not what a failing authenticator leads to', async () => {
    const error = new Error('no database');
    const { app, thrown } = serveOne({
      operation: { method: 'GET', security: [{ header: [] }] },
      schemes,
      options: {
        authenticate: {
          ...authenticate,
          header: async () => {
            throw error;
          },
        },
      },
    });
    expect((await app.request('/loans', { headers: { 'x-key': 'good' } })).status).toBe(500);
    expect(thrown).toEqual([error]);
  });
});

describe('safeEqual', () => {
  it.each([
    ['', '', true],
    ['a', 'a', true],
    ['häß', 'häß', true],
    ['a', '', false],
    ['', 'a', false],
    ['a', 'b', false],
    ['aa', 'a', false],
    ['abab', 'ab', false],
    ['ab', 'abab', false],
    ['\u0000', '', false],
  ])('%j and %j: %s', (given, expected, equal) => {
    expect(safeEqual(given, expected)).toBe(equal);
  });
});
