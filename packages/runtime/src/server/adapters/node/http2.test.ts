import { connect, createServer, type Http2Server, type IncomingHttpHeaders } from 'node:http2';
import { type AddressInfo, connect as connectSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Setup, serveOne } from '../../../../test/one-operation.ts';
import { nodeListener } from './index.ts';

const body = { required: false, content: { 'application/json': {} } };

async function listen(setup: Setup) {
  const { app, thrown } = serveOne({ operation: { body }, ...setup });
  const server: Http2Server = createServer(nodeListener(app));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const socket = connectSocket(port, '127.0.0.1');
  const session = connect(`http://127.0.0.1:${port}`, { createConnection: () => socket }).on('error', () => {});
  onTestFinished(() => {
    session.destroy();
    server.close();
  });
  const open = (method: string, headers: Record<string, string> = {}, endStream = false) =>
    session.request({ ':method': method, ':path': '/loans?x=1', ...headers }, { endStream });
  const answerTo = async (stream: ReturnType<typeof open>) => {
    const head = new Promise<IncomingHttpHeaders>((resolve) => void stream.on('response', resolve));
    return { headers: await head, content: await text(stream) };
  };
  return { open, answerTo, hangUp: () => void socket.destroy(), thrown };
}
const json = { 'content-type': 'application/json' };

describe('on HTTP/2', () => {
  it('a body without a length is read, and one beyond the limit refused', async () => {
    const { open, answerTo } = await listen({ options: { maxBodyBytes: 1000 } });
    const small = open('POST', json);
    small.write('{"a"');
    await wait(10);
    small.end(':1}');
    const { headers, content } = await answerTo(small);
    expect([headers[':status'], JSON.parse(content).body]).toEqual([200, { a: 1 }]);
    const large = open('POST', json);
    large.end('x'.repeat(50_000));
    expect((await answerTo(large)).headers[':status']).toBe(413);
  });

  it('HEAD has the headers of GET and no content', async () => {
    const { open, answerTo, thrown } = await listen({ operation: { method: 'GET' } });
    const got = await answerTo(open('GET', {}, true));
    const { headers, content } = await answerTo(open('HEAD', {}, true));
    expect([headers[':status'], content]).toEqual([200, '']);
    expect(headers['content-length']).toBe(got.headers['content-length']);
    expect(thrown).toEqual([]);
  });

  it('bytes are sent as they come', async () => {
    const operation = { method: 'GET', responses: { 200: { content: ['application/zip'] } } } as const;
    const { open, answerTo } = await listen({
      operation,
      handler: () => ({ status: 200, body: new Blob(['PK', 'zip']) }),
    });
    const { headers, content } = await answerTo(open('GET', {}, true));
    expect([headers['content-type'], headers['content-length'], content]).toEqual(['application/zip', '5', 'PKzip']);
  });

  it('a body that breaks off reaches no handler, and is nobody’s fault', async () => {
    let called = 0;
    const { open, hangUp, thrown } = await listen({ handler: () => ({ status: 200, body: ++called }) });
    const stream = open('POST', json);
    stream.on('error', () => {}).write('{}');
    await wait(50);
    hangUp();
    await wait(50);
    expect([called, thrown]).toEqual([0, []]);
  });

  it('a client that goes away is known to the handler', async () => {
    const seen: unknown[] = [];
    const handler = ({ signal }: { signal: AbortSignal }) =>
      wait(60_000, undefined, { signal }).catch((error: Error) => {
        seen.push(error.name);
        throw error;
      });
    const { open, hangUp, thrown } = await listen({ handler });
    const stream = open('POST', json);
    stream.on('error', () => {}).end('{}');
    await wait(50);
    hangUp();
    await expect.poll(() => seen).toEqual(['AbortError']);
    expect(thrown).toEqual([]);
  });
});
