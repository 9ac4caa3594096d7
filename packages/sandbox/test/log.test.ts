import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../src/config/read-settings.ts';
import { createLog, logDestination } from '../src/log.ts';
import { sandboxOver } from '../src/sandbox.ts';
import { openStore } from '../src/storage/open-store.ts';
import { CHEAP } from './support/world.ts';

function capture(isTerminal = false) {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog('debug', logDestination(isTerminal, destination));
  return { lines, log };
}

/** Everything here is sent, in every place where something can be sent. */
const HUSH = 'hush-7f3a';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

describe('the log', () => {
  test('has one line per request, and not a word of what was sent', async () => {
    const { lines, log } = capture();
    const credentials = {
      conscent: [{ apiKey: `${HUSH}-key`, apiSecret: `${HUSH}-secret` }],
      cl2c: [{ tenant: `${HUSH}-tenant`, apiKey: `${HUSH}-key` }],
      epixel: [{ apiKey: `${HUSH}-key`, accessToken: `${HUSH}-token` }],
    };
    const store = await openStore(':memory:');
    const { app } = await sandboxOver(store, parseSettings({ credentials, passwords: CHEAP }), log);
    const json = { 'content-type': 'application/json', 'user-agent': HUSH, 'x-request-id': HUSH, cookie: HUSH };
    const basic = { ...json, authorization: `Basic ${btoa(`${HUSH}-key:${HUSH}-secret`)}` };
    const bearer = { apikey: `${HUSH}-key`, authorization: `Bearer ${HUSH}-token` };
    const body = JSON.stringify({ firstName: HUSH, email: `${HUSH}@example.com`, password: HUSH });
    const update = JSON.stringify({ firstName: HUSH, email: `${HUSH}@example.com` });
    const user = { fname: HUSH, lname: HUSH, email: `${HUSH}@example.com`, password: HUSH };
    const signUp = { username: HUSH, password: HUSH, first_name: HUSH, email: HUSH, user_type: 'customer' };
    const requests: [string, RequestInit][] = [
      ['/conscent/client/register-user', { method: 'POST', headers: basic, body }],
      ['/conscent/client/register-user', { method: 'POST', headers: basic, body: `{"${HUSH}` }],
      [`/conscent/client/update-user?userId=${HUSH}`, { method: 'PATCH', headers: basic, body: update }],
      [
        '/cl2c/v1/cl2c/user',
        { method: 'POST', headers: { ...json, tenant: `${HUSH}-tenant`, 'x-api-key': `${HUSH}-key` }, body },
      ],
      ['/epixel/api/v1/user/signup/', { method: 'POST', headers: bearer, body: form(signUp) }],
      ['/pcxpay/v1/users/register', { method: 'POST', headers: json, body: JSON.stringify(user) }],
      [`/pcxpay/v1/${HUSH}/${HUSH}?${HUSH}=${HUSH}`, { method: 'POST', headers: json }],
      [`/${HUSH}`, { method: HUSH }],
    ];
    const statuses = [];
    for (const [path, init] of requests) statuses.push((await app.request(path, init)).status);
    // Without its table, every registration breaks in the database.
    await store.database.schema.dropTable('conscent_users').execute();
    statuses.push(
      (await app.request('/conscent/client/register-user', { method: 'POST', headers: basic, body })).status,
    );
    await store.close();
    expect(statuses).toEqual([201, 400, 404, 400, 400, 201, 404, 404, 500]);
    const answered = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
    expect(answered.map(({ status }) => status)).toEqual(statuses);
    expect(answered.map(({ route }) => route).slice(0, 3)).toEqual([
      '/conscent/client/register-user',
      '/conscent/client/register-user',
      '/conscent/client/update-user',
    ]);
    expect(lines.some((line) => line.includes('ERR_SQLITE_ERROR'))).toBe(true);
    expect(lines.join('').toLowerCase()).not.toContain(HUSH);
  });

  test('has the id of its request in every line, also of those that tell what failed', async () => {
    const { lines, log } = capture();
    const store = await openStore(':memory:');
    const { app } = await sandboxOver(store, parseSettings({ passwords: CHEAP }), log);
    await store.database.schema.dropTable('conscent_users').execute();
    await store.database.schema.dropTable('epixel_users').execute();
    const basic = { 'content-type': 'application/json', authorization: `Basic ${btoa('sandbox-key:sandbox-secret')}` };
    const body = JSON.stringify({ firstName: 'A', email: 'a@example.com' });
    const bearer = { apikey: 'sandbox-key', authorization: 'Bearer sandbox-token' };
    const answers = await Promise.all([
      app.request('/conscent/client/register-user', { method: 'POST', headers: basic, body }),
      app.request('/epixel/api/v1/user/get/sponsors/', { headers: bearer }),
      app.request('/healthz'),
    ]);
    await store.close();
    const parsed = lines.map((line) => JSON.parse(line));
    expect(parsed.map(({ requestId }) => typeof requestId)).toEqual(parsed.map(() => 'string'));
    const messagesOf = (answer: Response | undefined) =>
      parsed.filter(({ requestId }) => requestId === answer?.headers.get('x-request-id')).map(({ msg }) => msg);
    expect(answers.map(messagesOf)).toEqual([['failed', 'answered'], ['failed', 'answered'], ['answered']]);
  });

  test('cuts out what could be a secret, should it be given one', () => {
    const { lines, log } = capture();
    log.info({
      password: HUSH,
      a: { 'x-api-key': HUSH },
      req: { headers: { authorization: HUSH, apikey: HUSH } },
      body: HUSH,
    });
    log.error({ err: Object.assign(new Error(HUSH), { code: 'E', detail: HUSH, parameters: [HUSH] }) });
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain(HUSH);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      err: { type: 'Error', code: 'E', stack: expect.stringContaining(' at ') },
    });
  });

  test('is for people to read on a terminal', async () => {
    const { lines, log } = capture(true);
    const store = await openStore(':memory:');
    const { app } = await sandboxOver(store, parseSettings({ passwords: CHEAP }), log);
    await app.request('/healthz');
    await store.close();
    await expect.poll(() => lines.length).toBe(1);
    const line = stripVTControlCharacters(lines.join(''));
    expect(line).toMatch(
      /^\[\d\d:\d\d:\d\d\.\d{3}\] INFO: answered GET \/healthz 200 in [\d.]+ ms \{"requestId":"[\w-]+"\}\n$/,
    );
    expect(lines.join('')).not.toBe(line);
  });
});
