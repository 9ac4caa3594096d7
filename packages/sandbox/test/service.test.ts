import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSandbox, type SettingsInput, startSandbox } from '../src/index.ts';
import { CHEAP } from './support/world.ts';

const BASIC = { authorization: `Basic ${btoa('sandbox-key:sandbox-secret')}`, 'content-type': 'application/json' };
const REGISTER = '/conscent/client/register-user';
const problemOf = (status: number) => expect.objectContaining({ type: 'about:blank', status });

async function sandbox(settings: SettingsInput = {}) {
  const made = await createSandbox({ passwords: CHEAP, ...settings });
  onTestFinished(() => made.close());
  return made.app;
}

async function started(settings: SettingsInput = {}) {
  const made = await startSandbox({ passwords: CHEAP, ...settings });
  onTestFinished(() => made.close());
  return made;
}

const register = (email: string) => ({
  method: 'POST',
  headers: BASIC,
  body: JSON.stringify({ firstName: 'Test', email }),
});

describe('where things are', () => {
  test('each API has its prefix, and says not found in its own way below that', async () => {
    const app = await sandbox();
    expect(await (await app.request('/conscent/x')).json()).toEqual({ message: 'There is no such path.' });
    expect(await (await app.request('/epixel/api/v1/user/signup')).json()).toMatchObject({ status_code: 404 });
    const nowhere = await app.request('/client/register-user', { method: 'POST' });
    expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  test('one API may run alone', async () => {
    const app = await sandbox({ apis: ['conscent'] });
    expect((await app.request(REGISTER, register('a@example.com'))).status).toBe(201);
    expect((await app.request('/cl2c/v1/cl2c/user', { method: 'POST' })).status).toBe(404);
  });

  test('links to pages are on the address that callers see', async () => {
    const app = await sandbox({ publicUrl: 'https://demo.example.com/sandbox/', seed: {}, epixel: { pageSize: 2 } });
    const headers = { apikey: 'sandbox-key', authorization: 'Bearer sandbox-token' };
    const answer = await app.request('/epixel/api/v1/user/get/sponsors/?tracking=1', { headers });
    expect(await answer.json()).toMatchObject({
      data: { next: 'https://demo.example.com/sandbox/epixel/api/v1/user/get/sponsors/?page=2' },
    });
  });
});

describe('health', () => {
  test('is told, and readiness depends on the database', async () => {
    const made = await createSandbox();
    expect((await made.app.request('/readyz')).status).toBe(200);
    await made.close();
    expect((await made.app.request('/healthz')).status).toBe(200);
    const answer = await made.app.request('/readyz');
    expect([answer.status, await answer.json()]).toEqual([503, problemOf(503)]);
  });
});

describe('a sandbox that is about to stop', () => {
  test('still answers, and is no longer ready', async () => {
    const made = await createSandbox();
    onTestFinished(() => made.close());
    made.drain();
    expect((await made.app.request('/healthz')).status).toBe(200);
    expect((await made.app.request('/readyz')).status).toBe(503);
  });
});

describe('a page in a browser', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
  });

  test('may ask, with credentials in headers, and read the answer', async () => {
    const app = await sandbox();
    const allowed = await app.request(REGISTER, preflight('https://docs.example.com'));
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization');
    const answer = await app.request(REGISTER, { method: 'POST', headers: { origin: 'https://docs.example.com' } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, '*']);
    expect(answer.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
  });

  test('of another origin may not, where origins are named', async () => {
    const app = await sandbox({ cors: ['https://docs.example.com'] });
    const origin = async (from: string) =>
      (await app.request(REGISTER, preflight(from))).headers.get('access-control-allow-origin');
    expect(await origin('https://docs.example.com')).toBe('https://docs.example.com');
    expect(await origin('https://elsewhere.example.com')).toBeNull();
  });

  test('leaves OPTIONS to the API otherwise', async () => {
    const app = await sandbox();
    expect((await app.request(REGISTER, { method: 'OPTIONS' })).headers.get('allow')).toBe('POST, OPTIONS');
  });
});

