import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Settings } from './config/settings.ts';
import { framingFault } from './http/framing.ts';
import { PROBLEM, problem, problemText } from './http/problem.ts';
import { tapBody } from './journal/body-tap.ts';
import type { Sandbox } from './sandbox.ts';

/** A server that accepts connections. */
export interface Listening {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Takes no more connections, lets requests under way end, and then closes the rest and the database. */
  close(): Promise<void>;
}

/** What Node's parser can't read, by the code of its error. */
const REFUSALS: Readonly<Record<string, [status: number, title: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Content Too Large'],
};

const UNREADABLE = 'The request could not be read.';
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

/** The end of a connection: what is left of a request that nobody reads must not be taken for the next one. */
function lastHeaders(): Record<string, string> {
  return { 'Content-Type': PROBLEM, 'X-Request-Id': randomUUID(), Connection: 'close' };
}

/** Answers what Node would answer with no body. https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1 */
function refuseExpectation(_: IncomingMessage, response: ServerResponse): void {
  const body = problemText(417, 'Expectation Failed', 'No expectation but 100-continue can be met.');
  response.writeHead(417, lastHeaders()).end(body);
}

/** Answers where there is no response to write to. */
function end(socket: Duplex, status: number, title: string, detail: string): void {
  const body = problemText(status, title, detail);
  const headers = Object.entries({ ...lastHeaders(), 'Content-Length': body.length });
  const lines = [`HTTP/1.1 ${status} ${title}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** Connections whose last answer has been given: Node may find more that is wrong with what it answers. */
const refused = new WeakSet<Duplex>();

/** Answers what is not HTTP. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (refused.has(socket)) return;
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, title] = REFUSALS[error.code ?? ''] ?? [400, 'Bad Request'];
  end(socket, status, title, UNREADABLE);
}

/** This is not a proxy. */
function refuseTunnel(_: IncomingMessage, socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  end(socket, 501, 'Not Implemented', 'The server opens no tunnels.');
}

/** Answers what is about no resource, refuses what is sent in a way that could be read differently elsewhere, and hands on the rest. */
function guard(listener: RequestListener, see: (request: IncomingMessage) => void): RequestListener {
  return (request, response) => {
    const fault = framingFault(request);
    if (fault) {
      refused.add(request.socket);
      const { status, title, detail } = fault;
      response.writeHead(status, lastHeaders()).end(problemText(status, title, detail));
    } else if (request.url === '*') {
      response.writeHead(204, { Allow: METHODS, 'X-Request-Id': randomUUID() }).end();
    } else {
      // HTTP/1.0 need not name one, and the listener can't do without.
      request.headers.host ||= 'localhost';
      see(request);
      listener(request, response);
    }
  };
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken. Choose another with --port, or --port 0 for any.`) : error);
    });
    server.listen(port, host, resolve);
  });
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** What the listener could not make a request of, or an answer. */
function errorHandler(error: unknown): Response {
  if (error instanceof RequestError) return problem(400, 'Bad Request', UNREADABLE);
  return problem(500, 'Internal Server Error', 'The server could not answer.');
}

function serverOptions(requestTimeout: number): ServerOptions {
  return {
    requestTimeout,
    headersTimeout: Math.min(requestTimeout, 60_000),
    connectionsCheckingInterval: Math.min(requestTimeout / 4, 1000),
    // Node would refuse a request without a host, with no body; `guard` does so with one.
    requireHostHeader: false,
  };
}

/** Puts a sandbox on the network. @throws Error when the port is taken. */
export async function listen(sandbox: Sandbox, { host, port, limits }: Settings): Promise<Listening> {
  const { requestTimeout, drain } = limits;
  let closing = false;
  const fetch: typeof sandbox.app.fetch = async (request, ...others) => {
    // A host can be well formed and still be none, such as 256.0.0.1.
    if (!URL.canParse(request.url)) return problem(400, 'Bad Request', UNREADABLE);
    const response = await sandbox.app.fetch(request, ...others);
    // A connection that is kept alive would keep the server from ending.
    if (closing) response.headers.set('Connection', 'close');
    return response;
  };
  const server = createServer(
    serverOptions(requestTimeout),
    guard(getRequestListener(fetch, { errorHandler }), sandbox.tapsBodies ? tapBody : () => {}),
  );
  server.on('clientError', refuse).on('checkExpectation', refuseExpectation).on('connect', refuseTunnel);
  await bind(server, port, host);
  return {
    url: urlOf(server),
    async close() {
      closing = true;
      sandbox.drain();
      const closed = new Promise((resolve) => server.close(resolve));
      const timer = setTimeout(() => server.closeAllConnections(), drain);
      await closed;
      clearTimeout(timer);
      await sandbox.close();
    },
  };
}
