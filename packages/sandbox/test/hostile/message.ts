import type { Contract } from './contracts.ts';
import type { Random } from './random.ts';

/** A request as bytes on a wire, head and body apart. */
export interface Message {
  readonly contract: Contract;
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Milliseconds between its pieces; absent: it goes out whole. */
  readonly pause?: number;
  /** Where the bytes end before the message does. */
  readonly cutAt?: number;
  /** Bytes to put in other bytes' place, counted from the beginning of the head. */
  readonly flips?: readonly (readonly [index: number, byte: number])[];
}

const BOUNDARY = 'sandbox-7d1f0a9b';

function multipart(fields: object): string {
  const part = ([name, value]: [string, unknown]) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${typeof value === 'string' ? value : JSON.stringify(value)}\r\n`;
  return `${Object.entries(fields).map(part).join('')}--${BOUNDARY}--\r\n`;
}

/** A value as the operation takes it. */
export function encode({ mediaType }: Contract, value: unknown): Buffer {
  const isForm = mediaType === 'multipart/form-data' && typeof value === 'object' && value !== null;
  return Buffer.from(isForm ? multipart(value) : JSON.stringify(value));
}

/** A valid request. Names differ, so that not all but the first are refused as taken. */
export function validMessage(contract: Contract, random: Random, body = validBody(contract, random)): Message {
  const { method, path, headers, mediaType } = contract;
  const type = mediaType === 'multipart/form-data' ? `${mediaType}; boundary=${BOUNDARY}` : mediaType;
  return {
    contract,
    line: `${method} ${path} HTTP/1.1`,
    headers: { host: '127.0.0.1', connection: 'close', ...headers, ...(type && { 'content-type': type }) },
    body: body === undefined ? Buffer.alloc(0) : encode(contract, body),
  };
}

export function validBody({ bodies }: Contract, random: Random): object | undefined {
  if (bodies.length === 0) return undefined;
  const unique = `n${random.below(1e9)}`;
  const renamed = Object.entries(random.pick(bodies)).map(([name, value]) => {
    if (/^e-?mail$/.test(name)) return [name, `${unique}@example.com`];
    if (/^user_?name$/i.test(name)) return [name, unique];
    return [name, /^phone/.test(name) ? `+1${random.below(1e9)}` : value];
  });
  return Object.fromEntries(renamed);
}

/** The bytes that go out, after all that is done to them. */
export function bytesOf({ line, headers, body, cutAt, flips = [] }: Message): Buffer {
  const chunked = Object.hasOwn(headers, 'transfer-encoding');
  const length = chunked || Object.hasOwn(headers, 'content-length') ? {} : { 'content-length': String(body.length) };
  const all = Object.entries({ ...headers, ...length }).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}\r\n`,
  );
  const bytes = Buffer.concat([Buffer.from(`${line}\r\n${all.join('')}\r\n`, 'latin1'), body]);
  for (const [index, byte] of flips) bytes[index % bytes.length] = byte;
  return cutAt === undefined ? bytes : bytes.subarray(0, cutAt % bytes.length);
}
