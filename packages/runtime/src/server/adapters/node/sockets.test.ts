/** The server on a real network: what only sockets show. */
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { adapters, portOf } from '../../../../test/adapters.ts';
import { type Setup, serveOne } from '../../../../test/one-operation.ts';

const closing: (Server | Socket)[] = [];
afterEach(() => {
  for (const one of closing.splice(0)) {
    if ('closeAllConnections' in one) one.close().closeAllConnections();
    else one.destroy();
  }
});

const body = { required: false, content: { 'application/json': {} } };

/** A connection, and the answers that it has received: their status lines and bodies. */
async function dial(port: number) {
  const socket = connect(port, '127.0.0.1');
  closing.push(socket);
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  socket.on('error', () => {});
  const statuses = () => [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
  return {
    send: (text: string) => void socket.write(text),
    hangUp: () => void socket.destroy(),
    statuses,
    answers: (count: number) => expect.poll(() => statuses().length).toBe(count),
  };
}

const post = (...headers: string[]) =>
  ['POST /loans HTTP/1.1', 'host: 127.0.0.1', 'content-type: application/json', ...headers, '', ''].join('\r\n');
const small = `${post('content-length: 2')}{}`;
const chunk = (size: number) => `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`;
const END = '0\r\n\r\n';

describe.each(Object.entries(adapters))('on %s', (_name, make) => {
  async function listen(setup: Setup) {
    const { app, thrown, violations } = serveOne({ operation: { body }, ...setup });
    const server = await make(app);
    closing.push(server);
    return { port: await portOf(server), thrown, violations };
  }

  describe('a body that is too large', () => {
    const limited = { options: { maxBodyBytes: 1000 } };

    it('and comes in chunks leaves a connection that can be used again', async () => {
      const { port } = await listen(limited);
      const { send, answers, statuses } = await dial(port);
      send(`${post('transfer-encoding: chunked')}${chunk(60_000).repeat(50)}${END}`);
      await answers(1);
      send(small);
      await answers(2);
      expect(statuses()).toEqual([413, 200]);
    });

    it('is refused before it has ended', async () => {
      const { port } = await listen(limited);
      const { send, answers, statuses } = await dial(port);
      send(`${post('transfer-encoding: chunked')}${chunk(1001)}`);
      await answers(1);
      send(`${chunk(1001)}${END}${small}`);
      await answers(2);
      expect(statuses()).toEqual([413, 200]);
    });

    it('by its own word is refused unread', async () => {
      const { port } = await listen(limited);
      const { send, answers, statuses } = await dial(port);
      send(`${post('content-length: 5000')}`);
      await answers(1);
      send(`${'x'.repeat(5000)}${small}`);
      await answers(2);
      expect(statuses()).toEqual([413, 200]);
    });
  });

  describe('what is not for a handler', () => {
    const ask = async (setup: Setup, init: RequestInit) => {
      const { port, thrown } = await listen(setup);
      const response = await fetch(`http://127.0.0.1:${port}/loans`, init);
      const text = await response.text();
      expect(thrown).toEqual([]);
      return { status: response.status, headers: response.headers, text };
    };
    const get: Setup = { operation: { method: 'GET' }, handler: () => ({ status: 200, body: 'ä' }) };

    it('HEAD is answered as GET without content', async () => {
      expect((await ask(get, {})).text).toBe('"ä"');
      const { status, headers, text } = await ask(get, { method: 'HEAD' });
      expect([status, headers.get('content-type'), text]).toEqual([200, 'application/json', '']);
    });

    it('OPTIONS and other methods are told which there are', async () => {
      const allowed = await ask(get, { method: 'OPTIONS' });
      expect([allowed.status, allowed.headers.get('allow'), allowed.text]).toEqual([204, 'GET, HEAD, OPTIONS', '']);
      const refused = await ask(get, { method: 'PUT', body: '{}' });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    });

    it('other media types and content codings are refused', async () => {
      const init = { method: 'POST', body: '<a/>', headers: { 'content-type': 'application/xml' } };
      expect((await ask({ operation: { body } }, init)).status).toBe(415);
      const coded = { ...init, headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } };
      const { status, headers } = await ask({ operation: { body } }, coded);
      expect([status, headers.get('accept-encoding')]).toEqual([415, 'identity']);
    });
  });

  describe('a client that goes away', () => {
    it('stops a handler that listens to its signal, which is nobody’s fault', async () => {
      let stopped: unknown;
      let started = () => {};
      const start = new Promise<void>((resolve) => {
        started = resolve;
      });
      const handler = ({ signal }: { signal: AbortSignal }) => {
        started();
        return wait(60_000, undefined, { signal }).catch((error: unknown) => {
          stopped = error;
          throw error;
        });
      };
      const { port, thrown } = await listen({ handler });
      const { send, hangUp } = await dial(port);
      send(small);
      await start;
      hangUp();
      await expect.poll(() => stopped).toMatchObject({ name: 'AbortError' });
      expect(thrown).toEqual([]);
    });

    it.each(['content-length: 9', 'transfer-encoding: chunked'])(
      'in the middle of its body (%s) reaches no handler',
      async (header) => {
        let called = 0;
        const { port, thrown } = await listen({ handler: () => ({ status: 200, body: ++called }) });
        const { send, hangUp } = await dial(port);
        send(`${post(header)}5\r\n{}`);
        await wait(50);
        hangUp();
        await wait(50);
        expect(called).toBe(0);
        expect(thrown).toEqual([]);
      },
    );
  });

  describe('a deadline', () => {
    const options = { deadline: 50 };
    /** Long enough for a busy machine to reach the handler within it. */
    const inHand = { deadline: 500 };

    it('also ends the wait for a body', async () => {
      const { port, thrown } = await listen({ options });
      const { send, answers, statuses } = await dial(port);
      send(`${post('content-length: 9')}{}`);
      await answers(1);
      expect(statuses()).toEqual([503]);
      expect(thrown).toMatchObject([{ name: 'TimeoutError' }]);
    });

    it('is reported once, though the handler then fails because it was told to stop', async () => {
      let failed = () => {};
      const failure = new Promise<void>((resolve) => {
        failed = resolve;
      });
      const handler = ({ signal }: { signal: AbortSignal }) => wait(60_000, undefined, { signal }).finally(failed);
      const { port, thrown } = await listen({ handler, options: inHand });
      const { send, answers, statuses } = await dial(port);
      send(small);
      await answers(1);
      await failure;
      await wait(20);
      expect(statuses()).toEqual([503]);
      expect(thrown).toMatchObject([{ name: 'TimeoutError' }]);
    });

    it('hides no fault of a handler that fails by itself later', async () => {
      const late = new Error('late');
      const handler = ({ signal }: { signal: AbortSignal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => setTimeout(() => reject(late), 20)));
      const { port, thrown } = await listen({ handler, options: inHand });
      const { send, answers } = await dial(port);
      send(small);
      await answers(1);
      await expect.poll(() => thrown).toMatchObject([{ name: 'TimeoutError' }, late]);
    });
  });
});
