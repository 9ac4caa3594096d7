import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';

/** What workers, browsers, Deno and Bun have as well as Node: nothing of the list is Node's own. */
const web = {
  ...{ AbortController, Blob, DOMException, File, FormData, Headers, ReadableStream, Request, Response, TextEncoder },
  ...{ TransformStream, URL, URLSearchParams, btoa, clearTimeout, console, crypto, performance, setTimeout },
};

const source = `
import { createClient, forms, unwrap } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
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

async function bundled(format: 'iife' | 'esm'): Promise<string> {
  const plugin = {
    name: 'source',
    resolveId: (id: string) => (id === 'entry' ? '\0entry' : null),
    load: (id: string) => (id === '\0entry' ? source : null),
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
