import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createCl2cClient } from '@rollcall/cl2c';
import { createConscentClient } from '@rollcall/conscent';
import { outsideOpinions } from '@rollcall/contract';
import { createEpixelClient } from '@rollcall/epixel';
import { createPcxpayClient } from '@rollcall/pcxpay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apis } from '../src/apis/index.ts';
import { type ApiName, apiNames } from '../src/apis/names.ts';
import { type Listening, startSandbox } from '../src/index.ts';
import { implementedOf } from './support/implemented.ts';
import { CHEAP } from './support/world.ts';

/** `pnpm contract`. */
const COMMAND = fileURLToPath(new URL('../../cli/src/main.js', import.meta.url));

type Asked = Pick<Parameters<typeof outsideOpinions>[0], 'secrets' | 'createClient'>;

const CALLERS: Readonly<Record<ApiName, Asked>> = {
  conscent: {
    createClient: createConscentClient,
    secrets: { basicAuth: { username: 'sandbox-key', password: 'sandbox-secret' } },
  },
  cl2c: { createClient: createCl2cClient, secrets: { tenant: 'sandbox-tenant', apiKey: 'sandbox-key' } },
  epixel: { createClient: createEpixelClient, secrets: { apiKey: 'sandbox-key', bearerAuth: 'sandbox-token' } },
  pcxpay: { createClient: createPcxpayClient, secrets: {} },
};

let sandbox: Listening;
beforeAll(async () => {
  sandbox = await startSandbox({ isolate: true, passwords: CHEAP });
});
afterAll(() => sandbox.close());

/** All at once, so that nothing is sent twice. */
describe('Plain HTTP, the client, Prism, standing before the sandbox, and openapi-backend', () => {
  const title = 'have nothing against %s, of what is not known to be their fault';
  test.each(apiNames)(title, { timeout: 180_000 }, async (api) => {
    const file = fileURLToPath(import.meta.resolve(`@rollcall/${api}/openapi.json`));
    const document = JSON.parse(readFileSync(file, 'utf8'));
    const baseUrl = `${sandbox.url}${apis[api].prefix}`;
    const { objections, cases } = await outsideOpinions({
      document,
      file,
      baseUrl,
      only: implementedOf(api),
      ...CALLERS[api],
    });
    expect(objections.map(({ explanation }) => explanation)).toEqual([]);
    expect(cases).toBeGreaterThan(100);
  });
});

describe('`pnpm contract`', () => {
  /** Rejects, with what was printed, unless it ends with 0. */
  const judge = async (api: string, path: string, secrets: readonly string[], only: readonly string[] = []) => {
    const auth = [...secrets.flatMap((secret) => ['--auth', secret]), ...only.flatMap((id) => ['--only', id])];
    const argv = [COMMAND, 'contract', api, '--base-url', `${sandbox.url}${path}`, ...auth];
    return (await promisify(execFile)(process.execPath, argv)).stdout;
  };

  test('finds that cl2c keeps its contract', { timeout: 120_000 }, async () => {
    const printed = await judge(
      'cl2c',
      apis.cl2c.prefix,
      ['tenant=sandbox-tenant', 'apiKey=sandbox-key'],
      implementedOf('cl2c'),
    );
    expect(printed).toContain('keeps its contract');
  });

  // It steers the sandbox, so it comes last.
  test('finds that the control API (sandbox-control) keeps its contract', { timeout: 120_000 }, async () => {
    // The suite wants a token, the sandbox does not.
    expect(await judge('sandbox-control', '/_sandbox', ['token=none'])).toContain('keeps its contract');
  });
});
