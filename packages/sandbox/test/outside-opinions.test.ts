import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outsideOpinions } from '@rollcall/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apis } from '../src/apis/index.ts';
import { type ApiName, apiNames } from '../src/apis/names.ts';
import { type Listening, startSandbox } from '../src/index.ts';
import { CHEAP } from './support/world.ts';

type Secrets = NonNullable<Parameters<typeof outsideOpinions>[0]['secrets']>;

const SECRETS: Readonly<Record<ApiName, Secrets>> = {
  conscent: { basicAuth: { username: 'sandbox-key', password: 'sandbox-secret' } },
  cl2c: { tenant: 'sandbox-tenant', apiKey: 'sandbox-key' },
  epixel: { apiKey: 'sandbox-key', bearerAuth: 'sandbox-token' },
  pcxpay: {},
};

let sandbox: Listening;
beforeAll(async () => {
  sandbox = await startSandbox({ isolate: true, passwords: CHEAP });
});
afterAll(() => sandbox.close());

describe('Prism, standing before the sandbox, and openapi-backend', () => {
  const title = 'have nothing against %s, of what is not known to be their fault';
  test.each(apiNames)(title, { timeout: 180_000 }, async (api) => {
    const file = fileURLToPath(import.meta.resolve(`@rollcall/${api}/openapi.json`));
    const document = JSON.parse(readFileSync(file, 'utf8'));
    const baseUrl = `${sandbox.url}${apis[api].prefix}`;
    const { objections, cases } = await outsideOpinions({ document, file, baseUrl, secrets: SECRETS[api] });
    expect(objections.map(({ explanation }) => explanation)).toEqual([]);
    expect(cases).toBeGreaterThan(100);
  });
});
