import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeListener } from '@rollcall/runtime/server/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Added, addWithTests, repository } from './added.ts';
import { constructs } from './constructs.ts';

const spec = join(repository, 'tools/codegen/test/everything.openapi.yaml');

describe('a description that uses every construct, taken as users take theirs', () => {
  let added: Added;

  beforeAll(async () => {
    added = await addWithTests({ everything: spec });
    // It is compiled and loaded before its tests run, beside whatever else the machine does.
  }, 600_000);
  afterAll(() => added?.remove());

  test.each(Object.entries(constructs))('uses %s', (_, isUsed) => {
    const document = fs.readFileSync(join(added.root, 'packages/everything/src/generated/openapi.json'), 'utf8');
    expect(isUsed(JSON.parse(document))).toBe(true);
  });

  test('is carried whole: nothing of it is refused or left out', () => {
    expect(fs.existsSync(join(added.root, 'specs/everything/LEFT_OUT.md'))).toBe(false);
  });

  test('compiles under strict and exactOptionalPropertyTypes', async () => {
    const options = JSON.parse(fs.readFileSync(join(added.root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
    expect(options).toMatchObject({ strict: true, exactOptionalPropertyTypes: true });
    const tsc = join(repository, 'node_modules/.bin/tsc');
    const { stdout } = await promisify(execFile)(tsc, [
      '--noEmit',
      '--checkers',
      '1',
      '-p',
      join(added.root, 'packages/everything'),
      '--types',
      '',
    ]).catch((error) => error);
    expect(stdout).toBe('');
  });

  /** A few in every run, 100,000 with `STREAMED_ITEMS=100000`. */
  test('streams items from client to server and back, in little memory', async () => {
    const count = Number(process.env.STREAMED_ITEMS ?? 2000);
    const generated = (file: string) => import(join(added.root, 'packages/everything/src/generated', file));
    const [{ createEverythingClient }, { createServer }, { api, operations }] = await Promise.all([
      generated('client.ts'),
      generated('server.ts'),
      generated('operations.ts'),
    ]);
    const silent = () => ({ status: 204 });
    const others = Object.fromEntries(Object.keys(operations).map((name) => [name, silent]));
    const echo = ({ body }: { body: unknown }) => ({ status: 200, body });
    const handlers = { ...others, echoLines: echo };
    const authenticate = Object.fromEntries(Object.keys(api.securitySchemes).map((scheme) => [scheme, () => true]));
    const server = http.createServer(nodeListener(createServer(handlers, { authenticate })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const before = process.memoryUsage().rss;
    let [received, most] = [0, 0];
    try {
      const { port } = server.address() as AddressInfo;
      const client = createEverythingClient({ apiUrl: `http://127.0.0.1:${port}`, timeout: Infinity });
      const notes = async function* () {
        for (let index = 0; index < count; index++) yield { text: `note ${index}`, stars: 1 + (index % 5) };
      };
      const result = await client.echoLines({ body: notes() });
      for await (const { text } of result.body) {
        if (text !== `note ${received}`) throw new Error(`${text} came as note ${received}`);
        if (++received % 1000 === 0) most = Math.max(most, process.memoryUsage().rss - before);
      }
    } finally {
      server.close().closeAllConnections();
    }
    expect(received).toBe(count);
    expect(most).toBeLessThan(100 * 2 ** 20);
  }, 120_000);

  test('passes its contract tests, with nothing left untried but what streams can’t break', () => {
    expect(added.titlesOf('everything', 'failed')).toEqual([]);
    const isOfStream = (title: string) => /^is not tried: .*\/(?:~1streams~1|schemas\/(?:Chat|TokenEvent))/.test(title);
    const untried = added.titlesOf('everything', 'skipped').filter((title) => !isOfStream(title));
    // Only packages of descriptions of our own are mutated. That a stream is a list can't be broken, nor that an event has data.
    expect(new Set(untried)).toEqual(
      new Set(['notices every mutation of the package', 'leaves nothing untried that its description says']),
    );
    expect(added.titlesOf('everything', 'passed').length).toBeGreaterThan(9_000);
  });
});
