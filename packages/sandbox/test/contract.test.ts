import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { apis } from '../src/apis/index.ts';
import { operationsOf } from '../src/description/document.ts';
import { type Listening, startSandbox } from '../src/index.ts';
import { isImplemented } from './support/implemented.ts';
import { CHEAP } from './support/world.ts';

/** `pnpm contract`. */
const COMMAND = fileURLToPath(new URL('../../cli/src/main.js', import.meta.url));

const CREDENTIALS: Readonly<Record<keyof typeof apis, readonly string[]>> = {
  conscent: ['basicAuth=sandbox-key:sandbox-secret'],
  cl2c: ['tenant=sandbox-tenant', 'apiKey=sandbox-key'],
  epixel: ['apiKey=sandbox-key', 'bearerAuth=sandbox-token'],
  pcxpay: [],
};

let sandbox: Listening;
beforeAll(async () => {
  sandbox = await startSandbox({ isolate: true, passwords: CHEAP });
});
afterAll(() => sandbox.close());

describe('the contract suite', () => {
  const all = Object.entries(CREDENTIALS) as [keyof typeof apis, readonly string[]][];
  test.each(all)(
    'finds that %s keeps its contract, over HTTP and SQLite',
    { timeout: 120_000 },
    async (api, secrets) => {
      const auth = secrets.flatMap((secret) => ['--auth', secret]);
      const only = operationsOf(apis[api].document)
        .filter(({ operationId }) => isImplemented(api, operationId))
        .flatMap(({ operationId }) => ['--only', operationId]);
      const argv = [COMMAND, 'contract', api, '--base-url', `${sandbox.url}${apis[api].prefix}`, ...auth, ...only];
      // Rejects, with what was printed, unless it ends with 0.
      const { stdout } = await promisify(execFile)(process.execPath, argv);
      expect(stdout).toContain('keeps its contract');
    },
  );

  test('finds that the control API (sandbox-control) keeps its contract', { timeout: 120_000 }, async () => {
    const steered = await startSandbox({ isolate: true, passwords: CHEAP });
    onTestFinished(() => steered.close());
    const argv = [
      COMMAND,
      'contract',
      'sandbox-control',
      '--base-url',
      `${steered.url}/_sandbox`,
      '--auth',
      // The suite wants one, the sandbox does not.
      'token=none',
    ];
    const { stdout } = await promisify(execFile)(process.execPath, argv);
    expect(stdout).toContain('keeps its contract');
  });
});
