import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Settings } from './config/settings.ts';
import { problem } from './http/problem.ts';
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

/** Answers what is no HTTP, where there is no request yet to answer. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, title] = REFUSALS[error.code ?? ''] ?? [400, 'Bad Request'];
  const body = JSON.stringify({ type: 'about:blank', title, status, detail: 'The request could not be read.' });
  const head = `HTTP/1.1 ${status} ${title}\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}\r\nConnection: close`;
  socket.end(`${head}\r\n\r\n${body}`);
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

/** Puts a sandbox on the network. @throws Error when the port is taken. */
export async function listen(sandbox: Sandbox, { host, port, limits }: Settings): Promise<Listening> {
  const { requestTimeout, drain } = limits;
  let closing = false;
  const fetch: typeof sandbox.app.fetch = async (...request) => {
    const response = await sandbox.app.fetch(...request);
    // A connection that is kept alive would keep the server from ending.
    if (closing) response.headers.set('Connection', 'close');
    return response;
  };
  const errorHandler = (error: unknown) =>
    error instanceof RequestError
      ? problem(400, 'Bad Request', 'The request could not be read.')
      : problem(500, 'Internal Server Error', 'The server could not answer.');
  const timeouts = {
    requestTimeout,
    headersTimeout: Math.min(requestTimeout, 60_000),
    connectionsCheckingInterval: 1000,
  };
  const server = createServer(timeouts, getRequestListener(fetch, { errorHandler }));
  server.on('clientError', refuse);
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
