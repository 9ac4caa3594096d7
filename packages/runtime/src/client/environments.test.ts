import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { createClubClient } from '../../test/club/client.ts';
import { FirstAbortController, WholeResponse } from '../../test/old-platform.ts';

/** What workers, browsers, Deno and Bun have as well as Node: nothing of the list is Node's own. */
const web = {
  ...{ AbortController, Blob, DOMException, File, FormData, Headers, ReadableStream, Request, Response, TextEncoder },
  ...{ TransformStream, URL, URLSearchParams, btoa, clearTimeout, console, crypto, performance, setTimeout },
};

const source = `
import { unwrap } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
import { createClient, multipart } from ${JSON.stringify(join(import.meta.dirname, 'internal.ts'))};
import { api, table } from ${JSON.stringify(join(import.meta.dirname, '../../test/club/operations.ts'))};
export async function run() {
  const sent = [];
  const fetch = async (url, init) => {
    sent.push(url);
    return new Response(JSON.stringify({ id: '1', name: 'Ada' }), { headers: { 'content-type': 'application/json' } });
  };
  const client = createClient(api, table, { fetch, auth: { basicAuth: { username: 'ada', password: 's' } } });
  const member = unwrap(await client.getMember({ path: { id: '1' }, query: { fields: ['id'] } }));
  await client.uploadPicture({ body: { file: new Blob(['x']) } }).catch(() => {});
  return JSON.stringify([member.name, sent]);
}`;

async function bundled(format: 'iife' | 'esm', code = source): Promise<string> {
  const plugin = {
    name: 'source',
    resolveId: (id: string) => (id === 'entry' ? '\0entry' : null),
    load: (id: string) => (id === '\0entry' ? code : null),
  };
  const bundle = await rolldown({ input: 'entry', plugins: [plugin], platform: 'browser' });
  const { output } = await bundle.generate({ format, name: 'bundle' });
  return output[0].code;
}

const expected =
  '["Ada",["https://oslo.club.example.com/v1/members/1?fields=id","https://oslo.club.example.com/v1/pictures"]]';

it('runs on web-standard APIs alone', async () => {
  const context = createContext({ ...web });
  runInContext(await bundled('iife'), context);
  expect(runInContext('typeof process', context)).toBe('undefined');
  expect(await runInContext('bundle.run()', context)).toBe(expected);
});

it('runs on the oldest Node that is supported', async () => {
  const code = `${await bundled('esm')}\nconsole.log(process.version + ' ' + await run());`;
  // The system's own, not the newer one that the scripts of this repository run on.
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  const output = execFileSync('node', ['--input-type=module'], {
    input: code,
    encoding: 'utf8',
    env: { PATH: path.join(':') },
  });
  const [version = '', result] = output.trim().split(' ');
  expect(Number(version.slice(1).split('.')[0])).toBeGreaterThanOrEqual(20);
  expect(result).toBe(expected);
});

/** What React Native has of the list: neither streams nor a source of random numbers, and an older kind of signal. */
const { ReadableStream: _, TransformStream: __, crypto: ___, TextEncoder: ____, DOMException: _____, ...native } = web;
const calls = `export { run } from ${JSON.stringify(join(import.meta.dirname, '../../test/calls-without-streams.ts'))};`;

it('runs without streams, secure random numbers and all that signals have learnt since they began', async () => {
  const context = createContext({ ...native, AbortController: FirstAbortController, Response: WholeResponse });
  runInContext(await bundled('iife', calls), context);
  const lacking = [
    'ReadableStream',
    'TransformStream',
    'crypto',
    'structuredClone',
    'TextDecoderStream',
    'DOMException',
  ];
  expect(runInContext(`${JSON.stringify(lacking)}.map((name) => typeof globalThis[name])`, context)).toEqual(
    lacking.map(() => 'undefined'),
  );
  const { signal } = new FirstAbortController();
  for (const member of ['throwIfAborted', 'reason']) expect(signal).not.toHaveProperty(member);
  expect(JSON.parse(await runInContext('bundle.run()', context))).toEqual({
    plain: [200, 'Ada'],
    withSignal: [200, 'Ada'],
    abortedBefore: ['AbortError', 0],
    abortedInFlight: ['AbortError', 1],
    abortedWhileWaiting: ['AbortError', 1],
    timedOut: ['TimeoutError', 1],
    retried: [200, 2],
    keys: ['32 of 32 hexadecimal digits', 'another with every call'],
    form: ['multipart/form-data', 'file', 'a.txt'],
    bytes: [204, 'Blob'],
    blob: [200, 'zip'],
    basic: 'Basic YWRhOnDDpHNz',
    validated: ['RequestValidationError', 'body/name must be string'],
    pages: ['Ada', 'Bo'],
    withinLimit: [200, 'Ada'],
    beyondLimit: 'BodyTooLargeError',
    emptyWithinLimit: 204,
    unread: ['ConfigurationError', 'getBackup: this platform has no streams', 0],
  });
});

it('says so where the platform has streams and its fetch has none', async () => {
  const fetch = async () => new WholeResponse('PK', { headers: { 'content-type': 'application/zip' } }) as never;
  const call = createClubClient({ fetch, auth: { queryKey: 'k' } }).getBackup.stream();
  await expect(call).rejects.toThrow('getBackup: fetch gave no stream');
});

it('takes bodies that can not be cancelled', async () => {
  const body = {};
  const busy = Object.assign(new WholeResponse('', { status: 503 }), { body });
  const answers = [busy, new WholeResponse('{"name":"Ada"}', { headers: { 'content-type': 'application/json' } })];
  const fetch = async () => answers.shift() as never;
  const result = await createClubClient({ fetch, retry: { baseDelay: 1 } }).getMember({ path: { id: '1' } });
  expect(result.status).toBe(200);
});
