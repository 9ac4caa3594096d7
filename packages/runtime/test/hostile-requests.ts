/** Requests that nobody should send, the same ones for the same seed. */

/** Numbers below 1 that depend on the seed alone: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface HostileRequest {
  readonly kind: string;
  /** What is sent, one after the other, with a pause between them. */
  readonly pieces: readonly Uint8Array[];
}

const AUTHORIZATION = `authorization: Basic ${btoa('ada:secret')}`;
const HOST = 'host: 127.0.0.1';
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const message = (line: string, headers: readonly string[], body = ''): string =>
  `${[`${line} HTTP/1.1`, HOST, AUTHORIZATION, ...headers].join('\r\n')}\r\n\r\n${body}`;
const sized = (body: string, type = 'application/json'): string =>
  message('POST /loans', [`content-type: ${type}`, `content-length: ${body.length}`], body);
const chunked = (...chunks: readonly string[]): string =>
  message(
    'POST /loans',
    ['content-type: application/json', 'transfer-encoding: chunked'],
    `${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`,
  );

const LOAN = '{"isbn":"978-3-16","days":14}';
const FORM = '--b\r\ncontent-disposition: form-data; name="note"\r\n\r\nhello\r\n--b--\r\n';
const VALID = [
  sized(LOAN),
  chunked(LOAN.slice(0, 9), LOAN.slice(9)),
  sized(FORM, 'multipart/form-data; boundary=b'),
  message('GET /books/978-3-16?page=2&tag=a&tag=b', []),
];

/** Nobody may get to this by hiding it in another request. */
const SMUGGLED = message('GET /smuggled', []);
const inBody = (...headers: readonly string[]): string =>
  message('POST /loans', ['content-type: application/json', ...headers], `0\r\n\r\n${SMUGGLED}`);
const SMUGGLING = [
  inBody('content-length: 4', 'transfer-encoding: chunked'),
  inBody('transfer-encoding: chunked', `content-length: ${5 + SMUGGLED.length}`),
  inBody(`content-length: ${5 + SMUGGLED.length}`, 'transfer-encoding: xchunked'),
  inBody('transfer-encoding: chunked, identity'),
  inBody('transfer-encoding : chunked', `content-length: ${5 + SMUGGLED.length}`),
  inBody('transfer-encoding:\x0bchunked', `content-length: ${5 + SMUGGLED.length}`),
  inBody('transfer-encoding: chunked', 'transfer-encoding: identity'),
  inBody(`content-length: ${5 + SMUGGLED.length}`, 'content-length: 0'),
  inBody(`content-length: +${5 + SMUGGLED.length}`),
  inBody(`content-length: ${5 + SMUGGLED.length}, ${5 + SMUGGLED.length}`),
  message('POST /loans', ['content-type: application/json', `content-length: ${SMUGGLED.length}`], SMUGGLED),
  message('GET /books/1', [`content-length: ${SMUGGLED.length}`], SMUGGLED),
  message(`GET /books/1 HTTP/1.1\nx: ${SMUGGLED.replaceAll('\r\n', ' ')}`, []),
  message('POST /loans', ['transfer-encoding: chunked'], `2;${'x'.repeat(40)}\n{}\r\n0\r\n\r\n`),
  message('POST /loans', ['transfer-encoding: chunked'], `fffffffffffffffff\r\n${SMUGGLED}`),
];

const BODIES = [
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  '{"isbn":"1","isbn":"2","days":1}',
  '{"__proto__":{"days":1},"isbn":"1"}',
  '{"isbn":"1","days":1e999}',
  '{"isbn":"1","days":12345678901234567890}',
  '{"isbn":"\xff\xfe","days":1}',
  '\xef\xbb\xbf{"isbn":"1","days":1}',
  '{"isbn":null,"days":"1"}',
  'null',
  '"',
  '',
  `{"isbn":"${'9'.repeat(60_000)}","days":1}`,
  `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":${index}`).join()}}`,
];
const TARGETS = [
  '/books/%zz',
  '/books/%00',
  '/books/..%2f..%2fetc',
  '/../../etc/passwd',
  '/books/1?page=NaN',
  '/books/1?page=1&page=2',
  '/books/1?%ff=%c0%af',
  `/books/1?${'tag=a&'.repeat(2000)}`,
  '//books/1',
  '/books/1#/../loans',
  'http://elsewhere.example.com/books/1',
  'http://[/books/1',
  '*',
  '/books\\1',
  '/loans/',
  '/constructor',
  '/books/__proto__',
];

type Make = (random: () => number) => HostileRequest['pieces'];

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

function flipped(random: () => number): Uint8Array {
  const bytes = latin1(pick(VALID, random)).slice();
  for (let count = 1 + Math.floor(random() * 8); count > 0; count--) {
    const index = Math.floor(random() * bytes.length);
    bytes[index] = (bytes[index] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return bytes;
}

const MAKERS: Readonly<Record<string, Make>> = {
  flipped: (random) => [flipped(random)],
  truncated: (random) => {
    const bytes = latin1(pick(VALID, random));
    return [bytes.slice(0, Math.floor(random() * bytes.length))];
  },
  oversized: (random) => [
    latin1(
      pick(
        [
          () => sized('x'.repeat(70_000)),
          () => chunked('x'.repeat(70_000), 'x'.repeat(70_000)),
          () => message('GET /books/1', [`x-long: ${'x'.repeat(20_000)}`]),
          () => message(`GET /books/${'x'.repeat(20_000)}`, []),
          () =>
            message(
              'GET /books/1',
              Array.from({ length: 3000 }, (_, index) => `x-${index}: 1`),
            ),
        ],
        random,
      )(),
    ),
  ],
  slow: (random) => {
    const bytes = latin1(pick(VALID, random));
    const size = Math.ceil(bytes.length / 6);
    return Array.from({ length: 6 }, (_, index) => bytes.slice(index * size, (index + 1) * size));
  },
  smuggling: (random) => [latin1(pick(SMUGGLING, random))],
  body: (random) => [latin1(sized(pick(BODIES, random)))],
  target: (random) => [
    latin1(message(`${pick(['GET', 'POST', 'PUT', 'OPTIONS', 'BREW'], random)} ${pick(TARGETS, random)}`, [])),
  ],
  credentials: (random) => [
    latin1(
      pick(VALID, random).replace(
        AUTHORIZATION,
        pick(
          ['authorization: Basic', 'authorization: Basic \xff', 'x: y', `${AUTHORIZATION}\r\n${AUTHORIZATION}`],
          random,
        ),
      ),
    ),
  ],
  noise: (random) => [Uint8Array.from({ length: 1 + Math.floor(random() * 300) }, () => Math.floor(random() * 256))],
};

/** Slow ones are rare: each takes as long as many others. */
const KINDS = Object.keys(MAKERS).flatMap((kind) => (kind === 'slow' ? [kind] : Array<string>(12).fill(kind)));

export function hostileRequest(random: () => number): HostileRequest {
  const kind = pick(KINDS, random);
  return { kind, pieces: MAKERS[kind]?.(random) ?? [] };
}
