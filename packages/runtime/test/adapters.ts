/** A server on every platform that Node can be: what sockets show is the same on all of them. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { fastify } from 'fastify';
import { expressMiddleware } from '../src/server/adapters/express.ts';
import { fastifyPlugin } from '../src/server/adapters/fastify.ts';
import { nodeListener } from '../src/server/adapters/node/index.ts';
import type { ApiServer } from '../src/server/internal.ts';

type Make = (server: ApiServer) => Server | Promise<Server>;

const inExpress = (server: ApiServer): RequestListener => express().use(expressMiddleware(server));

/** By name: makes a server that does not listen yet. */
export const adapters: Readonly<Record<string, Make>> = {
  'fetch, by @hono/node-server': (server) =>
    createServer(getRequestListener(server.fetch, { overrideGlobalObjects: false })),
  'node:http': (server) => createServer(nodeListener(server)),
  Express: (server) => createServer(inExpress(server)),
  Fastify: async (server) => {
    const app = fastify();
    app.register(fastifyPlugin(server));
    await app.ready();
    return app.server;
  },
};

/** The port it listens on. */
export async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