describe('the rate limit', () => {
  test('is off by default', async () => {
    const app = await sandbox();
    for (let index = 0; index < 50; index++) expect((await app.request(REGISTER, { method: 'POST' })).status).toBe(401);
  });

  test('answers 429 with problem details and Retry-After, and leaves health alone', async () => {
    const app = await sandbox({ rateLimit: { requests: 2, seconds: 60 } });
    const statuses = [];
    for (let index = 0; index < 3; index++) statuses.push((await app.request(REGISTER, { method: 'POST' })).status);
    expect(statuses).toEqual([401, 401, 429]);
    const answer = await app.request(REGISTER, { method: 'POST' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toEqual(problemOf(429));
    expect((await app.request('/healthz')).status).toBe(200);
  });
});

describe('more passwords than can be hashed', () => {
  test('are refused with 503 and Retry-After, by the API that they are sent to and no other', async () => {
    const app = await sandbox({ seed: {}, passwords: { memory: 19_456, passes: 3, waiting: 2 } });
    const user = (index: number) => ({
      email: `q${index}@example.com`,
      fname: 'A',
      lname: 'B',
      password: 'plum-orbit',
    });
    const answers = Array.from({ length: 30 }, (_, index) =>
      app.request('/pcxpay/v1/users/register', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(user(index)),
      }),
    );
    const other = app.request(REGISTER, register('other@example.com'));
    const statuses = new Set<number>();
    for (const answer of await Promise.all(answers)) {
      statuses.add(answer.status);
      if (answer.status === 503) expect(answer.headers.get('retry-after')).toBe('1');
    }
    expect(statuses).toEqual(new Set([201, 503]));
    expect((await other).status).toBe(201);
  });
});

describe('isolation', () => {
  test('lets the same registration succeed again and again, from the same seeds', async () => {
    const app = await sandbox({ isolate: true });
    for (let index = 0; index < 3; index++) {
      expect((await app.request(REGISTER, register('again@example.com'))).status).toBe(201);
    }
    const update = { method: 'PATCH', headers: BASIC, body: '{"lastName":"Changed"}' };
    const path = '/conscent/client/update-user?userId=66f1c0de5a7b4c3d2e1f0a9b';
    const names = [];
    for (const body of ['{"lastName":"Changed"}', '{"gender":"FEMALE"}']) {
      const answer = (await (await app.request(path, { ...update, body })).json()) as { userData: { name: string } };
      names.push(answer.userData.name);
    }
    expect(names).toEqual(['Marla Changed', 'Marla Holt']);
  });
});

describe('the clock', () => {
  test('stands still where it is told to', async () => {
    const app = await sandbox({ clock: '2030-01-31T12:00:00Z', seed: {} });
    const path = '/conscent/client/update-user?userId=66f1c0de5a7b4c3d2e1f0a9b';
    const answer = await app.request(path, { method: 'PATCH', headers: BASIC, body: '{"gender":"MALE"}' });
    expect(await answer.json()).toMatchObject({ userData: { updatedAt: '2030-01-31T12:00:00.000Z' } });
  });
});

describe('seeding', () => {
  test('can be repeated, and takes further people from the settings', async () => {
    const extra = {
      username: 'extra.sponsor',
      first_name: 'E',
      last_name: 'X',
      email: 'e@example.com',
      phone_number: '1',
      status: 'blocked',
    } as const;
    const folder = mkdtempSync(`${tmpdir()}/sandbox-seed-`);
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const settings = { database: `${folder}/a.sqlite`, seed: { people: 3, epixel: [extra] }, passwords: CHEAP };
    const countOf = async () => {
      const made = await createSandbox(settings);
      const rows = await made.store.database.selectFrom('epixel_users').select('username_key').execute();
      const others = await made.store.database.selectFrom('conscent_users').select('id').execute();
      await made.close();
      expect(rows.map((row) => row.username_key)).toContain('extra.sponsor');
      return [rows.length, others.length];
    };
    expect(await countOf()).toEqual([7, 4]);
    expect(await countOf()).toEqual([7, 4]);
  });
});

describe('a server that is told to stop', () => {
  test('lets a request under way end, turns others away, and leaves no connection open', async () => {
    const { url, close } = await startSandbox({ passwords: CHEAP });
    const agent = new Agent({ keepAlive: true });
    let closed: Promise<void> | undefined;
    const answer = await new Promise<{ status: number; connection: string | undefined }>((resolve, reject) => {
      const headers = { ...BASIC, expect: '100-continue' };
      const slow = request(`${url}${REGISTER}`, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, connection: response.headers.connection }),
        );
      });
      slow.on('error', reject);
      slow.flushHeaders();
      // The server says so when the request is under way.
      slow.on('continue', () => {
        slow.write('{"firstName":"Slow",');
        closed = close();
        setTimeout(() => slow.end('"email":"slow@example.com"}'), 100);
      });
    });
    expect(answer).toEqual({ status: 201, connection: 'close' });
    await closed;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    agent.destroy();
  });

  test('ends those that do not come to an end', async () => {
    const { url, close } = await startSandbox({ limits: { drain: 100 } });
    const hung = request(`${url}${REGISTER}`, { method: 'POST', headers: BASIC });
    const ended = new Promise((resolve) => hung.on('error', resolve));
    hung.write('{');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await close();
    expect(await ended).toBeInstanceOf(Error);
  });
});

describe('a port that is taken', () => {
  test('is named, with a way out', async () => {
    const { url } = await started();
    await expect(startSandbox({ port: Number(new URL(url).port) })).rejects.toThrow(/is taken.*--port 0/);
  });
});

describe('/metrics', () => {
  test('is not there unless it is asked for', async () => {
    expect((await (await sandbox()).request('/metrics')).status).toBe(404);
  });

  test('tells Prometheus how long operations take, by few labels whatever is sent', async () => {
    const app = await sandbox({ metrics: true });
    await app.request(REGISTER, register('a@example.com'));
    await app.request(`${REGISTER}?x=hush`, register('a@example.com'));
    for (const path of ['/conscent/hush', '/hush', '/conscent/client/hush'])
      await app.request(path, { method: 'HUSH' });
    const answer = await app.request('/metrics');
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    const count = (labels: string) =>
      new RegExp(`^http_request_duration_seconds_count\\{${labels}\\} (\\d+)$`, 'm').exec(text)?.[1];
    expect(count(`method="POST",route="${REGISTER}",status="201"`)).toBe('1');
    expect(count(`method="POST",route="${REGISTER}",status="400"`)).toBe('1');
    expect(text).toContain('nodejs_version_info');
    expect(text.toLowerCase()).not.toContain('hush');
  });
});

describe('--otel', () => {
  test('gives a span a request to the SDK of the process', async () => {
    const { trace } = await import('@opentelemetry/api');
    const { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } = await import(
      '@opentelemetry/sdk-trace-base'
    );
    const exporter = new InMemorySpanExporter();
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    onTestFinished(() => trace.disable());
    const app = await sandbox({ otel: true });
    await app.request(REGISTER, register('span@example.com'));
    const spans = exporter.getFinishedSpans();
    expect(spans.map(({ name }) => name)).toEqual([`POST ${REGISTER}`]);
    expect(JSON.stringify(spans.map(({ attributes }) => attributes))).not.toContain('span@example.com');
  });
});
