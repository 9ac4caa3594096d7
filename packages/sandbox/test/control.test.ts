import { unwrap } from '@rollcall/sandbox-control';
import { describe, expect, test } from 'vitest';
import { apiNames } from '../src/apis/names.ts';
import { startSandbox } from '../src/index.ts';
import { HERE, steering, TOKEN } from './control/steering.ts';
import { CHEAP } from './support/world.ts';

const asha = { body: { firstName: 'Asha', email: 'asha@example.com' } };

describe.each(apiNames)('the users of %s', (api) => {
  test('can be listed, created and deleted', async () => {
    const { control } = await steering();
    expect(unwrap(await control.listUsers({ path: { api } }))).toEqual([]);
    const made = unwrap(
      await control.createUser({ path: { api }, body: { firstName: 'Ada', email: 'ada@example.com' } }),
    );
    expect(made).toMatchObject({ api, name: expect.stringMatching(/^Ada /), email: 'ada@example.com' });
    const other = unwrap(await control.createUser({ path: { api }, body: {} }));
    const listed = unwrap(await control.listUsers({ path: { api } }));
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([made.id, other.id]));
    expect((await control.deleteUser({ path: { api, id: made.id } })).status).toBe(204);
    expect((await control.deleteUser({ path: { api, id: made.id } })).status).toBe(404);
    expect(unwrap(await control.listUsers({ path: { api } })).map(({ id }) => id)).not.toContain(made.id);
  });

  test('come back with a reset as the seed has them, and the seed has them once', async () => {
    const { control } = await steering({ seed: { people: 3 } });
    const emails = async () =>
      unwrap(await control.listUsers({ path: { api } }))
        .map(({ email }) => email)
        .sort();
    const seeded = await emails();
    await control.createUser({ path: { api }, body: {} });
    expect(await emails()).not.toEqual(seeded);
    expect((await control.reset()).status).toBe(204);
    expect(await emails()).toEqual(seeded);
    expect(seeded.length).toBeGreaterThanOrEqual(3);
  });
});

describe('users', () => {
  test('who are created here are taken for the API too', async () => {
    const { control, conscent, epixel } = await steering();
    await control.createUser({ path: { api: 'conscent' }, body: { email: 'asha@example.com' } });
    expect(await conscent.registerUser(asha)).toMatchObject({ status: 400 });
    await control.createUser({ path: { api: 'epixel' }, body: { username: 'the.sponsor' } });
    expect(await epixel.validateSponsor({ body: { sponsor: 'the.sponsor' } })).toMatchObject({ status: 200 });
  });

  test('are refused if somebody has one of their details, and for an API that does not run', async () => {
    const { control } = await steering({ apis: ['conscent'] });
    const body = { email: 'ada@example.com' };
    expect((await control.createUser({ path: { api: 'conscent' }, body })).status).toBe(201);
    expect((await control.createUser({ path: { api: 'conscent' }, body })).status).toBe(409);
    expect((await control.createUser({ path: { api: 'cl2c' }, body })).status).toBe(404);
    expect((await control.listUsers({ path: { api: 'toString' } })).status).toBe(404);
  });

  test('whom others refer to can be deleted: a sponsor, a member of an organisation', async () => {
    const { control, epixel, pcxpay } = await steering({ seed: {} });
    const password = 'walnut-Ferry-kite-58';
    const form = {
      country_code: 'US',
      first_name: 'N',
      last_name: 'O',
      username: 'new.member',
      password,
      sponsor: 'leila.brandt',
    };
    const contact = {
      agree_terms: '1',
      user_type: 'member',
      subdomain: 'newmember',
      email: 'n@example.com',
      phone_number: '2025550121',
    } as const;
    expect(await epixel.signUp({ body: { ...form, ...contact } })).toMatchObject({ status: 200 });
    const leila = unwrap(await control.listUsers({ path: { api: 'epixel' } })).find(
      ({ username }) => username === 'leila.brandt',
    );
    expect((await control.deleteUser({ path: { api: 'epixel', id: leila?.id ?? '' } })).status).toBe(204);
    const member = { email: 'm@example.com', fname: 'A', lname: 'B', password, org_name: 'New' };
    const { user } = unwrap(await pcxpay.registerUser({ body: member }));
    expect((await control.deleteUser({ path: { api: 'pcxpay', id: user.user_id } })).status).toBe(204);
  });
});

