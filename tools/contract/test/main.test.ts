import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInput } from '@rollcall/command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../src/cases/index.ts';
import { options, readArguments } from '../src/cli/arguments.ts';
import { listPackages } from '../src/cli/load-package.ts';
import { http } from '../src/oracles/http.ts';
import { toHtml } from '../src/report/html.ts';
import { toMarkdown } from '../src/report/markdown.ts';
import { toTerminal } from '../src/report/terminal.ts';
import { findCase } from '../src/run/find-cases.ts';
import { runOperations } from '../src/run/run-operations.ts';
import { parcels } from './parcels.ts';
import { referenceServer } from './reference-server.ts';

const baseUrl = 'http://parcels.example.com';
const context = createContext(parcels);
const original = [http('server', 'stub', baseUrl, referenceServer(context))];
const lax = [http('server', 'stub', baseUrl, () => Response.json({ '<b>': 1 }, { status: 201 }))];

describe('the arguments', () => {
  const read = (...argv: string[]) =>
    readArguments(readInput({ usage: '<api>', options }, argv), ['parcels', 'post'], { CONTRACT_AUTH_key: 'k' });
  test('name one known API', () => {
    expect(() => read()).toThrow('Name one API: parcels, post.');
    expect(() => read('parcel')).toThrow('Unknown API: parcel. Did you mean parcels? Known: parcels, post.');
  });
  test('let a server on another machine be judged with --live only', () => {
    expect(() => read('post', '--base-url', 'https://post.example.com')).toThrow('--live');
    expect(read('post', '--base-url', 'https://post.example.com/', '--live')?.baseUrl).toBe('https://post.example.com');
    expect(read('post', '--base-url', 'http://localhost:80/v1')?.baseUrl).toBe('http://localhost/v1');
  });
  test('take credentials from the environment and from --auth, which may hold any character', () => {
    expect(read('post', '--auth', 'login=ada:a=b:c')?.secrets).toEqual({ key: 'k', login: 'ada:a=b:c' });
  });
  test('that are wrong are never repeated where they may hold a secret', () => {
    expect(() => read('post', '--auth', 's3cret')).toThrow(/^--auth needs <scheme>=<secret>\.$/);
  });
  test.each([
    ['--seed', 'x'],
    ['--report', 'pdf'],
    ['--base-url', 'post'],
    ['--sed', '1'],
  ])('refuse %s %s', (...argv) => {
    expect(() => read('post', ...argv)).toThrow(argv[0]);
  });
});

describe('a report', () => {
  test('on the reference server says that the contract is kept', async () => {
    const results = await runOperations(context, original, [], { baseUrl });
    const text = toTerminal({ api: 'parcels', subject: baseUrl, results, seconds: 1 });
    expect(text).toMatch(/sendParcel +\d+ +0 +0 +42\/42 +3\/3 +4\/4\nfindParcel +\d+ +0 +0 +3\/3 +3\/4 +1\/1/);
    expect(text).toContain('keeps its contract');
  });

  test('on another says what failed, with a command that repeats it, and lets nothing in it become markup', async () => {
    const results = await runOperations(createContext(parcels, { only: ['labelParcel'] }), lax, [], { baseUrl });
    const report = { api: '<parcels>', subject: baseUrl, results, seconds: 1 };
    expect(results.map(({ coverage }) => coverage.operation.id)).toEqual(['labelParcel']);
    for (const text of [toTerminal(report), toMarkdown(report)]) expect(text).toContain('curl --include --request PUT');
    expect(toHtml(report)).toContain('&#60;parcels&#62;');
    expect(toHtml(report)).not.toMatch(/<parcels>|<b>:|src=|href="[^#]/);
  });

  test('does not hold it against a server with a memory that it refuses what it may refuse', async () => {
    const full = [
      http('server', 'remote', baseUrl, async (request) => {
        const response = await referenceServer(context)(request);
        return response.status === 201 ? Response.json({ message: 'full' }, { status: 400 }) : response;
      }),
    ];
    const [result] = await runOperations(createContext(parcels, { only: ['sendParcel'] }), full, [], {
      baseUrl,
      stateful: true,
    });
    expect(result?.failures).toEqual([]);
    expect(result?.undecided).toBeGreaterThan(20);
  });
});

describe('the search', () => {
  const [operation] = context.operations;
  test('finds nothing wrong with the reference server', async () => {
    expect(
      operation && (await findCase(context, original, operation, { seed: 1, runs: 100, baseUrl })),
    ).toBeUndefined();
  });
  test('finds the same disagreement for the same seed', async () => {
    const found = operation && (await findCase(context, lax, operation, { seed: 1, runs: 100, baseUrl }));
    expect(found?.explanation).toContain('accepted, not refused');
    expect(operation && (await findCase(context, lax, operation, { seed: 1, runs: 100, baseUrl }))).toEqual(found);
  });
});

/** Whichever package comes first. */
const root = path.resolve(import.meta.dirname, '../../..');
const [api = ''] = listPackages(root);
const openapi = readFileSync(path.join(root, 'packages', api, 'src/generated/openapi.json'), 'utf8');
const { securitySchemes } = JSON.parse(openapi).components;

/** It loads the compiler and a mock, on a machine that may be busy. */
describe('the command', { timeout: 180_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'contract-'));
    symlinkSync(path.join(root, 'packages'), path.join(folder, 'packages'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const command = (...argv: string[]) =>
    new Promise<{ code: number; output: string }>((done) => {
      const main = path.join(root, 'packages/cli/src/main.js');
      execFile(process.execPath, [main, 'contract', ...argv], { cwd: folder }, (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
      );
    });

  test('explains itself', async () => {
    const { code, output } = await command('--help');
    expect([code, output]).toEqual([0, expect.stringContaining('Usage: pnpm contract <api>')]);
  });

  test('ends with 2 when it is called wrongly, and names what it knows', async () => {
    const { code, output } = await command('nothing');
    expect([code, output]).toEqual([2, expect.stringMatching(/^Unknown API: nothing\. Known: \w+/)]);
  });

  test('ends with 2 and one line when there is no server', async () => {
    const { code, output } = await command(api, '--base-url', 'http://127.0.0.1:4', '--auth', 'any=s3cret');
    expect([code, output]).toEqual([
      2,
      expect.stringMatching(/^No server answers at http:\/\/127\.0\.0\.1:4 \(.+\)\.\n$/),
    ]);
  });

  /** Runs it against a server, with credentials for all schemes that it asks for. */
  async function against(listener: RequestListener, ...options: string[]) {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const auth = Object.keys(securitySchemes).flatMap((scheme) => ['--auth', `${scheme}=user:s3cret`]);
    const result = await command(api, '--base-url', url, ...auth, ...options);
    server.close();
    return { ...result, url };
  }

  test('ends with 1 when a server breaks the contract, and writes the reports', async () => {
    const reports = ['md', 'junit', 'github'].flatMap((format) => ['--report', format]);
    const { code, output } = await against((_, response) => response.end(), ...reports);
    expect(code).toBe(1);
    expect(output).toContain('breaks its contract');
    expect(output).toContain('::error file=');
    const files = ['md', 'xml'].map((type) =>
      readFileSync(path.join(folder, `reports/contract-${api}.${type}`), 'utf8'),
    );
    for (const text of [output, ...files]) expect(text).not.toContain('s3cret');
  });

  test('ends with 2 when a server stops answering', async () => {
    const { code, output, url } = await against(({ url, socket }, response) => {
      if (url === '/') response.end();
      else socket.destroy();
    });
    expect([code, output]).toEqual([2, `The server at ${url} no longer answers.\n`]);
  });
});
