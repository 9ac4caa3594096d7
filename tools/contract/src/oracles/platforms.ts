import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, createServer as createHttp2Server, type Http2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ApiServer } from '@rollcall/runtime/internal/server';
import { expressMiddleware } from '@rollcall/runtime/server/express';
import { fastifyPlugin } from '@rollcall/runtime/server/fastify';
import { nodeListener } from '@rollcall/runtime/server/node';
import express from 'express';
import { fastify } from 'fastify';
import type { Context } from '../cases/index.ts';
import { type Send, steadyFetch } from '../wire/exchange.ts';
import type { Oracle } from './oracle.ts';
import { packageResponseOracles, type ResponseOracle } from './responses.ts';
import { startStub, stub } from './stub.ts';
import type { Handlers, ServerSettings, Subject } from './subject.ts';

/** An API that listens, and how to send a request to it. */
interface Running {
  readonly send: Send;
  close(): void;
}
type Start = (server: ApiServer) => Promise<Running>;

function portOf(server: Server | Http2Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Sends what is meant for another host, below a path where the API is mounted. */
async function running(server: Server, mounted = ''): Promise<Running> {
  const base = `http://127.0.0.1:${await portOf(server)}${mounted}`;
  return {
    async send({ url, method, headers, body, signal }) {
      const target = url.slice(url.indexOf('/', 'http://'.length));
      const duplex = body === null ? {} : { duplex: 'half' };
      return steadyFetch(
        new Request(`${base}${target}`, { method, headers, body, signal, redirect: 'manual', ...duplex }),
      );
    },
    close: () => server.close().closeAllConnections(),
  };
}

/** HTTP/2, which `fetch` speaks over TLS only. */
async function startHttp2(api: ApiServer): Promise<Running> {
  const server = createHttp2Server(nodeListener(api));
  const session = connect(`http://127.0.0.1:${await portOf(server)}`);
  return {
    async send(request) {
      const { url, method, headers } = request;
      const target = url.slice(url.indexOf('/', 'http://'.length));
      const body = new Uint8Array(await request.arrayBuffer());
      const stream = session.request(
        { ':method': method, ':path': target, ...Object.fromEntries(headers) },
        { endStream: body.byteLength === 0 },
      );
      const head = new Promise<Record<string, string | string[]>>((resolve, reject) => {
        stream.on('response', (given) => resolve(given as Record<string, string | string[]>)).on('error', reject);
      });
      if (body.byteLength > 0) stream.end(body);
      const { ':status': status, ...rest } = await head;
      const bytes = await buffer(stream);
      const lines = Object.entries(rest).flatMap(([name, value]) =>
        [value].flat().map((line): [string, string] => [name, line]),
      );
      return new Response(bytes.byteLength === 0 ? null : bytes, { status: Number(status), headers: lines });
    },
    close() {
      session.destroy();
      server.close();
    },
  };
}

async function inFastify(api: ApiServer): Promise<Server> {
  const app = fastify();
  app.register(fastifyPlugin(api, { fallthrough: false }), { prefix: '/api/v1' });
  await app.ready();
  return app.server;
}

const inExpress = (api: ApiServer): RequestListener =>
  express()
    .use('/api/v1', expressMiddleware(api, { fallthrough: false }))
    .use(express.json());

/** Where an API can be served besides `fetch`, which the stub is asked by in this process. */
const PLATFORMS: Readonly<Record<string, Start>> = {
  'node:http': (api) => running(createServer(nodeListener(api))),
  'node:http2': startHttp2,
  Express: (api) => running(createServer(inExpress(api)), '/api/v1'),
  Fastify: async (api) => running(await inFastify(api), '/api/v1'),
};

/** The stub of a package on every platform, as further oracles. */
interface Platforms {
  readonly oracles: readonly Oracle[];
  readonly responseOracles: readonly ResponseOracle[];
  close(): void;
}

/** Starts the stub on every platform, each on a port of its own. */
export async function startPlatforms(context: Context, subject: Subject): Promise<Platforms> {
  const started: Running[] = [];
  const oracles: Oracle[] = [];
  const responseOracles: ResponseOracle[] = [];
  for (const [platform, start] of Object.entries(PLATFORMS)) {
    const starting: Promise<Running>[] = [];
    const stubbed = startStub(context, (handlers: Handlers, options: ServerSettings) => {
      const running = start(subject.createServer(handlers, options) as unknown as ApiServer);
      starting.push(running);
      return { fetch: async (request: Request) => (await running).send(request) };
    });
    started.push(...(await Promise.all(starting)));
    const name = `server on ${platform}`;
    oracles.push(stub(name, stubbed));
    const server = packageResponseOracles(subject, context, stubbed).filter((oracle) => oracle.name === 'server');
    responseOracles.push(...server.map((oracle) => ({ ...oracle, name })));
  }
  return { oracles, responseOracles, close: () => started.forEach(({ close }) => void close()) };
}
