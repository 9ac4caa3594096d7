import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What is sent over and over, and the status it is answered with. */
interface Exchange {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
}

const CONNECTIONS = 8;

/**
 * Sends as many requests as are answered in a time, over connections that are kept alive, each with one request under way. Bytes are
 * written as they are, and of an answer only status and length are read: the less it takes, the more of the machine is the server's.
 *
 * @returns how many were answered, and in how many milliseconds.
 * @throws Error when one is answered otherwise.
 */
export async function load(exchange: Exchange, milliseconds: number): Promise<{ requests: number; wall: number }> {
  const request = bytesOf(exchange);
  const { port, hostname } = new URL(exchange.url);
  const sockets = Array.from({ length: CONNECTIONS }, () => connect(Number(port), hostname).setNoDelay());
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const started = performance.now();
  const counts = await Promise.all(
    sockets.map((socket) => converse(socket, request, exchange.status, started + milliseconds)),
  );
  return { requests: counts.reduce((sum, count) => sum + count), wall: performance.now() - started };
}

function bytesOf({ url, method, headers, body }: Exchange): Buffer {
  const { host, pathname, search } = new URL(url);
  const lines = Object.entries({
    host,
    ...headers,
    ...(body && { 'content-length': String(Buffer.byteLength(body)) }),
  });
  return Buffer.from(
    `${method} ${pathname}${search} HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n${body}`,
  );
}

/** Sends and waits in turn until the time is over. Resolves to the number of answers. */
function converse(socket: Socket, request: Buffer, status: number, until: number): Promise<number> {
  let answers = 0;
  let received = '';
  return new Promise((resolve, reject) => {
    socket.on('error', reject).on('close', () => reject(new Error(`The server hung up after ${answers} answers.`)));
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      received += chunk;
      const length = lengthOf(received);
      if (length === undefined || received.length < length) return;
      if (!received.startsWith(`HTTP/1.1 ${status} `)) return void socket.destroy(new Error(`Answered: ${received}`));
      received = '';
      answers++;
      if (performance.now() < until) return void socket.write(request);
      resolve(answers);
      socket.destroy();
    });
    socket.write(request);
  });
}

/** Bytes of an answer whose head has arrived. */
function lengthOf(received: string): number | undefined {
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(received.slice(0, head))?.[1];
  if (length === undefined) throw new Error(`An answer without a length: ${received}`);
  return head + 4 + Number(length);
}
