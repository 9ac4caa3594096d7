import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';

/** The address of a server on which tests may make databases. `DATABASE_URL` is mostly that of an application. */
const GIVEN = 'SANDBOX_TEST_DATABASE';
const isRoot = process.getuid?.() === 0;
const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`. */
function binaries(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((one) => join(DEBIAN, one, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** PostgreSQL refuses to run as root, so somebody else has to run it. */
function otherUser(): { readonly uid: number; readonly gid: number } | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, 'postgres'], { stdio: 'pipe' })));
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

/** Why no real PostgreSQL can be tested on, or `undefined`. */
export function whyNoPostgres(): string | undefined {
  if (process.env[GIVEN]) return undefined;
  if (!binaries()) return `no ${GIVEN}, no initdb`;
  return isRoot && !otherUser() ? 'run by root, and there is no user named postgres' : undefined;
}

export interface RunningPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (tries === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A server of its own, in a temporary folder, on loopback. */
async function start(): Promise<RunningPostgres> {
  const bin = binaries() ?? '';
  const user = isRoot ? otherUser() : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = { ...user, cwd: folder, stdio: 'ignore' as const };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'sandbox', '-A', 'trust', '-E', 'UTF8', '--no-sync'], as);
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], as);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://sandbox@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  return {
    url,
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database of its own, on the server of `SANDBOX_TEST_DATABASE` or on one that is started for it. */
export async function startPostgres(): Promise<RunningPostgres> {
  const given = process.env[GIVEN];
  const server = given ? { url: given, stop: async () => {} } : await start();
  const name = `sandbox_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string) => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async stop() {
      await run(`drop database ${name} with (force)`);
      await server.stop();
    },
  };
}
