import { gzipSync } from 'node:zlib';
import { encode, type Message } from './message.ts';
import type { Random } from './random.ts';

/** Larger than the server under test takes. */
export const TOO_LARGE = 70_000;

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e\u0301',
  '💥'.repeat(300),
  'x'.repeat(3000),
  [],
  {},
  [[[[]]]],
  { __proto__: null, constructor: 1 },
  "'; drop table users; --",
  '../../../etc/passwd',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what an injection into a template would look like
  '${7*7}{{7*7}}',
];
const TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/jsonx',
  '*/*',
  ';',
  'multipart/form-data; boundary=',
];
const RAW_BODIES = [
  '',
  '{',
  '[]',
  'null',
  '"',
  '{"a":1,"a":2}',
  '{"gender":"MALE","__proto__":{"x":1}}',
  '['.repeat(5000),
  '{}{}',
  '\ufeff{}',
  'NaN',
  '--',
  '%00',
];
const LINES = ['TRACE', 'DELETE', 'HEAD', 'OPTIONS', 'PUT', 'GET', 'POST', 'PURGE'];
const PATHS = [
  '%',
  '%ff',
  '%00',
  '/..',
  '//',
  '?',
  '?%',
  '?a=%ff',
  '#x',
  ';a',
  '/%2e%2e',
  `?${'a=1&'.repeat(1200)}`,
  '\\',
  `/${'x'.repeat(3000)}`,
];

type Mutation = (message: Message, random: Random) => Message;

/** Swaps a few bytes of the body, anywhere, for any. */
const flipBody: Mutation = (message, random) => {
  const body = Buffer.from(message.body);
  for (let times = 1 + random.below(8); times > 0 && body.length > 0; times--)
    body[random.below(body.length)] = random.below(256);
  return { ...message, body };
};

const flipAnywhere: Mutation = (message, random) => {
  const flips = Array.from({ length: 1 + random.below(4) }, () => [random.below(1e6), random.below(256)] as const);
  return { ...message, flips };
};

const truncate: Mutation = (message, random) => ({ ...message, cutAt: 1 + random.below(1e6) });

const oversize: Mutation = (message, random) => {
  const padding = Buffer.alloc(TOO_LARGE, 0x20);
  return random.pick<() => Message>([
    () => ({ ...message, body: Buffer.concat([message.body, padding]) }),
    () => ({ ...message, headers: { ...message.headers, 'content-length': '99999999999' } }),
    () => ({ ...message, headers: { ...message.headers, 'x-padding': 'x'.repeat(20_000) } }),
    () => chunked(message, Buffer.concat([message.body, padding])),
    () => ({ ...message, line: message.line.replace(' HTTP', `${'x'.repeat(20_000)} HTTP`) }),
  ])();
};

/** As chunks, of which now and then one is wrong. */
function chunked(message: Message, body: Buffer, size = body.length.toString(16)): Message {
  const bytes = Buffer.concat([Buffer.from(`${size}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
  return { ...message, headers: { ...message.headers, 'transfer-encoding': 'chunked' }, body: bytes };
}

const rechunk: Mutation = (message, random) =>
  chunked(message, message.body, random.pick([undefined, undefined, 'zz', 'ffffffffffffffff', '-1', '1']));

const reencode: Mutation = (message, random) => {
  const { headers, body } = message;
  const type = headers['content-type'] ?? '';
  return random.pick<() => Message>([
    () => ({ ...message, body: Buffer.from(body.toString('latin1'), 'utf16le') }),
    () => ({ ...message, body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]) }),
    () => ({ ...message, body: gzipSync(body) }),
    () => ({ ...message, body: gzipSync(body), headers: { ...headers, 'content-encoding': 'gzip' } }),
    () => ({ ...message, headers: { ...headers, 'content-type': `${type}; charset=latin1` } }),
    () => ({ ...message, headers: { ...headers, 'content-type': random.pick(TYPES) } }),
    () => ({ ...message, body: Buffer.from(body.toString().replace(/[aeiou]/, '\u00ff'), 'latin1') }),
  ])();
};

const dribble: Mutation = (message, random) => ({ ...message, pause: 1 + random.below(4) });

const oddBody: Mutation = (message, random) => ({ ...message, body: Buffer.from(random.pick(RAW_BODIES)) });

/** Puts something odd where a value was, or takes it out, or adds one that nobody knows. */
const oddValue: Mutation = (message, random) => {
  const { contract } = message;
  if (contract.bodies.length === 0) return message;
  const body: Record<string, unknown> = { ...random.pick(contract.bodies) };
  const name = random.pick([...Object.keys(body), 'toString', 'unknown', '__proto__', 'user_id']);
  if (random.below(4) === 0) delete body[name];
  else Object.defineProperty(body, name, { value: random.pick(ODD_VALUES), enumerable: true });
  return { ...message, body: encode(contract, body) };
};

const oddTarget: Mutation = (message, random) => {
  const [method = '', path = '', version = ''] = message.line.split(' ');
  const target = random.below(2)
    ? path + random.pick(PATHS)
    : path.slice(0, 2 + random.below(path.length)) + random.pick(PATHS);
  const line = random.below(2) ? `${random.pick(LINES)} ${path} ${version}` : `${method} ${target} ${version}`;
  return { ...message, line };
};

const oddHeaders: Mutation = (message, random) => {
  const name = random.pick([
    ...Object.keys(message.headers),
    'content-length',
    'expect',
    'upgrade',
    'transfer-encoding',
    'range',
  ]);
  const value = random.pick([
    '',
    ' ',
    '-1',
    '\u00ff',
    'x'.repeat(500),
    'Basic !',
    'Bearer',
    '100-continue',
    'h2c',
    'chunked, chunked',
    ',',
  ]);
  return { ...message, headers: { ...message.headers, [name]: value } };
};

const nothing: Mutation = (message) => message;

/** By name, all that is done to requests. */
export const mutations = {
  nothing,
  flipBody,
  flipAnywhere,
  truncate,
  oversize,
  rechunk,
  reencode,
  dribble,
  oddBody,
  oddValue,
  oddTarget,
  oddHeaders,
} as const satisfies Readonly<Record<string, Mutation>>;

export type MutationName = keyof typeof mutations;
