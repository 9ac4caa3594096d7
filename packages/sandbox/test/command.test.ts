import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startProcess } from './support/process.ts';

const MAIN = join(import.meta.dirname, '../src/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'sandbox-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...argv: string[]) {
  return runWith({}, ...argv);
}

function runWith(environment: Record<string, string>, ...argv: string[]) {
  const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...environment } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...argv], options);
  return { status, stdout, stderr };
}

describe('the command', () => {
  test('explains itself', () => {
    const { status, stdout } = run('--help');
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringContaining('Usage: rollcall-sandbox [api…] [options]'),
    ]);
    expect(stdout).toContain('/epixel/api/v1');
  });

  test('says in a line or two what is wrong, and ends with 2', () => {
    expect(run('epixle')).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^The settings are wrong:\n.*"epixel"/),
    });
    const refused = run('--database', 'postgres://user:hush@127.0.0.1:1/x');
    expect(refused).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('postgres://127.0.0.1:1/x can') });
    expect(refused.stderr).not.toContain('hush');
    for (const refusal of [
      run('--database', 'mysql://u:hush@db/x'),
      runWith({ SANDBOX_DATABASE: 'mysql://u:hush@db/x' }),
      runWith({ DATABASE_URL: 'mysql://u:hush@db/x' }, '--database', 'env:DATABASE_URL'),
    ]) {
      expect(refusal).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('one of mysql:') });
      expect(refusal.stderr).not.toContain('hush');
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('mysql'))).toEqual([]);
  });

  test('stores in the folder it is told, keeps it over a restart, and ends well when it is told to', async () => {
    const file = join(folder, 'kept/data.sqlite');
    const user = { firstName: 'A', lastName: 'B', email: 'a@example.com', userName: 'kept', phoneNumber: '1' };
    const headers = { tenant: 'sandbox-tenant', 'x-api-key': 'sandbox-key', 'content-type': 'application/json' };
    const statuses = [];
    for (let round = 0; round < 2; round++) {
      const server = await startProcess(['cl2c', '--database', file]);
      const answer = await fetch(`${server.url}/cl2c/v1/cl2c/user`, {
        method: 'POST',
        headers,
        body: JSON.stringify(user),
      });
      statuses.push(answer.status);
      // The line is written when the answer has been sent, which the client may see first.
      await expect.poll(server.log).toContain('answered');
      expect(await server.end(round ? 'SIGINT' : 'SIGTERM')).toBe(0);
      const lines = server
        .log()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).msg);
      expect(lines).toEqual(['listening', 'answered', 'stopping']);
    }
    expect(statuses).toEqual([200, 400]);
  });

  test('names a port that is taken', async () => {
    const server = await startProcess(['--database', ':memory:']);
    onTestFinished(async () => void (await server.end('SIGKILL')));
    const { port } = new URL(server.url);
    expect(run('--database', ':memory:', '--port', port)).toEqual({
      status: 2,
      stdout: '',
      stderr: `Port ${port} is taken. Choose another with --port, or --port 0 for any.\n`,
    });
  });
});