describe('the clock', () => {
  const update = { query: { userId: '66f1c0de5a7b4c3d2e1f0a9b' }, body: { gender: 'MALE' as const } };

  test('can be stopped, moved on, and is as at the start after a reset', async () => {
    const { control, conscent } = await steering({ seed: {} });
    const stopped = { now: '2030-01-31T12:00:00.000Z', running: false };
    expect(unwrap(await control.setClock({ body: stopped }))).toEqual(stopped);
    expect(unwrap(await conscent.updateUser(update)).userData.updatedAt).toBe(stopped.now);
    await control.setClock({ body: { now: '2040-01-01T00:00:00.000Z', running: true } });
    const moved = unwrap(await control.getClock());
    expect([moved.running, moved.now.slice(0, 13)]).toEqual([true, '2040-01-01T00']);
    await control.reset();
    expect(unwrap(await control.getClock()).now.slice(0, 4)).toBe(String(new Date().getFullYear()));
  });
});

describe('sessions', () => {
  test('do not see each other’s users, faults, clocks and journals', async () => {
    const { control, apisWith, conscent } = await steering();
    const [first, second] = ['first', 'second'].map((name) => ({ 'X-Sandbox-Session': name })) as [
      { 'X-Sandbox-Session': string },
      { 'X-Sandbox-Session': string },
    ];
    for (const session of [first, second]) {
      expect(await apisWith(session).conscent.registerUser(asha)).toMatchObject({ status: 201 });
    }
    expect(await conscent.registerUser(asha)).toMatchObject({ status: 201 });
    expect(await apisWith(first).conscent.registerUser(asha)).toMatchObject({ status: 400 });
    await control.addFault({ headers: second, body: { status: 429 } });
    await control.setClock({ headers: second, body: { now: '2030-01-31T12:00:00.000Z', running: false } });
    expect(unwrap(await control.listFaults({ headers: first }))).toEqual([]);
    expect(unwrap(await control.getClock({ headers: first })).running).toBe(true);
    const statuses = async (headers: object) =>
      unwrap(await control.getJournal({ headers })).map(({ status }) => status);
    expect([await statuses(first), await statuses(second), await statuses({})]).toEqual([[400, 201], [201], [201]]);
  });

  test('begin with the seed, and are forgotten when they end', async () => {
    const { control } = await steering({ seed: { people: 2 } });
    const headers = { 'X-Sandbox-Session': 'mine' };
    const path = { api: 'cl2c' };
    const count = async () => unwrap(await control.listUsers({ path, headers })).length;
    expect(await count()).toBe(4);
    await control.createUser({ path, headers, body: {} });
    expect(await count()).toBe(6);
    expect((await control.endSession({ headers })).status).toBe(204);
    expect(await count()).toBe(4);
  });

  test('are so many at most, and have names that can be written down', async () => {
    const { control, app } = await steering({ limits: { sessions: 2 } });
    const begin = async (name: string) => (await control.getClock({ headers: { 'X-Sandbox-Session': name } })).status;
    expect([await begin('a'), await begin('b'), await begin('c')]).toEqual([200, 200, 503]);
    await control.endSession({ headers: { 'X-Sandbox-Session': 'a' } });
    expect(await begin('c')).toBe(200);
    const refused = await app.request(`${HERE}/conscent/x`, { headers: { 'x-sandbox-session': '../x' } });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      expect.objectContaining({ detail: expect.stringContaining('X-Sandbox-Session') }),
    ]);
  });
});

const CONTROL_PATHS = [
  '/_sandbox',
  '/_sandbox/',
  '/_sandbox/journal',
  '/_sandbox/faults',
  '/_sandbox/users/cl2c',
  '/_sandbox/openapi.json',
  '/_sandbox/journal/events',
  '/_sandbox/page.js',
];

