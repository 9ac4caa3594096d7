import { type ApiPackage, exchangesOf } from './consumer.ts';

/** What every platform serves: handlers that answer with the examples of the description. */
function definitionOf(api: ApiPackage): string {
  const handlers = exchangesOf(api).map(
    ({ id, status, body }) => `    ${JSON.stringify(id)}: () => (${JSON.stringify({ status, body })}),`,
  );
  return `import { createServer, safeEqual } from '${api.name}/server';
const server = createServer(
  {
${handlers.join('\n')}
  },
  { authenticate: { basicAuth: ({ username, password }) => username === 'key' && safeEqual(password, 'secret') } },
);`;
}

/** What tells this test where a server listens. */
const SAY = `console.log(\`http://127.0.0.1:\${listening.address().port}\`)`;

/** The programs of a team that serves an API on a platform, each of which says where it listens. */
const PLATFORMS: Readonly<Record<string, string>> = {
  node: `import http from 'node:http';
import { nodeListener } from '@rollcall/runtime/server/node';
const listening = http.createServer(nodeListener(server));
listening.listen(0, '127.0.0.1', () => ${SAY});`,
  express: `import express from 'express';
import { expressMiddleware } from '@rollcall/runtime/server/express';
const app = express().use(expressMiddleware(server)).use(express.json());
const listening = app.listen(0, '127.0.0.1', () => ${SAY});`,
  fastify: `import { fastify } from 'fastify';
import { fastifyPlugin } from '@rollcall/runtime/server/fastify';
const app = fastify();
app.register(fastifyPlugin(server));
await app.listen({ port: 0, host: '127.0.0.1' });
const listening = app.server;
${SAY};`,
  nest: `import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { expressMiddleware } from '@rollcall/runtime/server/express';
class AppModule {}
Module({})(AppModule);
const app = await NestFactory.create(AppModule, { logger: false });
app.use(expressMiddleware(server));
const listening = await app.listen(0, '127.0.0.1');
${SAY};`,
  worker: `import { serve } from '@hono/node-server';
const worker = { fetch: (request) => server.fetch(request) };
const listening = serve({ ...worker, port: 0, hostname: '127.0.0.1' }, () => ${SAY});`,
};

export const platforms: readonly string[] = Object.keys(PLATFORMS);

export function providerOf(api: ApiPackage, platform: string): string {
  return `${definitionOf(api)}\n${PLATFORMS[platform]}\n`;
}
