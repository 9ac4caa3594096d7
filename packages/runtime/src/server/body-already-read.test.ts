/** A body that something consumed before the server got the request: nothing is wrong with the request. */
import { createServer, type IncomingMessage, type Server, request as send } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import express from 'express';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { adapters, portOf } from '../../test/adapters.ts';
import { serveOne } from '../../test/one-operation.ts';
import { expressMiddleware } from './adapters/express.ts';
import { BodyAlreadyReadError } from './index.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const body = { required: false, content: { 'application/json': {}, 'text/plain': {} } };
const required = { ...body, required: true };

type Before = (incoming: IncomingMessage) => Promise<unknown>;
/** What Express's body parsers do. */
const consume: Before = (incoming) => text(incoming);

/** The status of the answer to a POST. */
function post(port: number, headers: Record<string, string>, content: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = send({ port, host: '127.0.0.1', method: 'POST', path: '/loans', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    outgoing.on('error', reject).end(content);
  });
}

const json = { 'content-type': 'application/json' };
const sized = { ...json, 'content-length': '8' };
const chunked = { ...json, 'transfer-encoding': 'chunked' };

describe.each(Object.entries(adapters))('on %s', (_name, make) => {
  /** Serves over HTTP, after `before` has had the request. */
  async function listen(before: Before, operation: object = { body }) {
    const { app, thrown } = serveOne({ operation });
    const inner = await make(app);
    const server = createServer(async (incoming, outgoing) => {
      await before(incoming);
      inner.emit('request', incoming, outgoing);
    });
    servers.push(server);
    return { port: await portOf(server), thrown };
  }

  it.each([
    ['of a known length', sized, { body }],
    ['in chunks', chunked, { body }],
    ['of a known length, which is required', sized, { body: required }],
    ['in chunks, which is required', chunked, { body: required }],
    ['of text', { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' }, { body }],
  ])('a consumed body %s is answered 500 and reported once', async (_, headers, operation) => {
    const { port, thrown } = await listen(consume, operation);
    expect(await post(port, headers, '{"a": 1}')).toBe(500);
    expect(thrown).toHaveLength(1);
    expect(thrown[0]).toBeInstanceOf(BodyAlreadyReadError);
    expect(thrown[0]).toMatchObject({
      name: 'BodyAlreadyReadError',
      message: expect.stringMatching(/before body parsers such as express\.json\(\)/),
    });
  });

  it('so is one of which a part was consumed', async () => {
    const { port, thrown } = await listen(async (incoming) => {
      await new Promise((resolve) => incoming.once('readable', resolve));
      incoming.read(1);
    });
    expect(await post(port, chunked, '1[1, 2]')).toBe(500);
    expect(thrown).toMatchObject([{ name: 'BodyAlreadyReadError' }]);
  });

  it('a request without a body has lost nothing', async () => {
    const { port, thrown } = await listen(consume);
    expect(await post(port, { 'content-length': '0' }, '')).toBe(200);
    expect(thrown).toEqual([]);
  });

  it('an empty body in chunks, unread, is not a body', async () => {
    const { port, thrown } = await listen(async () => {}, { body: required });
    expect(await post(port, chunked, '')).toBe(400);
    expect(thrown).toEqual([]);
  });

  it('middleware that looks at the headers alone has taken nothing', async () => {
    const { port, thrown } = await listen(async ({ headers }) => headers['content-type']);
    expect(await post(port, sized, '{"a": 1}')).toBe(200);
    expect(thrown).toEqual([]);
  });
});

describe('in Express', () => {
  async function served(app: express.Express) {
    const server = createServer(app);
    servers.push(server);
    return portOf(server);
  }

  it('express.json() before it is reported once, by name and with the repair', async () => {
    const { app, thrown } = serveOne({ operation: { body: required } });
    const port = await served(express().use(express.json(), expressMiddleware(app)));
    expect(await post(port, sized, '{"a": 1}')).toBe(500);
    expect(thrown).toMatchObject([
      { name: 'BodyAlreadyReadError', message: expect.stringContaining('before body parsers such as express.json()') },
    ]);
  });

  it('express.json() after it takes nothing', async () => {
    const { app, thrown } = serveOne({ operation: { body: required } });
    const port = await served(express().use(expressMiddleware(app), express.json()));
    expect(await post(port, sized, '{"a": 1}')).toBe(200);
    expect(thrown).toEqual([]);
  });
});

describe('on any platform', () => {
  const request = (more: Record<string, string> = {}) =>
    new Request('http://localhost/loans', { method: 'POST', headers: { ...json, ...more }, body: '{"a": 1}' });
  const alreadyRead = [{ name: 'BodyAlreadyReadError' }];

  it.each([{}, { 'content-length': '8' }])('a request whose body is used is answered 500 (%j)', async (headers) => {
    const { app, thrown } = serveOne({ operation: { body } });
    const used = request(headers);
    await used.text();
    expect((await app.fetch(used)).status).toBe(500);
    expect(thrown).toMatchObject(alreadyRead);
  });

  it.each([{}, { 'content-length': '8' }])('so is one whose body somebody is reading (%j)', async (headers) => {
    const { app, thrown } = serveOne({ operation: { body } });
    const locked = request(headers);
    locked.body?.getReader();
    expect((await app.fetch(locked)).status).toBe(500);
    expect(thrown).toMatchObject(alreadyRead);
  });

  it('so is one that an adapter has made of a stream that has ended', async () => {
    const { app, thrown } = serveOne({ operation: { body: required } });
    const stream = Readable.from([]);
    await text(stream);
    const init = { method: 'POST', headers: sized, body: Readable.toWeb(stream), duplex: 'half' };
    expect((await app.fetch(new Request('http://localhost/loans', init as RequestInit))).status).toBe(500);
    expect(thrown).toMatchObject(alreadyRead);
  });

  it('middleware of Hono reads a clone', async () => {
    const { app, thrown } = serveOne({ operation: { body } });
    const careless = new Hono().use(async (context, next) => {
      await context.req.json();
      await next();
    });
    const careful = new Hono().use(async (context, next) => {
      await context.req.raw.clone().text();
      await next();
    });
    expect((await careless.route('/', app).fetch(request())).status).toBe(500);
    expect(thrown).toMatchObject(alreadyRead);
    expect((await careful.route('/', app).fetch(request())).status).toBe(200);
    expect(thrown).toHaveLength(1);
  });
});
