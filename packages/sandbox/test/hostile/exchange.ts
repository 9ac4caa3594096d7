import { connect } from 'node:net';
import { bytesOf, type Message } from './message.ts';

export interface RawAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

const PIECES = 6;
const PATIENCE = 20_000;

/** Sends bytes as they are, and reads until the other end closes. */
export function exchange(port: number, message: Message): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const done = () => resolve(Buffer.concat(chunks));
    socket.setTimeout(PATIENCE, () => {
      socket.destroy();
      reject(new Error('The server neither answered nor closed.'));
    });
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', () => socket.end());
    // A server that refuses a body need not read it to its end; it has answered before, or does not answer.
    socket.on('error', done).on('close', done);
    void send(bytesOf(message), message, socket);
  });
}

async function send(bytes: Buffer, { pause, cutAt }: Message, socket: ReturnType<typeof connect>): Promise<void> {
  if (pause === undefined) socket.write(bytes);
  else {
    const size = Math.ceil(bytes.length / PIECES);
    for (let at = 0; at < bytes.length && socket.writable; at += size) {
      socket.write(bytes.subarray(at, at + size));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  // Who breaks off says so; who has said all waits for the answer.
  if (cutAt !== undefined) socket.end();
}

function unchunk(bytes: Buffer): { readonly body: Buffer; readonly rest: Buffer } {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (end < 0 || Number.isNaN(size)) throw new Error('The answer’s chunks are malformed.');
    if (size === 0) return { body: Buffer.concat(chunks), rest: bytes.subarray(end + 4) };
    chunks.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

/**
 * The answers in what was received.
 *
 * @param isHead - whether the first one is an answer to HEAD, which has no body.
 * @throws Error when it is not HTTP.
 */
export function answersOf(received: Buffer, isHead: boolean): RawAnswer[] {
  if (received.length === 0) return [];
  const end = received.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = received.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1]);
  if (end < 0 || !status) throw new Error(`No HTTP: ${JSON.stringify(received.toString('latin1', 0, 80))}`);
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const after = received.subarray(end + 4);
  if (status === 100) return answersOf(after, isHead);
  const contentType = headers.get('content-type');
  const length = isHead || status === 204 ? 0 : Number(headers.get('content-length') ?? 0);
  const { body, rest } =
    !isHead && headers.get('transfer-encoding') === 'chunked'
      ? unchunk(after)
      : { body: after.subarray(0, length), rest: after.subarray(length) };
  if (body.length < length) throw new Error('The answer breaks off.');
  return [{ status, contentType, body: body.toString() }, ...answersOf(rest, false)];
}
