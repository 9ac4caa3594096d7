import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const spec = (word: string) => `
openapi: 3.1.0
info: { title: Greeter, version: '1' }
paths:
  /greeting:
    get:
      parameters: [{ name: key, in: query, schema: { type: string } }]
      responses:
        '200': { description: A word., content: { text/plain: { schema: { $ref: word.yaml }, example: ${word} } } }
`;

const CLI = path.join(import.meta.dirname, '../../../packages/cli/src/main.js');

let specs: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  specs = mkdtempSync(path.join(tmpdir(), 'specs-'));
  mkdirSync(path.join(specs, 'greeter'));
  writeFileSync(path.join(specs, 'greeter', 'openapi.yaml'), spec('hello'));
  writeFileSync(path.join(specs, 'greeter', 'word.yaml'), 'type: string\n');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(specs, { recursive: true });
});

function run(...options: string[]) {
  const child = spawn(process.execPath, [CLI, 'mock', '--specs', specs, ...options]);
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const says = (text: string | RegExp) => expect.poll(() => output).toMatch(text);
  const ends = async () => (child.exitCode ?? (await once(child, 'exit'))[0]) as number;
  const url = async () => {
    await says(/http:\S+/);
    return String(output.match(/http:\S+/));
  };
  return { child, says, ends, url, output: () => output };
}

test('prints the address, logs requests without their queries, follows the spec, and stops cleanly', {
  timeout: 20_000,
}, async () => {
  const mock = run('--port', '0');
  const url = await mock.url();
  const greet = async () =>
    (await fetch(`${url}/greeting?key=s3cret`, { headers: { authorization: 's3cret' } })).text();
  expect(await greet()).toBe('hello');
  await mock.says(/greeter {2}GET \/greeting {2}200 {2}\d+ ms/);

  writeFileSync(path.join(specs, 'greeter', 'openapi.yaml'), `${spec('hello')}  /half`);
  await mock.says(/broken:\n.*openapi\.yaml.*\d+:\d+/);
  expect(await greet()).toBe('hello');

  writeFileSync(path.join(specs, 'greeter', 'openapi.yaml'), spec('goodbye'));
  await mock.says('serves its changed spec');
  expect(await greet()).toBe('goodbye');

  mock.child.kill('SIGTERM');
  expect(await mock.ends()).toBe(0);
  expect(mock.output()).not.toContain('s3cret');
});

test('refuses to start with a broken spec, and says where it is broken', async () => {
  writeFileSync(path.join(specs, 'greeter', 'word.yaml'), 'type: [string\n');
  const mock = run('--port', '0');
  expect(await mock.ends()).toBe(2);
  expect(mock.output()).toMatch(/openapi\.yaml:\d+:\d+: .*word\.yaml/);
});

test('says that a port is taken', async () => {
  const { port } = new URL(await run('--port', '0').url());
  const second = run('--port', port);
  expect(await second.ends()).toBe(2);
  expect(second.output()).toContain(`Port ${port} is taken`);
});
