import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, startSandbox } from '../src/index.ts';
import { raw, statusesIn } from './support/raw.ts';

let sandbox: Listening;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const ask = (...lines: string[]) => raw(sandbox.url, [...lines, '', ''].join('\r\n'));
const CLOSE = 'Connection: close';
const CHUNK = '2\r\n{}\r\n0\r\n\r\n';
const POST = 'POST /pcxpay/v1/users/register HTTP/1.1';
const JSON_TYPE = 'Content-Type: application/json';

/** https://www.rfc-editor.org/rfc/rfc9112#section-3.2 */
describe('Host', () => {
  test.each<[string, string[]]>([
    ['is missing', []],
    ['comes twice', ['Host: a.example.com', 'Host: b.example.com']],
    ['comes twice, the same', ['Host: a.example.com', 'host: a.example.com']],
    ['has a path', ['Host: a.example.com/pcxpay']],
    ['has a user', ['Host: user@a.example.com']],
    ['has a query', ['Host: a.example.com?x']],
    ['is a list', ['Host: a.example.com, b.example.com']],
    ['has a blank', ['Host: a.example.com b']],
    ['has a port that is none', ['Host: a.example.com:http']],
  ])('is refused with 400 where it %s', async (_, hosts) => {
    const received = await ask('GET /healthz HTTP/1.1', ...hosts);
    expect(statusesIn(received)).toEqual([400]);
    expect(received).toMatch(/content-type: application\/problem\+json/i);
    expect(received).toMatch(/connection: close/i);
  });

  test.each(['a.example.com', 'a.example.com:4080', '[::1]:4080', '127.0.0.1', 'A-b.example'])(
    'may be %s',
    async (host) => {
      expect(statusesIn(await ask('GET /healthz HTTP/1.1', `Host: ${host}`, CLOSE))).toEqual([200]);
    },
  );

  test('need not be there in HTTP/1.0, and is not there twice', async () => {
    expect(statusesIn(await ask('GET /healthz HTTP/1.0', 'Host: a'))).toEqual([200]);
    expect(statusesIn(await ask('GET /healthz HTTP/1.0'))).toEqual([200]);
    expect(statusesIn(await ask('GET /healthz HTTP/1.0', 'Host: a', 'Host: a'))).toEqual([400]);
  });
});

/** https://www.rfc-editor.org/rfc/rfc9112#section-6.1 and 6.3 */
describe('Transfer-Encoding', () => {
  const send = (version: string, ...headers: string[]) =>
    raw(sandbox.url, [POST.replace('1.1', version), 'Host: a', JSON_TYPE, ...headers, '', CHUNK].join('\r\n'));

  test.each<[string, number, string[]]>([
    ['names a coding that is not known, then chunked', 501, ['Transfer-Encoding: gzip, chunked']],
    ['does so in two lines', 501, ['Transfer-Encoding: gzip', 'Transfer-Encoding: chunked']],
    ['names another one', 501, ['Transfer-Encoding: identity, chunked']],
    ['does not end with chunked', 400, ['Transfer-Encoding: gzip']],
    ['has chunked before the end', 400, ['Transfer-Encoding: chunked, gzip']],
    ['is chunked twice', 400, ['Transfer-Encoding: chunked, chunked']],
    ['is chunked twice in two lines', 400, ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked']],
    ['gives chunked a parameter', 400, ['Transfer-Encoding: chunked;q=1']],
    ['comes with Content-Length', 400, ['Transfer-Encoding: chunked', 'Content-Length: 2']],
    ['comes with Content-Length, which is first', 400, ['Content-Length: 2', 'Transfer-Encoding: chunked']],
  ])('is refused where it %s', async (_, status, headers) => {
    const received = await send('1.1', ...headers);
    expect(statusesIn(received)).toEqual([status]);
    expect(received).toMatch(/connection: close/i);
  });

  test.each(['', ',', 'gzip', 'chunked,', 'chunked;'])(
    'is refused where it is %j and no body is expected',
    async (coding) => {
      expect(statusesIn(await ask('GET /healthz HTTP/1.1', 'Host: a', `Transfer-Encoding: ${coding}`, CLOSE))).toEqual([
        400,
      ]);
    },
  );

  test('is refused in HTTP/1.0', async () => {
    expect(statusesIn(await send('1.0', 'Transfer-Encoding: chunked'))).toEqual([400]);
  });

  test('may be chunked, in any case', async () => {
    const received = await send('1.1', 'Transfer-Encoding: Chunked', CLOSE);
    expect(statusesIn(received)).toEqual([400]);
    expect(received).toContain('is required');
  });
});

/** https://www.rfc-editor.org/rfc/rfc9112#section-6.2 */
describe('Content-Length', () => {
  test.each<[string, string[]]>([
    ['comes twice', ['Content-Length: 2', 'Content-Length: 3']],
    ['is a list', ['Content-Length: 2, 2']],
    ['is no number', ['Content-Length: +2']],
    ['is negative', ['Content-Length: -2']],
  ])('is refused where it %s', async (_, headers) => {
    expect(statusesIn(await ask(POST, 'Host: a', JSON_TYPE, ...headers))).toEqual([400]);
  });
});

/** https://www.rfc-editor.org/rfc/rfc9112#section-3.2 */
describe('the target of a request', () => {
  test('may be absolute, and its host stands for the one of Host', async () => {
    const credentials = ['apikey: sandbox-key', 'Authorization: Bearer sandbox-token'];
    const received = await ask(
      'GET http://other.example.com/epixel/api/v1/user/get/sponsors/?page=9 HTTP/1.1',
      'Host: a.example.com',
      ...credentials,
      CLOSE,
    );
    expect(statusesIn(received)).toEqual([200]);
    expect(received).toContain('"previous":"http://other.example.com/epixel/');
  });

  test.each(['http://user@other.example.com/healthz', 'ftp://other.example.com/healthz', 'http:///healthz', 'healthz'])(
    'is refused where it is %s',
    async (target) => {
      expect(statusesIn(await ask(`GET ${target} HTTP/1.1`, 'Host: a', CLOSE))).toEqual([400]);
    },
  );

  test('is an authority for CONNECT alone, which is not implemented', async () => {
    expect(statusesIn(await ask('CONNECT a.example.com:80 HTTP/1.1', 'Host: a.example.com:80'))).toEqual([501]);
    expect(statusesIn(await ask('GET a.example.com:80 HTTP/1.1', 'Host: a'))).toEqual([400]);
  });

  test('is an asterisk for OPTIONS alone', async () => {
    expect(statusesIn(await ask('OPTIONS * HTTP/1.1', 'Host: a', CLOSE))).toEqual([204]);
    expect(statusesIn(await ask('GET * HTTP/1.1', 'Host: a', CLOSE))).toEqual([400]);
  });
});

test('what is not HTTP has a request id in its answer too', async () => {
  for (const lines of [['GET /healthz HTTP/1.1'], ['nonsense'], [POST, 'Host: a', 'Expect: miracles']]) {
    expect(await ask(...lines)).toMatch(/x-request-id: [0-9a-f-]{36}/i);
  }
});

test('a refused request leaves the next one on its connection unread', async () => {
  const smuggled = `GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n`;
  const first = [POST, 'Host: a', JSON_TYPE, 'Transfer-Encoding: gzip, chunked', '', `${CHUNK}${smuggled}`];
  expect(statusesIn(await raw(sandbox.url, first.join('\r\n')))).toEqual([501]);
});
