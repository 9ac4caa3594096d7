/**
 * Loads every module of a generated folder, awaits a client and starts a server, as Node does it by itself: a test runner forgives
 * what Node does not. Says on its output what it is at, a line of JSON each; what breaks ends the process.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allowTypes } from '@rollcall/command/project';
import { createServer as createAnyServer } from '@rollcall/runtime/internal/server';

const [folder = ''] = process.argv.slice(2);
await allowTypes();

function say(at: { readonly file?: string; readonly operation?: string }): void {
  process.stdout.write(`${JSON.stringify(at)}\n`);
}

function load(file: string): Promise<any> {
  say({ file });
  return import(pathToFileURL(join(folder, file)).href);
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
for (const file of files.filter((name) => /(?<!\.d)\.[jt]s$/.test(name))) await load(file);

const client = await load('client.ts');
const [create = ''] = Object.keys(client).filter((name) => /^create.*Client$/.test(name));
const nobody = () => Promise.reject(new Error('nobody is to be asked'));
await client[create]({ apiUrl: 'https://nobody.example.com', fetch: nobody });

const { api, operations } = await load('operations.ts');
const { createServer } = await load('server.ts');
const answer = () => ({ status: 500 });
const handlersOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, answer]));
const options = {
  authenticate: Object.fromEntries(Object.keys(api.securitySchemes).map((name) => [name, () => undefined])),
};
try {
  createServer(handlersOf(Object.keys(operations)), options);
} catch (error) {
  for (const [id, operation] of Object.entries(operations)) sayIfBroken(id, operation);
  throw error;
}

function sayIfBroken(id: string, operation: unknown): void {
  const definition = { api, operations: Object.fromEntries([[id, operation]]), validation: {} };
  try {
    createAnyServer(definition as Parameters<typeof createAnyServer>[0], handlersOf([id]), options);
  } catch {
    say({ operation: id });
  }
}
