/** `pnpm test` takes the results of others from a server, where the environment names one. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createApp } from 'turborepo-remote-cache';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { copyOf } from './copy.ts';

const root = join(import.meta.dirname, '../../..');
const TOKEN = 'a-token-for-this-test';
const storage = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-cache-'));
const configOverrides = { TURBO_TOKEN: TOKEN, STORAGE_PATH: storage, STORAGE_PATH_USE_TMP_FOLDER: 'false' };
const server = createApp({ logger: false, configOverrides });

beforeAll(async () => {
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  fs.rmSync(storage, { recursive: true, force: true });
});

/** A clone in which the quickest of all checks can run: nothing is installed again. */
function clone(): string {
  const folder = copyOf(root, 'clone');
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const installed of ['', 'packages/cli/', 'tools/checks/', 'tools/command/', 'tools/openapi/'])
    fs.symlinkSync(join(root, installed, 'node_modules'), join(folder, installed, 'node_modules'));
  // The modules are those of this repository, which pnpm would otherwise set up for the clone.
  const settings = join(folder, 'pnpm-workspace.yaml');
  const text = fs.readFileSync(settings, 'utf8');
  expect(text).toContain('\nverifyDepsBeforeRun: install\n');
  fs.writeFileSync(settings, text.replace('verifyDepsBeforeRun: install', 'verifyDepsBeforeRun: false'));
  return folder;
}

/** Runs one check in a clone, and gives what was printed. */
async function check(folder: string, token = TOKEN): Promise<string> {
  const { port } = server.server.address() as AddressInfo;
  const cache = { TURBO_API: `http://127.0.0.1:${port}`, TURBO_TOKEN: token, TURBO_TEAM: 'rollcall' };
  const argv = [join(folder, 'packages/cli/src/main.js'), 'test', 'types', '--filter', '@rollcall/command'];
  const { stdout } = await promisify(execFile)(process.execPath, argv, {
    cwd: folder,
    env: { ...process.env, ...cache },
  });
  return stdout;
}

test('a second clone takes what the first has checked from the server', async () => {
  expect(await check(clone())).toMatch(/^ok {5}@rollcall\/command types \d+\.\d s$/m);
  expect(fs.readdirSync(storage)).not.toEqual([]);
  expect(await check(clone())).toMatch(/^ok {5}@rollcall\/command types cached\s*$/m);
});

test('who has another token gets nothing, and checks for themselves', async () => {
  expect(await check(clone(), 'another')).toMatch(/^ok {5}@rollcall\/command types \d+\.\d s$/m);
});
