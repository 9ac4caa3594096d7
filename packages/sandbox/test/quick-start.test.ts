/** The quick start of each package runs as it stands, with the address and the credentials that the sandbox names. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, startSandbox } from '../src/index.ts';
import { CHEAP } from './support/world.ts';

let sandbox: Listening;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: {}, passwords: CHEAP });
});
afterAll(() => sandbox.close());

test.each<[api: string, path: string, credentials: Record<string, string>, answer: string]>([
  [
    'conscent',
    '/conscent',
    { CONSCENT_BASIC_AUTH_USERNAME: 'sandbox-key', CONSCENT_BASIC_AUTH_PASSWORD: 'sandbox-secret' },
    '201 {',
  ],
  ['cl2c', '/cl2c', { CL2C_TENANT: 'sandbox-tenant', CL2C_API_KEY: 'sandbox-key' }, '200 {'],
  ['epixel', '/epixel/api/v1', { EPIXEL_API_KEY: 'sandbox-key', EPIXEL_BEARER_AUTH: 'sandbox-token' }, '200 {'],
  ['pcxpay', '/pcxpay/v1', {}, '201 {'],
])('%s: the quick start of the README registers a user', async (api, path, credentials, answer) => {
  const folder = join(import.meta.dirname, '../../', api);
  const [, program = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? [];
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '--eval', program],
    {
      cwd: folder,
      env: { ...process.env, ...credentials, [`${api.toUpperCase()}_API_URL`]: sandbox.url + path },
    },
  );
  expect(stdout + stderr).toContain(answer);
});
