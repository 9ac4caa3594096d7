import path from 'node:path';
import type { JsonObject } from '@rollcall/openapi/json';
import { describe, expect, test } from 'vitest';
import { createContext } from '../src/cases/index.ts';
import { listPackages, loadPackage } from '../src/cli/load-package.ts';
import { client } from '../src/oracles/client.ts';
import { http } from '../src/oracles/http.ts';
import { STUB_URL, startStub } from '../src/oracles/stub.ts';
import { toGithub } from '../src/report/github.ts';
import { groupsOf } from '../src/report/groups.ts';
import { toHtml } from '../src/report/html.ts';
import { toJUnit } from '../src/report/junit.ts';
import type { Report } from '../src/report/summary.ts';
import { toTerminal } from '../src/report/terminal.ts';
import { runOperations } from '../src/run/run-operations.ts';
import type { Send } from '../src/wire/exchange.ts';
import { parcels } from './parcels.ts';
import { referenceServer } from './reference-server.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Stands before a server that keeps its contract: 401 becomes 200, 400 becomes 422, numbers become texts. */
const faultyProxy =
  (send: Send): Send =>
  async (request) => {
    const response = await send(request);
    const status = { 401: 200, 400: 422 }[response.status] ?? response.status;
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    const text = await response.text();
    const isJson = headers.get('content-type')?.includes('json');
    const asText = (_: string, value: unknown) => (typeof value === 'number' ? String(value) : value);
    const body = isJson ? JSON.stringify(JSON.parse(text), asText) : text;
    return new Response([204, 304].includes(status) ? null : body, { status, headers });
  };

async function reportOn(name: string): Promise<Report> {
  const subject = await loadPackage(path.join(root, 'packages', name, 'src'));
  const context = createContext(subject.document as JsonObject, { ours: false });
  const send = faultyProxy(startStub(context, subject.createServer).send);
  const oracles = [
    http('server', 'remote', STUB_URL, send),
    client('client', context, subject.createClient, { server: 'remote', baseUrl: STUB_URL, send }),
  ];
  const results = await runOperations(context, oracles, [], { baseUrl: STUB_URL, stateful: true });
  return { api: name, subject: STUB_URL, results, seconds: 1 };
}

describe('a proxy that turns 401 into 200, 400 into 422 and numbers into texts', () => {
  test.each(listPackages(root))('before the server of %s is six causes at most', { timeout: 180_000 }, async (name) => {
    const report = await reportOn(name);
    const groups = groupsOf(report);
    const isAsked = report.results.some(
      ({ coverage: { operation } }) =>
        operation.security.length > 0 && operation.security.every((names) => names.length > 0),
    );
    expect(groups.length).toBeGreaterThanOrEqual(isAsked ? 2 : 1);
    expect(groups.length).toBeLessThanOrEqual(6);
    if (isAsked) {
      expect(groups[0]).toMatchObject({ says: 'a request without valid credentials gets 200', isSecurity: true });
      expect(toTerminal(report)).toMatch(/^✗ SECURITY a request without valid credentials gets 200: \d+ cases\n/);
    }
    expect(groups.map(({ says }) => says)).toContain('answers 422, which is not declared');
    expect(toTerminal(report).split('\n').length).toBeLessThan(50);
  });
});

const secrets = { login: { username: 'ada', password: 'pa$$word' }, key: 'a-key-of-mine', token: 'some-token' };
const context = createContext(parcels, { secrets });
const baseUrl = 'http://127.0.0.1:4080';
const known = createContext(parcels, { secrets });

async function reportOf(send: Send): Promise<Report> {
  const results = await runOperations(context, [http('server', 'remote', baseUrl, send)], [], { baseUrl });
  return { api: 'parcels', subject: baseUrl, results, seconds: 1.25 };
}

const lax = await reportOf(faultyProxy(referenceServer(known)));
const kept = await reportOf(referenceServer(known));

describe('credentials of the caller', () => {
  const everywhere = [toTerminal(lax), toHtml(lax), toJUnit(lax), toGithub(lax)].join('\n');

  test('are read from the environment by the command that repeats a case', () => {
    expect(everywhere).toContain('$CONTRACT_AUTH_');
    expect(lax.results.flatMap(({ failures }) => failures).length).toBeGreaterThan(100);
  });

  test('are in no report, nor what was made from them', () => {
    for (const secret of [
      'pa$$word',
      'a-key-of-mine',
      'PA$$WORD',
      'A-KEY',
      'a-key-of-min',
      'some-toke',
      btoa('ada:pa$$word'),
    ])
      expect(everywhere).not.toContain(secret);
  });
});

describe('a page', () => {
  test('has contents, a filter, and groups that are closed', () => {
    const page = toHtml(lax);
    expect(page).toContain('<a href="#failures">');
    for (const [index, { coverage }] of lax.results.entries())
      expect(page).toContain(`<a href="#operation-${index}">${coverage.operation.id}</a>`);
    expect(page).toContain('<input type="search" id="filter"');
    expect(page).not.toMatch(/<details[^>]* open/);
  });

  test('says what its terms mean, and takes no offence at what could not be provoked', () => {
    const page = toHtml(kept);
    expect(page).toContain('<span class="unseen" title="not provoked">');
    expect(page).toContain('a documented status that no request brought about');
    expect(page).toMatch(/\.statuses \.unseen \{[^}]*var\(--dim\)/);
    expect(page).not.toMatch(/class="(figure )?bad"/);
  });
});

describe('for CI', () => {
  test('JUnit has a suite per operation, and a failure per cause', () => {
    const xml = toJUnit(lax);
    const causes = lax.results.map((result) => groupsOf({ results: [result] }).length);
    expect(xml.match(/<testsuite /g)).toHaveLength(lax.results.length);
    expect(xml.match(/<failure message/g)).toHaveLength(causes.reduce((sum, count) => sum + count, 0));
    expect(xml).toContain('time="1.250"');
    expect(toJUnit(kept)).not.toContain('<failure');
    expect(toJUnit(kept)).toContain('keeps its contract');
  });

  test('XML holds no character that it can’t', () => {
    const [result] = lax.results;
    const [failure] = result?.failures ?? [];
    if (!result || !failure) throw new Error('Nothing fails.');
    const odd = { ...result, failures: [{ ...failure, explanation: 'a\0b]]><x>&\ud800"😀' }] };
    expect(toJUnit({ ...lax, results: [odd] })).toContain('a\ufffdb]]&#62;&#60;x&#62;&#38;\ufffd&#34;😀');
  });

  test('GitHub has an annotation per cause, each on a line of its own', () => {
    const lines = toGithub(lax).trimEnd().split('\n');
    expect(lines).toHaveLength(groupsOf(lax).length + 1);
    expect(lines[0]).toMatch(
      /^::error file=specs\/parcels\/openapi.yaml,title=a request without valid credentials gets 200::/,
    );
    expect(lines.at(-1)).toMatch(/^::notice .*breaks its contract/);
  });
});
