/** APIs beside what else an application of Express or Fastify has. */
import type { Server } from 'node:http';
import express from 'express';
import { fastify } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { portOf } from '../../../test/adapters.ts';
import { serveAll } from '../../../test/serve-all.ts';
import { expressMiddleware } from './express.ts';
import { fastifyPlugin } from './fastify.ts';

const api = () => serveAll({ read: 'GET /books/{isbn}', export: 'GET /books/{isbn}.pdf', lend: 'POST /loans' });

/** Asks a server for paths in turn: what they were answered. */
async function asking(server: Server) {
  onTestFinished(() => server.close().closeAllConnections());
  const base = `http://127.0.0.1:${await portOf(server)}`;
  return async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${base}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };
}
const posted = { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } };

describe('in Express', () => {
  async function served(fallthrough?: boolean) {
    const { createServer } = await import('node:http');
    const app = express()
      .use((_, response, next) => {
        response.setHeader('access-control-allow-origin', '*');
        next();
      })
      .use('/api/v1', expressMiddleware(api(), fallthrough === undefined ? {} : { fallthrough }))
      .use(express.json())
      .post('/own', (request, response) => void response.json(request.body))
      .get('/api/v1/own', (_, response) => void response.json('own'));
    return asking(createServer(app));
  }

  it('an API is served below where it is mounted, with the headers that were there before', async () => {
    const ask = await served();
    const { status, headers, text } = await ask('/api/v1/books/a%2Fb?x=1');
    expect([status, JSON.parse(text)]).toEqual([200, { id: 'read', path: { isbn: 'a/b' } }]);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('/books/1')).status).toBe(404);
  });

  it('what the API does not have is for others, whose bodies are parsed as before', async () => {
    const ask = await served();
    expect((await ask('/api/v1/own')).text).toBe('"own"');
    expect((await ask('/own', posted)).text).toBe('{"a":1}');
    expect((await ask('/api/v1/books/1', posted)).status).toBe(405);
  });

  it('unless it is told not to leave it to others', async () => {
    const { status, headers } = await (await served(false))('/api/v1/own');
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});

describe('in Fastify', () => {
  async function served(fallthrough?: boolean) {
    const app = fastify();
    app.addHook('onRequest', async (_, reply) => void reply.header('access-control-allow-origin', '*'));
    app.addContentTypeParser('text/csv', { parseAs: 'string' }, (_, text, done) => done(null, { csv: text }));
    app.register(fastifyPlugin(api(), fallthrough === undefined ? {} : { fallthrough }), { prefix: '/api/v1' });
    app.post('/own', async ({ body }) => body);
    app.get('/api/v1/own', async () => ['own']);
    await app.ready();
    return asking(app.server);
  }

  it('an API is served below its prefix, with the headers that hooks have set', async () => {
    const ask = await served();
    const { status, headers, text } = await ask('/api/v1/books/a%2Fb?x=1');
    expect([status, JSON.parse(text)]).toEqual([200, { id: 'read', path: { isbn: 'a/b' } }]);
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('/books/1')).status).toBe(404);
  });

  it('a variable may be as long as it likes, and a part of a segment', async () => {
    const ask = await served();
    expect(JSON.parse((await ask('/api/v1/books/7.pdf')).text)).toMatchObject({ id: 'export' });
    expect((await ask(`/api/v1/books/${'7'.repeat(2000)}`)).status).toBe(200);
  });

  it('what the API does not have is for others, whose bodies are parsed as before', async () => {
    const ask = await served();
    expect((await ask('/api/v1/own')).text).toBe('["own"]');
    expect((await ask('/own', posted)).text).toBe('{"a":1}');
    expect((await ask('/own', { ...posted, headers: { 'content-type': 'text/csv' } })).text).toBe(
      '{"csv":"{\\"a\\":1}"}',
    );
    expect((await ask('/own', { ...posted, headers: { 'content-type': 'text/xml' } })).status).toBe(415);
    expect((await ask('/api/v1/books/1', posted)).status).toBe(405);
    expect((await ask('/api/v1/nowhere')).text).toContain('Route GET:/api/v1/nowhere not found');
  });

  it('unless it is told not to leave it to others', async () => {
    const ask = await served(false);
    const { status, headers } = await ask('/api/v1/nowhere');
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect((await ask('/nowhere')).text).toContain('Route GET:/nowhere not found');
  });
});
