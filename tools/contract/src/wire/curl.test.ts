import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curl } from './curl.ts';
import type { WireRequest } from './values.ts';

const EVERY_BYTE = new Blob([Uint8Array.from({ length: 256 }, (_, byte) => byte)]);

let received: { method?: string | undefined; url?: string | undefined; key?: unknown; body?: Buffer } = {};
const server = createServer(async (request, response) => {
  const body = Buffer.concat(await Array.fromAsync(request));
  received = { method: request.method, url: request.url, key: request.headers['x-key'], body };
  response.end();
});
let baseUrl = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test.each<[string, NonNullable<WireRequest['body']>]>([
  ['text', `it's "100 %" of $HOME\n\\n`],
  ['every byte', EVERY_BYTE],
  ['a form', new Blob(['--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n50% \\n \\0101 \'\r\n--b--\r\n'])],
  ['no bytes', new Blob([])],
])('a shell sends %s as it was sent', async (_, body) => {
  const headers = { 'x-key': "it's a $key", 'content-type': 'application/octet-stream' };
  const line = await curl(baseUrl, { method: 'PUT', target: '/a%20b?c=d&e', headers, body });
  await promisify(execFile)('sh', ['-c', line]);
  const bytes = Buffer.from(await new Blob([body]).arrayBuffer());
  expect(received).toEqual({ method: 'PUT', url: '/a%20b?c=d&e', key: "it's a $key", body: bytes });
});
