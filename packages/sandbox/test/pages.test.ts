import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { apiNames } from '../src/apis/names.ts';
import { createSandbox, type Listening, type SettingsInput, startSandbox } from '../src/index.ts';
import { welcomePage } from '../src/pages/welcome.ts';
import { isImplemented } from './support/implemented.ts';
import { CHEAP } from './support/world.ts';

const HUSH = 'hush-7f3a';
const own = {
  conscent: [{ apiKey: `${HUSH}-key`, apiSecret: `${HUSH}-secret` }],
  cl2c: [{ tenant: `${HUSH}-tenant`, apiKey: `${HUSH}-key` }],
  epixel: [{ apiKey: `${HUSH}-key`, accessToken: `${HUSH}-token` }],
};

interface Overview {
  readonly apis: readonly {
    readonly name: string;
    readonly url: string;
    readonly openapi: string;
    readonly credentials: readonly string[];
    readonly operations: readonly { readonly operationId: string; readonly curl: string }[];
  }[];
}

async function appOf(settings: SettingsInput = {}) {
  const { app, close } = await createSandbox({ passwords: CHEAP, ...settings });
  onTestFinished(close);
  return app;
}

const asJson = { headers: { accept: 'application/json' } };

function isInstalled(command: string): boolean {
  try {
    return execFileSync(command, ['--version']).length > 0;
  } catch {
    return false;
  }
}

describe('the page at /', () => {
  let sandbox: Listening;
  beforeAll(async () => {
    sandbox = await startSandbox({ isolate: true, passwords: CHEAP });
  });
  afterAll(() => sandbox.close());

  test('has every operation of every description, as JSON for those who ask for it', async () => {
    const answer = await fetch(sandbox.url, asJson);
    expect(answer.headers.get('vary')).toContain('Accept');
    const { apis } = (await answer.json()) as Overview;
    const found = apis.flatMap(({ name, operations }) => operations.map(({ operationId }) => `${name} ${operationId}`));
    const described = apiNames.flatMap((name) => {
      const text = readFileSync(fileURLToPath(import.meta.resolve(`@rollcall/${name}/openapi.json`)), 'utf8');
      return [...text.matchAll(/"operationId": "(\w+)"/g)].map(([, id]) => `${name} ${id}`);
    });
    expect(described.length).toBeGreaterThan(apiNames.length);
    expect(found.sort()).toEqual(described.sort());
  });

  test.skipIf(!isInstalled('curl'))('has commands that a shell can run, and that succeed', async () => {
    const { apis } = (await (await fetch(sandbox.url, asJson)).json()) as Overview;
    const written = apis.flatMap(({ name, operations }) =>
      operations.filter(({ operationId }) => isImplemented(name, operationId)),
    );
    for (const { operationId, curl } of written) {
      const { stdout } = await promisify(execFile)('sh', ['-c', curl]);
      expect(stdout, operationId).toMatch(/^HTTP\/1\.1 20[01] /);
    }
  });

  test('is one file for people, without scripts, that loads nothing from elsewhere', async () => {
    const answer = await fetch(sandbox.url);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script|\son\w+=|src=/);
    expect(text.match(/<style/g)).toHaveLength(1);
    expect(text).toContain('user name sandbox-key, password sandbox-secret');
    expect(text).toContain(`curl -i -X POST &#39;${sandbox.url}/cl2c/v1/cl2c/user&#39;`);
    expect(text).toContain(`href="${sandbox.url}/pcxpay/openapi.json"`);
  });
});

describe('what the page says', () => {
  test('is about the APIs that run, at the address that callers know', async () => {
    const app = await appOf({ apis: ['cl2c'], publicUrl: 'https://demo.example.com/sandbox/' });
    const { apis } = (await (await app.request('/', asJson)).json()) as Overview;
    expect(apis.map(({ url, openapi }) => [url, openapi])).toEqual([
      ['https://demo.example.com/sandbox/cl2c', 'https://demo.example.com/sandbox/cl2c/openapi.json'],
    ]);
  });

  test('names no credentials but those that everybody knows', async () => {
    const app = await appOf({ credentials: own });
    const text = await (await app.request('/')).text();
    const json = await (await app.request('/', asJson)).text();
    expect(text).toContain('as configured');
    expect(text + json).not.toContain(HUSH);
    // Nor those that are the defaults and not good here.
    expect(text + json).not.toContain('sandbox-secret');
  });

  test('links to the documentation, where there is any', async () => {
    expect(await (await (await appOf()).request('/')).text()).not.toContain('Documentation');
    const app = await appOf({ docs: 'https://docs.example.com/' });
    expect(await (await app.request('/')).text()).toContain('href="https://docs.example.com/"');
  });

  test('is text, whatever a description says', async () => {
    const hostile = '"><script>alert(1)</script>';
    const operation = { operationId: hostile, method: hostile, path: hostile, summary: hostile, curl: hostile };
    const api = { name: hostile, title: hostile, url: hostile, openapi: hostile, credentials: [hostile] };
    const text = String(await welcomePage({ apis: [{ ...api, operations: [operation] }], docs: hostile }));
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });
});

describe('/<api>/openapi.json', () => {
  test('is the description, with the address of this server', async () => {
    const app = await appOf();
    const answer = (await (await app.request('http://127.0.0.1:4080/epixel/openapi.json')).json()) as object;
    const { default: document } = await import('@rollcall/epixel/openapi.json', { with: { type: 'json' } });
    const servers = [{ url: 'http://127.0.0.1:4080/epixel/api/v1', description: 'This sandbox.' }];
    expect(answer).toEqual({ ...document, servers });
  });
});
