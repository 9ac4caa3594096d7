import { request } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type HttpOptions, serveHttp } from './http.ts';

/** Serves a tool whose calls end when they are aborted. */
async function serve(options?: HttpOptions) {
  const begun: unknown[] = [];
  const ended: unknown[] = [];
  const create = () => {
    const server = new Server({ name: 'club', version: '1' }, { capabilities: { tools: {} } });
    server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
      if (params.name === 'hello') return { content: [{ type: 'text', text: 'Hello.' }] };
      begun.push(params.name);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      ended.push(params.name);
      return { content: [] };
    });
    return server;
  };
  const { url, close } = await serveHttp(create, options);
  onTestFinished(close);
  return { url, close, begun, ended };
}

const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'hello' } };

/** Sends what `fetch` would not. */
function send(url: string, headers: Record<string, string> = {}, method = 'POST', body: unknown = call) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const accept = 'application/json, text/event-stream';
    const sent = request(
      url,
      { method, headers: { accept, 'content-type': 'application/json', ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece) => {
          text += piece;
        });
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.once('error', reject).end(method === 'GET' ? undefined : JSON.stringify(body));
  });
}

describe('an MCP server over HTTP', () => {
  it('listens to this machine alone, and answers', async () => {
    const { url } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mcp$/);
    const client = new Client({ name: 'agent', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(url)) as Parameters<Client['connect']>[0]);
    expect(await client.callTool({ name: 'hello' })).toEqual({ content: [{ type: 'text', text: 'Hello.' }] });
    await client.close();
  });

  it.each([
    ['another host', { host: 'club.example.com' }, 403],
    ['a host that only looks local', { host: 'localhost.example.com' }, 403],
    ['this host by its name', { host: 'localhost:80' }, 200],
    ['a page of another origin', { origin: 'https://evil.example.com' }, 403],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a page that is allowed', { origin: 'https://chat.example.com' }, 200],
  ])('answers a request for or from %s as it should', async (_name, headers, status) => {
    const { url } = await serve({ allowOrigins: ['https://chat.example.com'] });
    expect((await send(url, headers)).status).toBe(status);
  });

  it('wants the token, if there is one', async () => {
    const { url } = await serve({ token: 'walnut' });
    const statuses = [{}, { authorization: 'Bearer walnu' }, { authorization: 'Bearer walnut' }].map(
      async (headers) => (await send(url, headers)).status,
    );
    expect(await Promise.all(statuses)).toEqual([401, 401, 200]);
  });

  it('refuses other paths and methods, and what is not JSON or too large', async () => {
    const { url } = await serve({ maxRequestBytes: 1000 });
    expect((await send(url.replace('/mcp', '/'))).status).toBe(404);
    expect((await send(url, {}, 'GET')).status).toBe(405);
    expect((await send(url, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(url, {}, 'POST', { ...call, more: 'x'.repeat(1000) })).status).toBe(413);
  });

  it('aborts the calls of those who have left, and ends with those in progress', async () => {
    const { url, close, begun, ended } = await serve();
    const headers = { accept: 'application/json, text/event-stream', 'content-type': 'application/json' };
    const body = JSON.stringify({ ...call, params: { name: 'wait' } });
    const controller = new AbortController();
    const outcomes = Promise.allSettled([
      fetch(url, { method: 'POST', headers, body, signal: controller.signal }),
      fetch(url, { method: 'POST', headers, body }),
    ]);
    await expect.poll(() => begun).toHaveLength(2);
    controller.abort();
    await expect.poll(() => ended).toHaveLength(1);
    await close();
    await expect.poll(() => ended).toHaveLength(2);
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
