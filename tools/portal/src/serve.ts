import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** What has no ending says what it is by its name. */
const NAMED: Readonly<Record<string, string>> = { 'api-catalog': 'application/linkset+json' };

const EVENTS = '/__reload';
const RELOADING = `<script>new EventSource(${JSON.stringify(EVENTS)}).onmessage = () => location.reload();</script>`;

export interface Served {
  readonly url: string;
  /** Lets every open page load again. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  /** The path that the site is under, such as `/docs`. */
  readonly base?: string;
  /** Adds a script to every page that loads it again after a build. */
  readonly live?: boolean;
}

/**
 * Serves a built portal.
 *
 * @throws Error when the port is taken.
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const { port = 0, host = '127.0.0.1', base = '', live = false } = options;
  const watching = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal');
    if (live && pathname === EVENTS) follow(request, response, watching);
    else answer(folder, base, live, pathname, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}${base}/`,
    reload: () => {
      for (const response of watching) response.write('data: built\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function follow(request: IncomingMessage, response: ServerResponse, watching: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(':\n\n');
  watching.add(response);
  request.once('close', () => watching.delete(response));
}

async function answer(
  folder: string,
  base: string,
  live: boolean,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const path = fileOf(folder, base, pathname);
  if (path === undefined) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.\n');
  const isFolder = statSync(path).isDirectory();
  if (isFolder && !pathname.endsWith('/')) return void response.writeHead(301, { location: `${pathname}/` }).end();
  const file = isFolder ? join(path, 'index.html') : path;
  if (!existsSync(file)) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.\n');
  const type = TYPES[extname(file)] ?? NAMED[file.split('/').at(-1) ?? ''] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  if (live && type.startsWith('text/html')) response.end((await readFile(file, 'utf8')) + RELOADING);
  else createReadStream(file).pipe(response);
}

/** The file or folder that a path names, within the site. */
function fileOf(folder: string, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(`${base}/`)) return undefined;
  try {
    const path = join(folder, normalize(decodeURIComponent(pathname.slice(base.length))));
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
