import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { fixtures } from '@rollcall/epixel/testing';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Listening, startSandbox } from '../src/index.ts';
import { CHEAP } from './support/world.ts';

let sandbox: Listening;
beforeAll(async () => {
  sandbox = await startSandbox({ isolate: true, seed: { people: 45 }, passwords: CHEAP });
});
afterAll(() => sandbox.close());

/** The program that `npx @rollcall/<api>` runs. */
const program = (api: string) => fileURLToPath(new URL(`main.ts`, import.meta.resolve(`@rollcall/${api}/mcp`)));

/** The environment of a program, with no secret but those that it is given. */
const environment = (more: Record<string, string>) => ({ PATH: process.env.PATH ?? '', ...more });

async function connected(transport: StdioClientTransport | StreamableHTTPClientTransport): Promise<Client> {
  const client = new Client({ name: 'agent', version: '1' });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  onTestFinished(() => client.close());
  return client;
}

/** An agent that has started the program of an API, as agents do. */
function started(api: string, env: Record<string, string>, ...args: string[]): Promise<Client> {
  const argv = [program(api), ...args];
  return connected(new StdioClientTransport({ command: process.execPath, args: argv, env: environment(env) }));
}

const epixel = () => ({
  EPIXEL_API_URL: `${sandbox.url}/epixel/api/v1`,
  EPIXEL_API_KEY: 'sandbox-key',
  EPIXEL_BEARER_AUTH: 'sandbox-token',
});

describe('an agent that starts the server of an API', () => {
  test('signs somebody up, with the secrets of the environment', async () => {
    const agent = await started('epixel', epixel());
    const { tools } = await agent.listTools();
    const names = ['signUp', 'signUpWithPackage', 'listSponsors', 'validateSponsor'];
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    const { body } = fixtures.signUp.customer;
    const { isError, structuredContent } = await agent.callTool({ name: 'signUp', arguments: { body } });
    expect(isError).toBeUndefined();
    expect(structuredContent).toMatchObject({ status: 200, body: { data: { uid: expect.any(String) } } });
  });

  test('hears of errors as the API gives them', async () => {
    const agent = await started('epixel', { ...epixel(), EPIXEL_API_KEY: 'wrong' }, '--only', 'listSponsors');
    expect((await agent.listTools()).tools).toHaveLength(1);
    const { isError, structuredContent } = await agent.callTool({ name: 'listSponsors' });
    expect([isError, structuredContent]).toEqual([true, { status: 401, body: expect.any(Object) }]);
  });

  test('goes through the pages of a list', async () => {
    const agent = await started('epixel', epixel(), '--read-only');
    const seen = new Set<string>();
    let given: Record<string, string> | undefined = {};
    while (given) {
      const { structuredContent } = await agent.callTool({ name: 'listSponsors', arguments: given });
      const { body, next } = structuredContent as {
        body: { data: { count: number; results: { username: string }[] } };
        next?: string;
      };
      for (const { username } of body.data.results) seen.add(username);
      given = next === undefined ? undefined : { from: next };
      if (!given) expect(seen.size).toBe(body.data.count);
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});

describe('the program of an API', () => {
  test('serves agents over HTTP', async () => {
    const env = environment({
      CONSCENT_API_URL: `${sandbox.url}/conscent`,
      CONSCENT_BASIC_AUTH_USERNAME: 'sandbox-key',
      CONSCENT_BASIC_AUTH_PASSWORD: 'sandbox-secret',
      CONSCENT_MCP_TOKEN: 'walnut',
    });
    const child = spawn(process.execPath, [program('conscent'), '--http', '0'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [text] = await once(child.stdout.setEncoding('utf8'), 'data');
    const headers = { authorization: 'Bearer walnut' };
    const agent = await connected(
      new StreamableHTTPClientTransport(new URL(text.trim()), { requestInit: { headers } }),
    );
    const body = { firstName: 'Asha', email: 'asha.mcp@example.com' };
    expect(await agent.callTool({ name: 'registerUser', arguments: { body } })).toMatchObject({
      structuredContent: { status: 201, body: { userId: expect.any(String) } },
    });
    expect((await fetch(text.trim(), { method: 'POST' })).status).toBe(401);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test.each([
    [['--http', 'no'], /^--http takes a port/],
    [['--only', 'lost'], /there is no operation lost/],
    [['--lost'], /--lost/],
  ])('says why it can not start with %j', async (args, said) => {
    const child = spawn(process.execPath, [program('epixel'), ...args], { env: environment({}) });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(text).toMatch(said);
    expect(text).not.toContain('    at ');
  });

  test('explains itself, and which variables it reads', async () => {
    const child = spawn(process.execPath, [program('conscent'), '--help'], { env: environment({}) });
    const [text] = await once(child.stdout.setEncoding('utf8'), 'data');
    expect(text).toContain('Usage: npx @rollcall/conscent');
    expect(text).toContain('CONSCENT_BASIC_AUTH_PASSWORD');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
