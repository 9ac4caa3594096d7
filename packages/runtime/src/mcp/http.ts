/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { safeEqual } from '../server/safe-equal.ts';

/** The most bytes of one message, unless somebody says otherwise. */
export const MAX_REQUEST_BYTES = 4_000_000;

/**
 * Where an MCP server listens, and who may call it.
 *
 * @example const { url } = await serveHttp(create, { port: 8080, token });
 */
export interface HttpOptions {
  /** Default: any free port. */
  readonly port?: number | undefined;
  /** Requests have to carry it as a bearer token. Without one, every program on this machine may call. */
  readonly token?: string | undefined;
  /** Origins of web pages that may call, beside the server's own. */
  readonly allowOrigins?: readonly string[] | undefined;
  /** The most bytes of one request. Default: 4,000,000. */
  readonly maxRequestBytes?: number | undefined;
}

/**
 * An MCP server that listens.
 *
 * @example const { url, close }: McpHttpServer = await serveHttp(create);
 */
export interface McpHttpServer {
  /** Its address: `http://127.0.0.1:<port>/mcp`. */
  readonly url: string;
  /** Stops listening, and ends the requests that are in progress. */
  close(): Promise<void>;
}

/**
 * Serves agents of this machine over streamable HTTP, on 127.0.0.1. A request for another host, which is what a web page that has
 * rebound a name would send, is refused, and so is one from a page of another origin. There are no sessions: each request is
 * answered by a server of its own.
 *
 * @param create - makes a server for one request.
 * @example
 * ```ts
 * const { url } = await serveHttp(() => createClubMcpServer({ auth }), { port: 8931 });
 * ```
 */
export async function serveHttp(create: () => Server, options: HttpOptions = {}): Promise<McpHttpServer> {
  const listener = createServer((request, response) => {
    const refused = refusalOf(request, options);
    if (refused === undefined) return void answer(create(), request, response, options).catch(() => response.destroy());
    const [status, message, headers] = refused;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32000, message }, id: null }));
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = listener.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        listener.closeAllConnections();
      }),
  };
}

/** https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning */
function refusalOf(
  { method, url, headers: { host = '', origin, authorization = '' } }: IncomingMessage,
  { token, allowOrigins = [] }: HttpOptions,
): [status: number, message: string, headers?: Record<string, string>] | undefined {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i.test(host)) return [403, 'This server is for 127.0.0.1 and localhost.'];
  if (origin !== undefined && origin !== `http://${host}` && !allowOrigins.includes(origin))
    return [403, 'Pages of this origin may not call.'];
  if (token !== undefined && !safeEqual(authorization, `Bearer ${token}`))
    return [401, 'The bearer token is missing or wrong.', { 'www-authenticate': 'Bearer' }];
  if (url?.replace(/\?.*/s, '') !== '/mcp') return [404, 'The server is at /mcp.'];
  // Without sessions, there is nothing to listen to and nothing to end.
  if (method !== 'POST') return [405, 'Messages come by POST.', { allow: 'POST' }];
  return undefined;
}

async function answer(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
  { maxRequestBytes = MAX_REQUEST_BYTES }: HttpOptions,
): Promise<void> {
  // Type parameters of the SDK do not know `exactOptionalPropertyTypes`.
  const transport = new StreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: maxRequestBytes,
  });
  // A caller who leaves aborts the calls that were made for it.
  response.once('close', () => void server.close());
  await server.connect(transport as Parameters<Server['connect']>[0]);
  await transport.handleRequest(request, response);
}