describe.each([
  ['on an address that others can reach, without a token', { host: '0.0.0.0' }],
  ['behind a public address, without a token', { publicUrl: 'https://sandbox.example.com' }],
  ['switched off', { control: false, controlToken: TOKEN }],
])('the control API of a sandbox that is %s', (_, settings) => {
  test('is not there, and nothing is written down', async () => {
    const { app, conscent, apisWith } = await steering({ ...settings, limits: { sessions: 1 } });
    const headers = { 'x-sandbox-token': TOKEN };
    const nothing = await (await app.request(`${HERE}/nowhere`)).text();
    for (const path of CONTROL_PATHS) {
      for (const method of ['GET', 'POST', 'DELETE', 'PUT']) {
        const answer = await app.request(HERE + path, { method, headers });
        expect([answer.status, await answer.text()], `${method} ${path}`).toEqual([404, nothing]);
      }
    }
    const fault = apisWith({ 'X-Sandbox-Fault': 'status=429', 'X-Sandbox-Session': 'x' });
    expect(await fault.conscent.registerUser(asha)).toMatchObject({ status: 201 });
    // The session did not count either: it is the same sandbox.
    expect(await conscent.registerUser(asha)).toMatchObject({ status: 400 });
    expect(await (await app.request(HERE)).text()).not.toContain('_sandbox');
  });
});

describe('a token', () => {
  test('is needed for everything, where there is one', async () => {
    const { app, control } = await steering({ controlToken: TOKEN, host: '0.0.0.0' });
    expect((await control.getClock()).status).toBe(200);
    for (const path of CONTROL_PATHS.filter((each) => !each.endsWith('.js'))) {
      for (const token of [undefined, '', TOKEN.slice(1), `${TOKEN}x`, TOKEN.toUpperCase()]) {
        const answer = await app.request(HERE + path, {
          headers: token === undefined ? {} : { 'x-sandbox-token': token },
        });
        expect(answer.status, path).toBe(401);
        expect(await answer.text()).not.toContain(TOKEN);
      }
    }
    // Not in an address, where logs would have it.
    expect((await app.request(`${HERE}/_sandbox/clock?token=${TOKEN}&X-Sandbox-Token=${TOKEN}`)).status).toBe(401);
  });

  test('is needed for the headers too', async () => {
    const { register } = await steering({ controlToken: TOKEN });
    expect((await register({ 'X-Sandbox-Fault': 'status=429' })).status).toBe(401);
    expect((await register({ 'X-Sandbox-Session': 'a' })).status).toBe(401);
    expect((await register({ 'X-Sandbox-Fault': 'status=429', 'X-Sandbox-Token': TOKEN })).status).toBe(429);
    expect((await register({})).status).toBe(201);
  });
});

describe('a web page of somebody else', () => {
  const reset = (headers: Record<string, string>, origin = HERE) =>
    [`${origin}/_sandbox/reset`, { method: 'POST', headers }] as const;

  test.each<[string, readonly [string, RequestInit]]>([
    ['that sends a request to this machine', reset({ origin: 'https://evil.example.com' })],
    ['without an origin', reset({ origin: 'null' })],
    ['on another port of this machine', reset({ origin: 'http://localhost:3000' })],
    ['that a browser says is of another site', reset({ 'sec-fetch-site': 'cross-site' })],
    ['whose name was made to resolve to this machine', reset({}, 'http://evil.example.com:4080')],
    [
      'of such a name, with its origin',
      reset({ origin: 'http://evil.example.com:4080' }, 'http://evil.example.com:4080'),
    ],
    ['behind a proxy on this machine', reset({ 'x-forwarded-for': '203.0.113.9' })],
  ])('%s can’t steer the sandbox, nor read what it knows', async (_, [url, init]) => {
    const { app, control, conscent } = await steering();
    await conscent.registerUser(asha);
    expect((await app.request(url, init)).status).toBe(403);
    const read = await app.request(url.replace('reset', 'journal'), { headers: init.headers ?? {} });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    expect(unwrap(await control.listUsers({ path: { api: 'conscent' } }))).toHaveLength(1);
  });

  test('gets no permission by a preflight', async () => {
    const { app } = await steering();
    const headers = { origin: 'https://evil.example.com', 'access-control-request-method': 'DELETE' };
    const answer = await app.request(`${HERE}/_sandbox/faults`, { method: 'OPTIONS', headers });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('the names of this machine are all good', async () => {
  const { app } = await steering();
  for (const host of ['localhost', '127.0.0.1', '[::1]']) {
    expect((await app.request(`http://${host}:4080/_sandbox/clock`)).status, host).toBe(200);
  }
});

test('its description has this server’s address', async () => {
  const { url, close } = await startSandbox({ passwords: CHEAP });
  const answer = (await (await fetch(`${url}/_sandbox/openapi.json`)).json()) as {
    servers: { url: string }[];
    paths: object;
  };
  await close();
  expect(answer.servers[0]?.url).toBe(`${url}/_sandbox`);
  expect(Object.keys(answer.paths)).toContain('/faults');
});
