import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../src/storage/open-store.ts';
import { startPostgres, whyNoPostgres } from './support/postgres.ts';
import { type SandboxProcess, startProcess } from './support/process.ts';
import { inParallel, traffic } from './support/traffic.ts';

const FULL = process.env.SANDBOX_FULL !== undefined;
const REGISTRATIONS = FULL ? 10_000 : 600;
const CONNECTIONS = 64;
const TIMEOUT = FULL ? 1_800_000 : 60_000;

const CL2C = { tenant: 'sandbox-tenant', 'x-api-key': 'sandbox-key' };
const cl2cUser = (userName: string) => ({
  firstName: 'A',
  lastName: 'B',
  email: 'a@example.com',
  userName,
  phoneNumber: '1',
});
const pcxpayUser = (email: string) => ({
  email,
  fname: 'A',
  lname: 'B',
  password: 'plum-orbit',
  org_name: `Of ${email}`,
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-load-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a sandbox whose password hashes cost little, unless this is the full run. */
function start(database: string): Promise<SandboxProcess> {
  const config = join(folder, 'config.json');
  // All may wait for a hash: what is counted here is who wins, and nobody is to be turned away for now.
  const passwords = { waiting: CONNECTIONS, patience: 60_000, ...(FULL ? {} : { memory: 8, passes: 1 }) };
  writeFileSync(config, JSON.stringify({ passwords }));
  return startProcess(['--database', database, '--config', config, '--log-level', 'error']);
}

/** Half want a name of their own; the other half fight for a quarter as many, four for each. */
const RACERS = 4;
const nameOf = (index: number) => (index % 2 ? `own${index}` : `raced${Math.floor(index / 2 / RACERS)}`);
const names = new Set(Array.from({ length: REGISTRATIONS }, (_, index) => nameOf(index)));

function report(what: string, milliseconds: number): void {
  const rate = Math.round((REGISTRATIONS / milliseconds) * 1000);
  if (FULL) process.stdout.write(`${what}: ${REGISTRATIONS} in ${(milliseconds / 1000).toFixed(1)} s, ${rate}/s\n`);
}

/** Registers by `send` and tells, by name, how often it was won and refused. */
async function race(send: (name: string, index: number) => Promise<{ status: number }>, won: number) {
  const outcomes = new Map<string, number[]>();
  const start = performance.now();
  await inParallel(REGISTRATIONS, CONNECTIONS, async (index) => {
    const name = nameOf(index);
    const { status } = await send(name, index);
    outcomes.set(name, [...(outcomes.get(name) ?? []), status]);
  });
  report(expect.getState().currentTestName ?? '', performance.now() - start);
  expect(outcomes.size).toBe(names.size);
  for (const [name, statuses] of outcomes) {
    const losers = name.startsWith('own') ? 0 : statuses.length - 1;
    expect(statuses.sort(), name).toEqual([won, ...Array(losers).fill(400)]);
  }
}

describe(`${REGISTRATIONS} registrations over ${CONNECTIONS} connections, half of them racing`, () => {
  test('have one winner for each name, and lose nobody', { timeout: TIMEOUT }, async () => {
    const file = join(folder, 'race.sqlite');
    const server = await start(file);
    const { send, end } = traffic(CONNECTIONS);
    await race((name) => send(`${server.url}/cl2c/v1/cl2c/user`, CL2C, cl2cUser(name)), 200);
    end();
    expect(await server.end('SIGTERM')).toBe(0);
    expect(server.log()).toBe('');
    const store = await openStore(file);
    const rows = await store.database.selectFrom('cl2c_users').select('user_name_key').execute();
    await store.close();
    expect(new Set(rows.map((row) => row.user_name_key))).toEqual(names);
    expect(rows).toHaveLength(names.size);
  });

  test('with passwords have one winner for each name, and lose nobody', { timeout: TIMEOUT }, async () => {
    const file = join(folder, 'race.sqlite');
    const server = await start(file);
    const { send, end } = traffic(CONNECTIONS);
    await race((name) => send(`${server.url}/pcxpay/v1/users/register`, {}, pcxpayUser(`${name}@example.com`)), 201);
    end();
    expect(await server.end('SIGTERM')).toBe(0);
    const store = await openStore(file);
    const [users, members, organisations] = await countPcxpay(store);
    await store.close();
    expect([users, members, organisations]).toEqual([names.size, names.size, names.size]);
  });

  const missing = whyNoPostgres();
  test.skipIf(missing)(
    `have one winner for each name over two sandboxes on one PostgreSQL${missing ? ` (${missing})` : ''}`,
    { timeout: TIMEOUT },
    async () => {
      const postgres = await startPostgres();
      // Both bring the tables up to date, at once.
      const servers = await Promise.all([start(postgres.url), start(postgres.url)]);
      const { send, end } = traffic(CONNECTIONS / 2);
      const urls = servers.map(({ url }) => `${url}/cl2c/v1/cl2c/user`);
      // Racers for one name are four in a row of even numbers: two ask one sandbox, two the other.
      await race((name, index) => send(urls[(index >> 1) % 2] ?? '', CL2C, cl2cUser(name)), 200);
      end();
      expect(await Promise.all(servers.map((server) => server.end('SIGTERM')))).toEqual([0, 0]);
      expect(servers.map((server) => server.log())).toEqual(['', '']);
      const store = await openStore(postgres.url);
      const rows = await store.database.selectFrom('cl2c_users').select('user_name_key').execute();
      await store.close();
      await postgres.stop();
      expect(new Set(rows.map((row) => row.user_name_key))).toEqual(names);
      expect(rows).toHaveLength(names.size);
    },
  );
});

async function countPcxpay({ database }: Awaited<ReturnType<typeof openStore>>): Promise<number[]> {
  const tables = ['pcxpay_users', 'pcxpay_members', 'pcxpay_organisations'] as const;
  const counted = await Promise.all(tables.map((table) => database.selectFrom(table).selectAll().execute()));
  return counted.map((rows) => rows.length);
}

describe('a sandbox that is killed in the middle', () => {
  test('has everybody who was acknowledged, and nobody by half', { timeout: TIMEOUT }, async () => {
    const file = join(folder, 'killed.sqlite');
    const acknowledged = new Set<string>();
    const asked = new Set<string>();
    const rounds = FULL ? 10 : 2;
    for (let round = 0; round < rounds; round++) {
      const server = await start(file);
      const { send, end } = traffic(CONNECTIONS);
      const enough = acknowledged.size + REGISTRATIONS / 10;
      let killed: Promise<unknown> | undefined;
      await inParallel(REGISTRATIONS, CONNECTIONS, async (index) => {
        if (killed) return;
        const email = `r${round}n${index}@example.com`;
        asked.add(email);
        // Who is not answered may be there or not.
        const answer = await send(`${server.url}/pcxpay/v1/users/register`, {}, pcxpayUser(email)).catch(
          () => undefined,
        );
        if (answer?.status === 201) acknowledged.add(email);
        if (acknowledged.size >= enough) killed ??= server.end('SIGKILL');
      });
      end();
      expect(await killed).toBe('SIGKILL');
    }
    const server = await start(file);
    const { send, end } = traffic(CONNECTIONS);
    await inParallel(acknowledged.size, CONNECTIONS, async (index) => {
      const email = [...acknowledged][index] ?? '';
      expect((await send(`${server.url}/pcxpay/v1/users/register`, {}, pcxpayUser(email))).status, email).toBe(400);
    });
    end();
    expect(await server.end('SIGTERM')).toBe(0);
    const store = await openStore(file);
    const users = await store.database.selectFrom('pcxpay_users').select('email_key').execute();
    const counts = await countPcxpay(store);
    await store.close();
    const stored = new Set(users.map((row) => row.email_key));
    expect([...acknowledged].filter((email) => !stored.has(email))).toEqual([]);
    expect([...stored].filter((email) => !asked.has(email))).toEqual([]);
    // Each founded an organisation and joined it.
    expect(counts).toEqual([stored.size, stored.size, stored.size]);
    if (FULL)
      process.stdout.write(`killed ${rounds} times: ${acknowledged.size} acknowledged, ${stored.size} stored\n`);
  });
});
