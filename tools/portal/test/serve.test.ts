import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { makeRelative, PLACEHOLDER } from '../src/relative.ts';
import { type ServeOptions, serve } from '../src/serve.ts';

const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-served-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
for (const [path, text] of Object.entries({
  'index.html': `<a href="${PLACEHOLDER}/apis/">APIs</a>`,
  'apis/one/index.html': `<a href="${PLACEHOLDER}/">Home</a><link href="${PLACEHOLDER}/a.css">`,
  '_astro/search.js': `const base=()=>\`${PLACEHOLDER}/\`+1;import("${PLACEHOLDER}/pagefind/pagefind.js")`,
  '.well-known/api-catalog': '{}',
})) {
  fs.mkdirSync(join(folder, path, '..'), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}
makeRelative(folder);

async function served(options: ServeOptions = {}) {
  const site = await serve(folder, options);
  onTestFinished(() => site.close());
  return site;
}
const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

test('every address is relative, in scripts to the script', async () => {
  const { url } = await served({ base: '/some/docs' });
  expect(await textOf(url)).toBe('<a href="./apis/">APIs</a>');
  expect(await textOf(`${url}apis/one/`)).toBe('<a href="../../">Home</a><link href="../../a.css">');
  expect(await textOf(`${url}_astro/search.js`)).toBe(
    'const base=()=>(new URL("../",import.meta.url).pathname)+1;import((new URL("../pagefind/pagefind.js",import.meta.url).pathname))',
  );
});

test('a folder without its slash leads to the folder; what is elsewhere or nowhere is not found', async () => {
  const { url } = await served({ base: '/some/docs' });
  const moved = await fetch(`${url}apis/one`, { redirect: 'manual' });
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/some/docs/apis/one/']);
  const addresses = [
    `${url}nowhere`,
    `${url}apis/`,
    new URL('/', url).href,
    `${url}..%2f..%2f..%2fetc/passwd`,
    `${url}%zz`,
  ];
  const statuses = await Promise.all(addresses.map(async (address) => (await fetch(address)).status));
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

// https://www.rfc-editor.org/rfc/rfc9727#section-4
test('the catalog of the APIs says what it is', async () => {
  const { url } = await served();
  const { headers } = await fetch(`${url}.well-known/api-catalog`);
  expect(headers.get('content-type')).toBe('application/linkset+json');
});

test('an open page is told of every build, and only where that is wanted', async () => {
  const { url, reload } = await served({ live: true });
  expect(await textOf(url)).toContain('new EventSource("/__reload")');
  const { body } = await fetch(`${url}__reload`);
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toBe(':\n\n');
  reload();
  expect(await next()).toBe('data: built\n\n');
  await reader.cancel();
  expect(await textOf((await served()).url)).not.toContain('EventSource');
});
